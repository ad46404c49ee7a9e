import { named } from '../../shapes/named';

export default named({ id: 'name-km-first', system: 'km', name: '密钥管理系统' });
