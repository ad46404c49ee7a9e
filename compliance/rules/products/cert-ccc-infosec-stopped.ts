import { ended, numberOf } from '../../shapes/ended';
import { fill } from '../../words';

const stopped = '2023-07-01';

export default ended({
  id: 'cert-ccc-infosec-stopped', kind: 'infosec-ccc',
  title: { zh: '2023-07-01 起没有新的信息安全产品强制性认证证书', en: 'No compulsory infosec certificate was issued from 2023-07-01 on' },
  checks: { zh: `证明材料中的信息安全产品强制性认证证书，颁发日期（validFrom）早于 ${stopped}。`, en: `Compulsory infosec certificates among the evidence start before ${stopped} (validFrom).` },
  why: { zh: '该认证同日停止，日期在其后的证书必有差错。', en: 'That certification ended on the same day; a later one must be a mistake.' },
  mend: { zh: '换用网络安全专用产品安全检测证书或安全认证证书', en: 'offer a network security product test certificate or certification instead' },
  missing: { zh: '待补：证书的颁发日期', en: 'to be supplied: date of issue of the certificate' },
  fault: (paper) => paper.validFrom === undefined ? 'unknown'
    : paper.validFrom >= stopped ? fill({ zh: '{paper} 的颁发日期为 {from}', en: '{paper} is dated {from}' }, { paper: numberOf(paper), from: paper.validFrom }) : undefined,
});
