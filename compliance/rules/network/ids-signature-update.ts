import { stated } from '../../shapes/stated';

export default stated({
  id: 'ids-signature-update', kind: 'intrusion-detector', setting: 'updatePolicy',
  what: { zh: '特征库更新办法', en: 'way of updating the signatures' },
  why: { zh: '特征库要及时更新；系统不连互联网，须写明如何离线更新。', en: 'Signatures are kept up to date; without Internet access the design says how.' },
});
