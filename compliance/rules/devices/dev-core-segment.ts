import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-core-segment', system: 'ca', kinds: ['issuing-server', 'master-directory', 'backup-server'], zones: ['core'],
  why: { zh: '示例图把签发服务器和主目录接在核心区网段。', en: 'The example drawings have issuing server and master directory on the core segment.' },
});
