import { calculated } from '../../shapes/calculated';

export default calculated({
  id: 'vid-retention',
  title: { zh: '录像保存时间足够', en: 'Recordings are kept long enough' },
  kinds: ['video-retention'],
  why: { zh: '事后须能查看。', en: 'What happened can be looked up afterwards.' },
  mend: { zh: '增加存储，延长 retentionDays', en: 'add disks and lengthen `retentionDays`' },
});
