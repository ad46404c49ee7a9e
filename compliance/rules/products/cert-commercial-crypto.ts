import { ended, numberOf } from '../../shapes/ended';
import { fill } from '../../words';

export default ended({
  id: 'cert-commercial-crypto', kind: 'crypto-model-certificate',
  title: { zh: '密码产品用认证证书，不用型号证书', en: 'Cryptographic products have a certification, not a model certificate' },
  checks: { zh: '证明材料中没有商用密码产品型号证书。', en: 'No cryptography model certificate is offered as evidence.' },
  why: { zh: '2020 年起改为商用密码产品认证证书，旧的型号证书已失效。', en: 'Since 2020 it is the commercial cryptography certificate; old model certificates have lapsed.' },
  mend: { zh: '换用商用密码产品认证证书', en: 'offer the commercial cryptography product certificate' },
  missing: { zh: '', en: '' },
  fault: (paper) => fill({ zh: '提供的是{paper}', en: 'what is given is {paper}' }, { paper: numberOf(paper) }),
});
