import { named } from '../../shapes/named';

export default named({ id: 'name-ca-first', system: 'ca', name: '证书认证系统' });
