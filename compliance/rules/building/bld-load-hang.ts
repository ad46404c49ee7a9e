import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-load-hang',
  title: { zh: '主机房吊挂荷载足够', en: 'Enough may hang from above in main rooms' },
  kinds: ['hanging-load'],
  why: { zh: '桥架、灯具、风管和管道吊在楼板下，结构设计须计入。', en: 'Trays, luminaires, ducts and pipes hang from the slab; its design has to count them.' },
  mend: { zh: '由结构专业核算或加固，写入楼层或房间的 hangingLoad', en: 'have the structure checked or strengthened, and state `hangingLoad` of the floor or the room' },
});
