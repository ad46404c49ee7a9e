import { placed } from '../../shapes/placed';

export default placed({
  id: 'dev-km-db', system: 'km', kinds: ['database-server'], area: 'km-core',
  why: { zh: '密钥库置于屏蔽的密钥服务区（KM核心区）。', en: 'The key store stands in the shielded key service area (KM core area).' },
});
