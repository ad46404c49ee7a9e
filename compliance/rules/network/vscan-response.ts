import { stated } from '../../shapes/stated';

export default stated({
  id: 'vscan-response', kind: 'vulnerability-scanner', setting: 'eventResponse',
  what: { zh: '漏洞处置预案', en: 'response plan for vulnerabilities' },
  why: { zh: '发现的漏洞要有人按预案处置。', en: 'What a scan finds is mended by a plan.' },
});
