import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-aisle-service',
  title: { zh: '机柜背面检修距离与端部出口足够', en: 'There is room behind racks and round the ends of rows' },
  kinds: ['aisle-back', 'aisle-rear-wall', 'row-exit'],
  why: { zh: '供检修和疏散。', en: 'For service and for escape.' },
  mend: { zh: '调整机柜位置', en: 'move the racks' },
});
