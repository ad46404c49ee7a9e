/** A small CA and KM written by hand, and a large one of many zones: what the tables are tried on. */
import { formatAddress, modelSchema, parseAddress, type Device, type DeviceKind, type Interface, type Link, type Model, type Policy, type Product, type Zone } from '../../model';

const add = (network: string, host: number): string => formatAddress(parseAddress(network.split('/')[0]!)! + BigInt(host), 4);

class Builder {
  readonly devices: Device[] = [];
  readonly links: Link[] = [];
  readonly zones: Zone[] = [];
  readonly policies: Policy[] = [];
  private direct = 0;

  zone(id: string, name: string, kind: Zone['kind'], prefix: string, system?: string, more: Partial<Zone> = {}): Zone {
    const zone: Zone = { id, path: id, name, kind, prefixes: [prefix], gateways: [], forwarders: [], switches: [], devices: [], routes: [], reserved: [], uplinks: [], ...(system ? { system } : {}), ...more };
    this.zones.push(zone);
    return zone;
  }

  device(id: string, name: string, kind: DeviceKind, more: Partial<Device> = {}): Device {
    const device: Device = { id, path: id, name, kind, subsystems: [], area: 'core', placement: 'rack', software: [], interfaces: [], gateways: [], settings: {}, ...more };
    this.devices.push(device);
    return device;
  }

  private port(device: Device, role: Interface['role'], zone?: string, addresses: string[] = [], prefixLength = 24): Interface {
    const port: Interface = {
      name: `eth${device.interfaces.length}`, role,
      addresses: addresses.map((address) => ({ address, prefixLength: address.includes(':') ? 64 : prefixLength, family: address.includes(':') ? 6 : 4, origin: 'allocated' })),
      ...(zone ? { zone } : {}),
    };
    device.interfaces.push(port);
    return port;
  }

  /** A device on the zone's switch. */
  attach(device: Device, zone: Zone, host: number, more: string[] = []): void {
    const prefix = zone.prefixes[0]!;
    const port = this.port(device, 'data', zone.id, [add(prefix, host), ...more], Number(prefix.split('/')[1]));
    const id = zone.switches[0];
    if (id === undefined) {
      const link: Link = { id: `${device.id}-${port.name}`, kind: 'uplink', ends: [{ external: zone.uplinks[0] ?? '运营商线路' }, { device: device.id, port: port.name }], zone: zone.id, prefixes: [] };
      this.links.push(link);
      port.link = link.id;
    } else this.cable('access', device, port, this.byId(id), this.port(this.byId(id), 'data', zone.id), zone.id);
    if (device.kind === 'firewall') {
      zone.gateways.push({ address: add(prefix, host), forwarder: device.id });
      zone.forwarders.push(device.id);
    } else if (device.kind !== 'switch') {
      zone.devices.push(device.id);
      device.gateways.push(...zone.gateways.slice(0, 1).map(({ address }) => address));
    }
  }

  byId(id: string): Device {
    return this.devices.find((device) => device.id === id)!;
  }

  switch(zone: Zone, id: string, name: string, more: Partial<Device> = {}): void {
    this.device(id, name, 'switch', { zone: zone.id, product: 'switch', ...more });
    zone.switches.push(id);
  }

  private cable(kind: Link['kind'], a: Device, x: Interface, b: Device, y: Interface, zone?: string, prefixes: string[] = []): void {
    const link: Link = { id: `${a.id}-${x.name}--${b.id}-${y.name}`, kind, ends: [{ device: a.id, port: x.name }, { device: b.id, port: y.name }], prefixes, ...(zone ? { zone } : {}) };
    this.links.push(link);
    x.link = y.link = link.id;
  }

  /** A cable of its own between two devices, with its own /30 unless it only mirrors. */
  join(kind: 'hsm' | 'console' | 'heartbeat' | 'mirror', a: Device, b: Device): void {
    if (kind === 'mirror') return this.cable(kind, a, this.port(a, kind), b, this.port(b, kind));
    const prefix = `172.31.${this.direct >> 6}.${(this.direct & 63) * 4}/30`;
    this.direct++;
    this.cable(kind, a, this.port(a, kind, undefined, [add(prefix, 1)], 30), b, this.port(b, kind, undefined, [add(prefix, 2)], 30), undefined, [prefix]);
  }
}

