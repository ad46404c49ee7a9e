import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-hfc-vent',
  title: { zh: '泄压口面积足够', en: 'Relief openings are large enough' },
  kinds: ['gas-relief'],
  why: { zh: '喷放时的超压不得损坏围护结构。', en: 'The discharge must not burst the enclosure.' },
  mend: { zh: '加大泄压口', en: 'enlarge the relief opening' },
});
