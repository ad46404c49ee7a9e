import { climateIn, warned } from '../../shapes/warned';

export default warned({
  id: 'mon-aux-warn',
  title: { zh: '辅助区温湿度预警不宽于18～28 ℃、35%～75%', en: 'Points of auxiliary areas warn at 18 to 28 °C and 35 to 75 %' },
  points: climateIn('operation', 'control'), limits: { temperature: { min: 18, max: 28 }, humidity: { min: 35, max: 75 } },
  checks: { zh: '操作间、监控室温湿度监测点的预警范围不宽于辅助区指标。', en: 'Warnings in operation and control rooms are no wider than the indicators of auxiliary areas.' },
  why: { zh: '人员长时间在此工作。', en: 'People work there.' },
});
