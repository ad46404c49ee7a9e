import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-load',
  title: { zh: '楼面活荷载足够', en: 'Floors are designed for the load' },
  kinds: ['room-load'],
  why: { zh: '各类房间的活荷载标准值不同，电池间最大。', en: 'Each kind of room has its load; battery rooms the largest.' },
  mend: { zh: '加固楼面，或移到承载力足够的房间', en: 'strengthen the floor, or use a room that bears it' },
});
