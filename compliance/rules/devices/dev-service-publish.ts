import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-publish', system: 'ca', kinds: ['publishing-server'], area: 'service', required: true,
  why: { zh: '证书和 CRL 的存储与发布服务对外提供，置于服务区。', en: 'Storage and publication of certificates and CRLs serve the outside and stand in the service area.' },
});
