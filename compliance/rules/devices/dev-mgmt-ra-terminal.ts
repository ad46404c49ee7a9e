import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-mgmt-ra-terminal', system: 'ca', kinds: ['management-terminal'], subsystem: 'ra', area: 'management', required: true,
  what: { zh: '注册服务管理终端', en: 'registration management terminal' },
  why: { zh: '注册业务的管理在管理区进行。', en: 'Registration is managed in the management area.' },
});
