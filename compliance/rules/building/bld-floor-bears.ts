import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-floor-bears',
  title: { zh: '设备荷载不超过楼面与活动地板的承载力', en: 'Floors and raised floors bear what stands on them' },
  kinds: ['floor-load', 'panel-load'],
  why: { zh: '按设备自身占地面积计，为不利情况。', en: 'Over its own footprint, which is the unfavourable case.' },
  mend: { zh: '加散力架，移到承载力足够处，或加固楼面', en: 'spread the load, move it, or strengthen the floor' },
});
