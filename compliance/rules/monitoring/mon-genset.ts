import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-genset',
  title: { zh: '发电机组的运行参数受监测', en: 'Generators are watched' },
  things: ({ power }) => power.generators, kind: 'power', records: ['fuel-level', 'speed', 'power', 'frequency', 'output-voltage', 'power-factor'],
  checks: {
    zh: '每台发电机组有监测点，油位、转速、输出功率、频率、电压、功率因数至少有记录（records）。',
    en: 'Every generator has points of kind `power` whose `records` hold fuel level, speed, output power, frequency, voltage and power factor at least.',
  },
  why: { zh: '市电中断后只有它供电，缺油、不能起动须平时就知道。', en: 'When the mains fail it alone supplies: that it lacks fuel or does not start is known before.' },
});
