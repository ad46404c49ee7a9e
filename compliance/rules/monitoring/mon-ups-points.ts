import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-ups-points',
  title: { zh: '每台UPS的运行状态受监测', en: 'Every UPS is watched' },
  things: ({ power }) => power.ups, kind: 'ups', measures: ['input-voltage', 'frequency', 'load', 'mains-failed', 'bypass', 'fault'],
  checks: { zh: '每台UPS有监测点，监测输入电压、频率、负载率、市电中断、旁路、故障。', en: 'Every UPS has a point with thresholds for input voltage, frequency, load, mains failed, bypass and fault.' },
  why: { zh: 'UPS的异常须在断电前知道。', en: 'What is wrong with a UPS is known before power is lost.' },
});
