import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'zone-core-one-door',
  title: { zh: '核心区只有一樘常用门，开向服务区', en: 'The core area has one normal door, from the service area' },
  kinds: ['core-doors'],
  only: ({ subject }) => subject === 'core',
  why: { zh: '示例图中核心区只由服务区进入。', en: 'The example drawing lets people into the core area from the service area only.' },
  mend: { zh: '核心区只留一樘开向服务区的门，其余改为疏散门或取消', en: 'leave one door between core and service area; make others emergency doors or take them away' },
});
