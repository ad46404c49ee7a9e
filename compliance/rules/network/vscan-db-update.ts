import { stated } from '../../shapes/stated';

export default stated({
  id: 'vscan-db-update', kind: 'vulnerability-scanner', setting: 'updatePolicy',
  what: { zh: '漏洞库更新办法', en: 'way of updating the vulnerability base' },
  why: { zh: '漏洞库要及时更新；系统不连互联网，须写明如何离线更新。', en: 'The vulnerability base is kept up to date; without Internet access the design says how.' },
});
