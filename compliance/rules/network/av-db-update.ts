import { stated } from '../../shapes/stated';

export default stated({
  id: 'av-db-update', kind: 'antivirus-server', setting: 'updatePolicy',
  what: { zh: '病毒库更新办法', en: 'way of updating the virus base' },
  why: { zh: '病毒库要及时更新，日志中能看到更新；系统不连互联网，须写明如何离线更新。', en: 'The virus base is kept up to date and the log shows it; without Internet access the design says how.' },
});
