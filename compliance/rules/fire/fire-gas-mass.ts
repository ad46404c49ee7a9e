import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-gas-mass',
  title: { zh: '气体灭火剂储存量足够', en: 'Enough agent is stored for each gas zone' },
  kinds: ['gas-quantity'],
  why: { zh: '储存量不小于按防护区容积、最低温度和设计浓度算出的用量。', en: 'What is stored is no less than volume, lowest temperature and design concentration ask for.' },
  mend: { zh: '增加钢瓶或充装量', en: 'add cylinders or agent' },
});
