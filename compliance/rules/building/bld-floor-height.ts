import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'bld-floor-height',
  title: { zh: '活动地板高度足够', en: 'Raised floors are high enough' },
  kinds: ['raised-floor'],
  why: { zh: '仅布线与兼作静压箱要求不同。', en: 'Cables alone need less than supply air.' },
  mend: { zh: '提高活动地板', en: 'raise the floor' },
});
