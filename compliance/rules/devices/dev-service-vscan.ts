import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-vscan', system: 'ca', kinds: ['vulnerability-scanner'], area: 'service', required: true,
  why: { zh: '漏洞扫描设备列在服务区的设备之中。', en: 'The scanner is listed among the devices of the service area.' },
});
