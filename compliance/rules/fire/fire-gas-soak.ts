import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-gas-soak',
  title: { zh: '灭火浸渍时间足够', en: 'The gas soaks long enough' },
  kinds: ['gas-soak'],
  why: { zh: '浸渍不足会复燃。', en: 'Fires break out again after too short a time.' },
  mend: { zh: '延长浸渍时间', en: 'lengthen the soaking time' },
});
