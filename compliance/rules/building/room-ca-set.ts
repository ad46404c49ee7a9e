import { roomSet } from '../../shapes/room-set';

export default roomSet('ca', ['management', 'service', 'core'], { id: 'room-ca-set', title: { zh: '证书认证系统机房有管理区、服务区、核心区', en: 'A CA has rooms for its management, service and core areas' } });
