import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-dual-cord',
  title: { zh: '失去任一路供电时机柜设备不断电', en: 'No device in a rack goes dark when one supply is lost' },
  kinds: ['feed-loss'],
  why: { zh: 'A、B级机房的设备接两路电源，单电源设备经转换开关。', en: 'In rooms of class A and B devices have two feeds; those with one supply stand behind a transfer switch.' },
  mend: { zh: '为设备接A、B两路（feeds），或经STS供电', en: 'give the device feeds A and B, or let it stand behind an STS' },
});
