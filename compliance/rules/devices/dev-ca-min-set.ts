import { complete } from '../../shapes/complete';

export default complete({ id: 'dev-ca-min-set', system: 'ca', parts: [['issuing-server'], ['registration-server'], ['ocsp-server'], ['slave-directory', 'master-directory']] });
