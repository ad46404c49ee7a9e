import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-ids', system: 'km', kinds: ['intrusion-detector'], area: 'km-core',
  why: { zh: '入侵检测列在密钥服务区的设备之中。', en: 'The intrusion detector is listed among the devices of the key service area.' },
});
