import { ofUps, warned } from '../../shapes/warned';

export default warned({
  id: 'mon-ups-input',
  title: { zh: 'UPS输入电压、频率预警不宽于供电指标', en: 'UPS warn of input voltage and frequency at the limits of the supply' },
  points: ofUps, limits: { 'input-voltage': { min: 198, max: 235.4 }, 'input-frequency': { min: 49.5, max: 50.5 } },
  checks: { zh: 'UPS监测点：输入电压预警在198～235.4 V（220 V的-10%～+7%），输入频率预警在49.5～50.5 Hz之内。', en: 'Points of UPS warn within 198 to 235.4 V (220 V, -10 to +7 %) and 49.5 to 50.5 Hz of the input.' },
  why: { zh: '供电变差时须在停机前知道。', en: 'A bad supply is known before anything stops.' },
});
