import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'fire-zone-8',
  title: { zh: '一套组合分配系统的防护区不超过8个', en: 'One system serves 8 gas zones at most' },
  kinds: ['gas-zones'],
  why: { zh: '防护区过多，一次故障影响面过大。', en: 'With more, one fault leaves too many without protection.' },
  mend: { zh: '拆成几套系统', en: 'split the system' },
});
