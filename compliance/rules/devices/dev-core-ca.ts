import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-core-ca', system: 'ca', kinds: ['issuing-server'], area: 'core', withHsms: true,
  why: { zh: '证书和 CRL 的生成与签发连同其密码机置于屏蔽的核心区。', en: 'Certificates and CRLs are made and signed, HSM included, in the shielded core area.' },
});
