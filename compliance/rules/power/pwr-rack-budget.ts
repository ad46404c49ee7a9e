import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'pwr-rack-budget',
  title: { zh: 'PDU负载率不超过规划值', en: 'PDUs carry no more than planned' },
  kinds: ['pdu-load'],
  why: { zh: '失去一路后，另一路PDU须承担整柜负荷。', en: 'After one path is lost the PDU of the other carries the whole rack.' },
  mend: { zh: '分散设备，或换更大的PDU', en: 'spread devices, or take a larger PDU' },
});
