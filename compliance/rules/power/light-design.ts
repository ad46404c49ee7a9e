import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'light-design',
  title: { zh: '照度达到设计值', en: 'Light reaches its design value' },
  kinds: ['illuminance'],
  only: ({ clause, verdict }) => clause === undefined && verdict !== undefined,
  why: { zh: '辅助房间没有标准值的，按设计值核算。', en: 'Rooms for which no standard has a value are judged by the design.' },
  mend: { zh: '增加灯具，或修改设计值', en: 'add luminaires, or change the design value' },
});
