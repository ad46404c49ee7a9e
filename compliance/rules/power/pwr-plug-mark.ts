import { accepted } from '../../shapes/accepted';

export default accepted({
  id: 'pwr-plug-mark',
  title: { zh: '电子信息设备的插座有明显区别标识', en: 'Sockets for IT are marked apart from others' },
  kind: 'sockets',
  why: { zh: '误插清洁、检修设备会使UPS过载。', en: 'A cleaner plugged in there overloads the UPS.' },
});
