import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-leak',
  title: { zh: '每台接水的空调周围有漏水检测', en: 'There is leak detection round every air conditioner with water' },
  things: ({ cooling }) => cooling.airConditioners.filter(({ water }) => water), kind: 'leak', measures: ['wet'],
  checks: { zh: '有水管接入的每台空调（water）有漏水监测点指明它（watches），漏水为报警状态。', en: 'Every air conditioner with a water pipe is watched by a leak point that alarms when wet.' },
  why: { zh: '漏水多从空调的给排水和冷凝水开始。', en: 'Leaks begin at their pipes and condensate.' },
});
