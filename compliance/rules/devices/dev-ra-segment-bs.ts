import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-ra-segment-bs', system: 'ca', raMode: 'bs', kinds: ['registration-server'], zones: ['service-management'],
  why: { zh: 'B/S 模式的示例图把注册服务器接在合并的服务区/管理区网段。', en: 'The example drawing of B/S mode has the registration server on the merged segment.' },
});
