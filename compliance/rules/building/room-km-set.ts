import { roomSet } from '../../shapes/room-set';

export default roomSet('km', ['km-management', 'km-core'], { id: 'room-km-set', title: { zh: '密钥管理系统机房有KM管理区、KM核心区', en: 'A KM has rooms for its management and core areas' } });
