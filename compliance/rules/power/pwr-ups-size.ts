import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-ups-size',
  title: { zh: 'UPS基本容量不小于1.1倍负荷', en: 'UPS carry 1.1 times the load' },
  kinds: ['ups-capacity'],
  why: { zh: '容量不含冗余部分。', en: 'Without the redundant part.' },
  mend: { zh: '加大UPS，或减少负荷', en: 'take larger UPS or less load' },
});
