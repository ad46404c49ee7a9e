import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-ca-terminal', system: 'ca', kinds: ['management-terminal'], subsystem: 'ca', area: 'management', required: true,
  what: { zh: '签发服务管理终端', en: 'issuing management terminal' },
  why: { zh: '签发系统的管理在管理区进行。', en: 'The issuing system is managed in the management area.' },
});
