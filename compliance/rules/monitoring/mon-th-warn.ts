import { climateIn, warned } from '../../shapes/warned';

export default warned({
  id: 'mon-th-warn',
  title: { zh: '主机房温湿度预警不宽于18～27 ℃、60%、露点5.5～15 ℃', en: 'Points of main rooms warn at 18 to 27 °C, 60 %, and a dew point of 5.5 to 15 °C' },
  points: climateIn('equipment'), limits: { temperature: { min: 18, max: 27 }, humidity: { max: 60 }, 'dew-point': { min: 5.5, max: 15 } },
  checks: { zh: '设备间温湿度监测点的温度、相对湿度、露点预警范围不宽于机房指标。', en: 'Warnings of temperature, humidity and dew point in equipment rooms are no wider than the indicators of the room.' },
  why: { zh: '超出指标时须及时知道。', en: 'It is known in time that an indicator is left.' },
});
