import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-service-ra', system: 'ca', kinds: ['registration-server'], area: 'service', withHsms: true,
  why: { zh: '注册服务器在服务区机房；C/S 模式下它的网段却是管理区，两者并不矛盾。', en: 'The registration server stands in the service room, though in C/S mode it hangs on the management segment; both are right.' },
});
