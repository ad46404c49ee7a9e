import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'zone-km-one-door',
  title: { zh: 'KM核心区只有一樘常用门，开向KM管理区', en: 'The KM core area has one normal door, from the KM management area' },
  kinds: ['core-doors'],
  only: ({ subject }) => subject === 'km-core',
  why: { zh: '示例图只画了一樘门。', en: 'The example drawing shows one door.' },
  mend: { zh: '只留一樘开向KM管理区的门，其余改为疏散门或取消', en: 'leave one door; make others emergency doors or take them away' },
});
