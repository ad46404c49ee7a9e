import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-aisle',
  title: { zh: '机柜通道与检修距离足够', en: 'Aisles and service distances at racks are wide enough' },
  kinds: ['aisle-front', 'aisle-back', 'aisle-rear-wall', 'aisle-front-clear', 'row-exit'],
  why: { zh: '通道供搬运、检修和疏散。', en: 'Equipment is moved, served and left through them.' },
  mend: { zh: '调整机柜位置', en: 'move the racks' },
});