const products: Product[] = [
  { id: 'ca-software', class: 'ca-software', name: '数字证书签发软件', evidence: [] },
  {
    id: 'firewall-a', class: 'firewall', name: '防火墙', model: 'FW-2000', vendor: '甲厂', units: 1,
    evidence: [{ kind: 'security-product-test', number: 'XFK-2025-001', validFrom: '2025-03-01', validUntil: '2030-02-28', attachment: '附件 3' }],
  },
  { id: 'hsm', class: 'hsm', name: '服务器密码机', model: 'SJJ-示例', vendor: '乙厂', evidence: [{ kind: 'commercial-crypto-certificate', number: 'GM000000000000001', level: 2, validUntil: '2024-05-01' }] },
  { id: 'kylin', class: 'operating-system', name: '服务器操作系统', model: '银河麒麟高级服务器操作系统', version: 'V10', vendor: '麒麟软件', confidence: 'B', evidence: [] },
  { id: 'server', class: 'server', name: '机架式服务器', model: '2288H V6', vendor: '华为', units: 2, confidence: 'A', evidence: [] },
  { id: 'switch', class: 'switch', name: '交换机', evidence: [] },
  { id: 'antivirus', class: 'antivirus', name: '防病毒软件', model: '终端安全管理系统', version: 'V2.0', vendor: '丙厂', evidence: [] },
];

const sorted = <T extends { id: string }>(items: T[]): T[] => items.sort((a, b) => (a.id < b.id ? -1 : 1));

