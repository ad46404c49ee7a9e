import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-ra-audit', system: 'ca', kinds: ['audit-terminal'], subsystem: 'ra', area: 'management', required: true,
  what: { zh: '注册服务审计终端', en: 'registration audit terminal' },
  why: { zh: '审计使用单独的终端，与管理终端分开。', en: 'Auditing uses a terminal of its own, apart from the management terminal.' },
});
