import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-aisle',
  title: { zh: '机柜正面通道足够宽', en: 'Aisles before racks are wide enough' },
  kinds: ['aisle-front', 'aisle-mixed', 'aisle-front-clear'],
  why: { zh: '通道供搬运和操作。', en: 'Equipment is moved and worked on there.' },
  mend: { zh: '调整机柜位置', en: 'move the racks' },
});