/** CA with two zones, its KM behind a firewall, HSMs, an intrusion detector with console, a pair with virtual addresses, IPv6. */
export function handModel(): Model {
  const b = new Builder();
  const outside = b.zone('internet', '互联网', 'public', '203.0.113.0/28', undefined, { uplinks: ['运营商线路A'] });
  const service = b.zone('ca-service', 'CA服务区', 'service', '10.10.10.0/24', 'ca', { prefixes: ['10.10.10.0/24', 'fd00:10:10::/64'] });
  const core = b.zone('ca-core', 'CA核心区', 'core', '10.10.30.0/24', 'ca', { reserved: [{ first: '10.10.30.200', last: '10.10.30.250', purpose: '扩容预留' }] });
  const km = b.zone('km-core', 'KM核心区', 'km-core', '10.20.30.0/24', 'km');
  b.switch(service, 'ca-sw-service', 'CA服务区交换机', { system: 'ca', area: 'service' });
  b.switch(core, 'ca-sw-core', 'CA核心区交换机', { system: 'ca' });
  b.switch(km, 'km-sw', 'KM核心区交换机', { system: 'km', area: 'km-core' });

  const settings = { mode: 'route', eventResponse: '按《安全事件管理制度》处置' } as const;
  const outer = b.device('ca-fw-1', 'CA外层防火墙', 'firewall', { system: 'ca', area: 'service', product: 'firewall-a', rack: 'A01', unit: 40, settings });
  const inner = b.device('ca-fw-2', 'CA核心防火墙', 'firewall', { system: 'ca', area: 'core', settings: { mode: 'route' } });
  const kmFirewall = b.device('km-fw-1', 'KM防火墙', 'firewall', { system: 'km', area: 'km-core', product: 'firewall-a', settings });
  b.attach(outer, outside, 2);
  b.attach(outer, service, 1, ['fd00:10:10::1']);
  b.attach(inner, service, 254);
  b.attach(inner, core, 1);
  b.attach(kmFirewall, core, 254);
  b.attach(kmFirewall, km, 1);

  const ocsp = [1, 2].map((i) => b.device(`ca-ocsp-${i}`, `OCSP服务器${i}`, 'ocsp-server', {
    system: 'ca', zone: 'ca-service', area: 'service', product: 'server', software: ['kylin', 'antivirus'], subsystems: ['ocsp'], pair: 'ca-ocsp', rack: 'B01', unit: 10 + 2 * i,
  }));
  ocsp.forEach((device, i) => b.attach(device, service, 11 + i, [`fd00:10:10::${i + 11}`]));
  const issuing = b.device('ca-issuing-1', '签发服务器1', 'issuing-server', { system: 'ca', zone: 'ca-core', product: 'server', software: ['kylin', 'ca-software'], subsystems: ['ca'] });
  b.attach(issuing, core, 11);
  const keys = b.device('km-server-1', '密钥管理服务器', 'km-server', { system: 'km', zone: 'km-core', area: 'km-core', product: 'server', subsystems: ['km'] });
  b.attach(keys, km, 11);
  const hsms = [...ocsp, issuing, keys].map((host) => {
    const hsm = b.device(host.id.replace(/^(ca|km)-/, '$1-hsm-'), `${host.name}密码机`, 'hsm', { system: host.system, area: host.area, product: 'hsm', host: host.id });
    b.join('hsm', host, hsm);
    return hsm;
  });
  if (hsms.length > 0) b.join('heartbeat', ocsp[0]!, ocsp[1]!);
  const probe = b.device('ca-ids', '入侵检测', 'intrusion-detector', { system: 'ca', zone: 'ca-service', area: 'service', settings: { alertLevel: 'high', updatePolicy: '每周离线更新' } });
  const console = b.device('ca-ids-console', '入侵检测管理端', 'ids-console', { system: 'ca', area: 'management', placement: 'desk', host: 'ca-ids' });
  b.join('mirror', b.byId('ca-sw-service'), probe);
  b.join('console', probe, console);
  const scanner = b.device('ca-scanner', '漏洞扫描', 'vulnerability-scanner', {
    system: 'ca', zone: 'ca-service', area: 'service', settings: { targets: ['ca-ocsp-1', 'ca-ocsp-2', 'ca-issuing-1', 'ca-fw-1'], schedule: { every: 'month', window: '周日 02:00-04:00' } },
  });
  b.attach(scanner, service, 30);

  const http = { name: 'HTTP', protocol: 'tcp', ports: [{ from: 80, to: 80 }] } as const;
  const data = { name: 'tcp/9001', protocol: 'tcp', ports: [{ from: 9001, to: 9001 }] } as const;
  const rule = { chain: 'forward', family: 4 } as const;
  b.policies.push(
    {
      id: 'ca-fw-1', name: 'CA外层防火墙', devices: ['ca-fw-1'], zones: ['internet', 'ca-service'],
      rules: [{ ...rule, number: 1, flow: 'ocsp-query', fromZone: 'internet', toZone: 'ca-service', sources: ['0.0.0.0/0'], destinations: ['10.10.10.10/32'], service: { ...http, ports: [...http.ports] }, purpose: '证书状态查询' }],
      translations: [{ flow: 'ocsp-query', fromZone: 'internet', family: 4, address: '203.0.113.10', service: { ...http, ports: [...http.ports] }, target: '10.10.10.10' }],
      routes: [{ prefix: '10.10.30.0/24', via: '10.10.10.254' }],
    },
    {
      id: 'ca-fw-2', name: 'CA核心防火墙', devices: ['ca-fw-2'], zones: ['ca-service', 'ca-core'],
      rules: [{ ...rule, number: 1, flow: 'ocsp-data', fromZone: 'ca-core', toZone: 'ca-service', sources: ['10.10.30.11/32'], destinations: ['10.10.10.10/32', '10.10.10.12/31'], service: { ...data, ports: [...data.ports] }, purpose: '证书状态数据更新', window: '02:00-04:00' }],
      translations: [], routes: [],
    },
    { id: 'km-fw-1', name: 'KM防火墙', devices: ['km-fw-1'], zones: ['ca-core', 'km-core'], rules: [], translations: [], routes: [] },
  );
  return modelSchema.parse({
    format: 'jifang/1',
    facility: { id: 'hand', name: '示例设施', organization: { name: '示例电子认证服务有限公司' }, revision: 'A', date: '2026-03-01' },
    systems: [
      { id: 'ca', path: 'ca', kind: 'ca', name: '证书认证系统', title: '证书认证系统', raMode: 'bs', serves: [] },
      { id: 'km', path: 'km', kind: 'km', name: '密钥管理系统', title: '密钥管理系统', connection: 'lan', serves: ['ca'] },
    ],
    zones: sorted(b.zones), devices: sorted(b.devices), links: sorted(b.links),
    pairs: [{ id: 'ca-ocsp', path: 'ca/ocsp', name: 'OCSP热备组', mode: 'vrrp', members: ['ca-ocsp-1', 'ca-ocsp-2'], virtual: [{ address: '10.10.10.10', prefixLength: 24, family: 4, origin: 'allocated', zone: 'ca-service', router: 10 }] }],
    products: sorted([...products]),
    flows: [
      { id: 'ocsp-data', purpose: '证书状态数据更新', from: [{ device: 'ca-issuing-1' }], to: [{ pair: 'ca-ocsp' }], services: [data], protection: 'GM/T 0014', origin: 'stated', legs: [{ from: 'ca-core', to: 'ca-service', forwarders: ['ca-fw-2'] }] },
      { id: 'ocsp-query', purpose: '证书状态查询', from: [{ zone: 'internet' }], to: [{ pair: 'ca-ocsp' }], services: [http], protection: 'signed', origin: 'stated', legs: [{ from: 'internet', to: 'ca-service', forwarders: ['ca-fw-1'] }], publish: { address: '203.0.113.10', at: 'ca-fw-1' } },
    ],
    policies: b.policies, waivers: [],
  });
}

