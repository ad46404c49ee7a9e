import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-ldap-ocsp', system: 'ca', kinds: ['ocsp-server', 'slave-directory'], area: 'service', withHsms: true, required: ['slave-directory'],
  why: { zh: '查询服务对外提供，连同所接密码机置于服务区。', en: 'Query services serve the outside; they and the HSMs connected to them stand in the service area.' },
});
