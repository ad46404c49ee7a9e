import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-ca-audit', system: 'ca', kinds: ['audit-terminal'], subsystem: 'ca', area: 'management', required: true,
  what: { zh: '签发服务审计终端', en: 'issuing audit terminal' },
  why: { zh: '示例图在管理区画有签发服务审计终端。', en: 'The example drawings show an audit terminal of the issuing system in the management area.' },
});
