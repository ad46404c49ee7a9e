import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-ups-load',
  title: { zh: '失去一台后其余UPS不过载', en: 'No UPS is overloaded when another is lost' },
  kinds: ['ups-load'],
  why: { zh: '过载的UPS转旁路，负荷即失去保护。', en: 'An overloaded UPS goes to bypass, and the load loses its protection.' },
  mend: { zh: '加大UPS，或减少负荷', en: 'enlarge the UPS, or lessen the load' },
});
