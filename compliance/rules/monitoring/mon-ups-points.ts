import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-ups-points',
  title: { zh: '每台UPS的运行参数和状态受监测', en: 'Every UPS is watched' },
  things: ({ power }) => power.ups, kind: 'ups', measures: ['input-voltage', 'input-frequency', 'load', 'mains-failed', 'bypass', 'fault'],
  records: [
    'output-voltage', 'output-frequency', 'input-current', 'output-current', 'input-power-factor', 'output-power-factor', 'battery-voltage', 'battery-current', 'battery-charge', 'unsynchronised',
  ],
  checks: {
    zh: '每台UPS有监测点：输入电压、输入频率、负载率、市电中断、旁路、故障有阈值（thresholds）；输出电压和频率，输入、输出的电流和功率因数，电池电压、电流、电量，不同步状态至少有记录（records）。',
    en: 'Every UPS has points with `thresholds` for input voltage, input frequency, load, mains failed, bypass and fault; output voltage and frequency, current and power factor of input and output, voltage, current and charge of the battery, and not synchronised are among their `records` at least.',
  },
  why: { zh: 'UPS的异常须在断电前知道。', en: 'What is wrong with a UPS is known before power is lost.' },
});
