import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-vscan', system: 'km', kinds: ['vulnerability-scanner'], area: 'km-core', required: true,
  why: { zh: '漏洞扫描列在密钥服务区的设备之中。', en: 'The scanner is listed among the devices of the key service area.' },
});
