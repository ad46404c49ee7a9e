import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-zone-relief',
  title: { zh: '泄压口在防护区上部', en: 'Relief openings are in the upper third' },
  kinds: ['gas-relief-height'],
  why: { zh: '七氟丙烷比空气重，泄压口应排出空气。', en: 'HFC-227ea is heavier than air: the air is to be let out.' },
  mend: { zh: '提高泄压口下沿', en: 'raise the relief opening' },
});
