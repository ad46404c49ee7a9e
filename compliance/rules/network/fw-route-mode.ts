import { setting } from '../../shapes/setting';

export default setting({
  id: 'fw-route-mode', kind: 'firewall', setting: 'mode',
  title: { zh: '防火墙工作在路由模式', en: 'Firewalls work in routing mode' },
  checks: { zh: '每台防火墙的 settings.mode 为 route，不是 bridge（透明/桥接）。', en: 'settings.mode of every firewall is route, not bridge.' },
  why: { zh: '路由模式下各网段是独立子网，防火墙在每个网段各有地址。', en: 'In routing mode every segment is a subnet of its own and the firewall has an address in each.' },
  mend: { zh: '把 settings.mode 改为 route', en: 'set settings.mode to route' },
  missing: { zh: '没有写明工作模式', en: 'its mode is not stated' },
  fault: (mode) => mode === 'bridge' && { zh: '工作模式为 bridge（透明模式）', en: 'its mode is bridge' },
});
