import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-av', system: 'km', kinds: ['antivirus-server'], area: 'km-core', required: true,
  why: { zh: '防病毒服务器列在密钥服务区的设备之中。', en: 'The anti-virus server is listed among the devices of the key service area.' },
});
