import { onSegment } from '../../shapes/on-segment';

export default onSegment({
  id: 'dev-mgmt-segment', system: 'ca', kinds: ['management-terminal', 'audit-terminal', 'card-terminal'], zones: ['management', 'service-management'],
  why: { zh: '示例图把管理、审计、制证终端接在管理区网段（B/S 模式为合并网段）。', en: 'The example drawings have the terminals on the management segment (the merged one in B/S mode).' },
});