/** A CA of so many devices, fifty in a zone: for watching cost grow. */
export function largeModel(devices: number): Model {
  const b = new Builder();
  const small = handModel();
  const perZone = 50;
  const index = new Map<string, Device>();
  b.byId = (id) => index.get(id)!;
  for (let z = 0; z < Math.ceil(devices / perZone); z++) {
    const zone = b.zone(`zone-${z}`, `服务区${z}`, 'service', `10.${z >> 8}.${z & 255}.0/24`, 'ca');
    b.switch(zone, `sw-${z}`, `交换机${z}`, { system: 'ca' });
    index.set(`sw-${z}`, b.devices.at(-1)!);
    for (let d = 1; d < perZone; d++) {
      const device = b.device(`host-${z}-${d}`, `服务器${z}-${d}`, 'server', { system: 'ca', zone: zone.id, product: 'server', software: ['kylin'] });
      b.attach(device, zone, d + 10);
    }
  }
  const service = { name: 'HTTP', protocol: 'tcp' as const, ports: [{ from: 80, to: 80 }] };
  const flows = b.zones.slice(1).map((zone, i) => ({
    id: `flow-${zone.id}`, purpose: '业务访问', from: [{ zone: b.zones[i]!.id }], to: [{ device: `host-${i + 1}-1` }], services: [service],
    protection: 'TLCP' as const, origin: 'stated' as const, legs: [{ from: b.zones[i]!.id, to: zone.id, forwarders: ['ca-fw-1'] }],
  }));
  const rules = flows.map((flow, i) => ({
    number: i + 1, chain: 'forward' as const, flow: flow.id, fromZone: flow.legs[0]!.from, toZone: flow.legs[0]!.to, family: 4 as const,
    sources: [b.zones[i]!.prefixes[0]!], destinations: [`${add(b.zones[i + 1]!.prefixes[0]!, 11)}/32`], service, purpose: flow.purpose,
  }));
  return { ...small, zones: b.zones, devices: b.devices, links: b.links, pairs: [], flows, policies: [{ id: 'ca-fw-1', name: '防火墙', devices: [], zones: b.zones.map(({ id }) => id), rules, translations: [], routes: [] }] };
}
