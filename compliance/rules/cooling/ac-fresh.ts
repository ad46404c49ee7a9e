import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'ac-fresh',
  title: { zh: '新风量足够', en: 'Fresh air is enough' },
  kinds: ['fresh-air'],
  why: { zh: '人员与维持正压所需取大值。', en: 'The larger of what people and over-pressure need.' },
  mend: { zh: '加大新风量', en: 'enlarge the fresh air' },
});
