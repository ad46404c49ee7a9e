import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-phases',
  title: { zh: '三相负荷基本平衡', en: 'The three phases are loaded alike' },
  kinds: ['phase-balance'],
  why: { zh: '不平衡使中性线发热，并浪费容量。', en: 'Imbalance heats the neutral and wastes capacity.' },
  mend: { zh: '调整单相回路的相序（phase）', en: 'change the `phase` of circuits' },
});
