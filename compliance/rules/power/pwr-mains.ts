import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-mains',
  title: { zh: '市电报装容量足够', en: 'The agreed capacity of the mains is enough' },
  kinds: ['mains-load'],
  why: { zh: '任一路须单独承担全部负荷。', en: 'Either bears the whole load alone.' },
  mend: { zh: '增容', en: 'ask for more capacity' },
});
