import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-ra-segment-cs', system: 'ca', raMode: 'cs', kinds: ['registration-server'], zones: ['management'],
  why: { zh: 'C/S 模式的示例图把注册服务器接在管理区网段，尽管它的机房是服务区。', en: 'The example drawing of C/S mode has the registration server on the management segment, though it stands in the service room.' },
});
