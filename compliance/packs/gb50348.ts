import { pack } from '../pack';

/** 安全防范工程技术标准: video and intrusion alarm. */
export const gb50348 = pack('gb50348', { zh: 'GB 50348-2018 安全防范工程技术标准', en: 'GB 50348-2018, standard for security engineering' }, ['ca', 'km'], 'GB 50348-2018', [
  ['vid-retention', '', 'K', 'required'],
  ['intr-link', '', 'K', 'required'],
]);
