import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-gas-conc',
  title: { zh: '气体灭火设计浓度足够', en: 'The design concentration of the gas is enough' },
  kinds: ['gas-design-concentration'],
  why: { zh: '机房的设计浓度有下限。', en: 'There is a least concentration for rooms with computers.' },
  mend: { zh: '提高设计浓度并重新计算用量', en: 'raise the design concentration and the quantity' },
});
