import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-zone-envelope',
  title: { zh: '防护区围护结构承压足够', en: 'The enclosure of a gas zone bears the pressure' },
  kinds: ['gas-strength'],
  why: { zh: '围护结构及门窗的允许压强有下限。', en: 'Walls, doors and windows must bear a least pressure.' },
  mend: { zh: '加强围护结构', en: 'strengthen the enclosure' },
});
