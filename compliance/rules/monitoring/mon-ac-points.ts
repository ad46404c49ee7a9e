import { watched } from '../../shapes/watched';

export default watched({
  id: 'mon-ac-points',
  title: { zh: '每台精密空调的运行状态受监测', en: 'Every precision air conditioner is watched' },
  things: ({ cooling }) => cooling.airConditioners.filter(({ precision }) => precision), kind: 'air-conditioner', measures: ['return-temperature', 'fault', 'no-air-flow'],
  checks: { zh: '每台精密空调有监测点，监测回风温度、故障、气流丢失。', en: 'Every precision unit has a point with thresholds for return air temperature, fault and no air flow.' },
  why: { zh: '空调停机后温度升得很快。', en: 'It gets hot soon after one stops.' },
});
