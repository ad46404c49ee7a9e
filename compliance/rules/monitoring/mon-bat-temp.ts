import { climateIn, warned } from '../../shapes/warned';

export default warned({
  id: 'mon-bat-temp',
  title: { zh: '电池间温度预警不宽于20～30 ℃', en: 'Points of battery rooms warn at 20 to 30 °C' },
  points: climateIn('battery'), limits: { temperature: { min: 20, max: 30 } },
  checks: { zh: '电池间温度监测点的预警范围不宽于电池间指标。', en: 'Warnings in battery rooms are no wider than the indicators of battery rooms.' },
  why: { zh: '高温缩短蓄电池寿命。', en: 'Heat shortens the life of batteries.' },
});
