import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'dev-rack-u',
  title: { zh: '机柜内设备不重叠、不超出', en: 'Devices in a rack neither overlap nor exceed it' },
  kinds: ['rack-units', 'rack-collisions'],
  why: { zh: '同一U位只能装一台设备。', en: 'A unit takes one device.' },
  mend: { zh: '调整设备的 unit，或换更高的机柜', en: 'change the `unit` of a device, or take a higher rack' },
});
