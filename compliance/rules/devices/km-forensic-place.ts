import { placed } from '../../shapes/placed';

export default placed({
  id: 'km-forensic-place', system: 'km', kinds: ['forensic-terminal'], area: 'km-management', required: true,
  why: { zh: '司法取证的密钥恢复在密钥管理系统本地进行，需要司法取证员的位置和终端。', en: 'Keys are recovered for the judiciary at the KM itself, which needs a place and a terminal for the forensic officer.' },
});
