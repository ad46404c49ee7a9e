/** A facility of middle size with each part as an edit may have it: what the tests of drawn differences change one thing of. */
import { RootConstruct } from 'constructs';
import { lockOf } from '../../analysis/lock';
import {
  AuditTerminal, CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, FirewallPair, HotStandbyPair, Hsm, IdsConsole, IntrusionDetector, IssuingServer, LogServer, ManagementTerminal,
  ManagementZone, OcspServer, PublicZone, RegistrationServer, ServiceZone, SlaveDirectory, Switch, VulnerabilityScanner, tcp, type DeviceProps, type Zone,
} from '../../constructs';
import type { Model } from '../../model';

export interface Design {
  readonly revision?: string;
  readonly ocsps?: number;
  readonly ocspId?: string;
  readonly ocsp?: DeviceProps;
  readonly hsm?: boolean;
  readonly pair?: boolean;
  readonly directory?: 'service' | 'core' | 'none';
  readonly scanner?: boolean;
  readonly probe?: 'service' | 'core' | 'none';
  readonly switches?: number;
  readonly management?: boolean;
  readonly log?: boolean;
  readonly audits?: number;
  readonly doors?: 'single' | 'pair';
  readonly outerDoors?: number;
  readonly servicePrefix?: string;
  readonly servicePrefix6?: string;
  readonly serviceName?: string;
  readonly uplinks?: readonly string[];
  readonly port?: number;
  readonly database?: boolean;
}

const doorNames: Readonly<Record<string, string>> = { service: '外联', management: '管理区', core: '核心区' };

function facilityOf(design: Design): Facility {
  const facility = new Facility(new RootConstruct(), 'edited', { organization: '示例电子认证服务有限公司', revision: design.revision ?? 'A', date: '2026-11-01' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: [...design.uplinks ?? ['运营商线路A']] });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: design.servicePrefix ?? '10.10.10.0/24', prefix6: design.servicePrefix6, name: design.serviceName });
  const management = design.management === false ? undefined : new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const zones: Zone[] = [internet, service, ...(management ? [management] : []), core];
  for (let i = 1; i < zones.length; i++) {
    const between = [zones[i - 1]!, zones[i]!];
    if (design.doors === 'pair' && i === 1) new FirewallPair(ca, 'fw-pair', { name: '外联防火墙', between });
    else new Firewall(ca, `fw-${zones[i]!.node.id}`, { name: `${doorNames[zones[i]!.node.id] ?? ''}防火墙`, between });
  }
  if (design.outerDoors === 2) new Firewall(ca, 'fw-second', { name: '第二外联防火墙', between: [internet, service] });
  for (let i = 1; i <= (design.switches ?? 1); i++) new Switch(service, `sw-service-${i}`, { name: `服务区交换机-${i}` });
  if (management) new Switch(management, 'sw-management', { name: '管理区交换机' });
  new Switch(core, 'sw-core', { name: '核心区交换机' });
  const ocsps = Array.from({ length: design.ocsps ?? 2 }, (_, i) => new OcspServer(service, `${design.ocspId ?? 'ocsp'}-${i + 1}`, i === 1 ? design.ocsp ?? {} : {}));
  if (design.hsm !== false && ocsps[0]) ocsps[0].attachHsm(new Hsm(ca, 'hsm-ocsp', { name: 'OCSP密码机' }));
  if (design.pair !== false && ocsps.length > 1) new HotStandbyPair(service, 'ocsp-pair', { members: ocsps });
  if (design.directory !== 'none') new SlaveDirectory(design.directory === 'core' ? core : service, 'ldap', { name: '从目录服务器' });
  if (design.scanner !== false) new VulnerabilityScanner(service, 'vscan', { settings: { schedule: { every: 'month' }, targets: ocsps.slice(0, 1) } });
  if (design.probe !== 'none') new IntrusionDetector(ca, 'ids', { name: '入侵检测系统', watches: [design.probe === 'core' ? core : service] }).attachConsole(new IdsConsole(ca, 'ids-console'));
  if (management) {
    new RegistrationServer(management, 'ra-1');
    new ManagementTerminal(management, 'admin', { name: 'CA管理终端', subsystems: ['ca'] });
    for (let i = 1; i <= (design.audits ?? 1); i++) new AuditTerminal(management, `audit-${i}`, { name: `CA审计终端-${i}`, subsystems: ['ca'] });
    if (design.log !== false) new LogServer(management, 'log');
  }
  new IssuingServer(core, 'issuing-1').attachHsm(new Hsm(ca, 'hsm-ca', { name: 'CA密码机' }));
  if (design.database !== false) new DatabaseServer(core, 'db');
  if (ocsps[0]) facility.allow({ id: 'ocsp', from: internet, to: ocsps[0], service: tcp(design.port ?? 80), purpose: '证书状态查询', protection: 'signed', publish: true });
  return facility;
}

/** Every kind of edit that a drawing shows, with a name for its files. */
export const edits: Readonly<Record<string, { readonly before?: Design; readonly after: Design }>> = {
  'add-server': { after: { revision: 'B', ocsps: 3 } },
  'remove-server': { before: { ocsps: 3 }, after: { revision: 'B' } },
  'remove-last-of-kind': { after: { revision: 'B', directory: 'none' } },
  'rename-device': { after: { revision: 'B', ocsp: { name: '状态查询服务器-乙' } } },
  'rename-ids': { after: { revision: 'B', ocspId: 'status' } },
  'change-address': { after: { revision: 'B', ocsp: { address: '10.10.10.99' } } },
  'move-to-zone': { after: { revision: 'B', directory: 'core' } },
  'add-hsm': { before: { hsm: false }, after: { revision: 'B' } },
  'remove-hsm': { after: { revision: 'B', hsm: false } },
  'make-pair': { before: { pair: false }, after: { revision: 'B' } },
  'split-pair': { after: { revision: 'B', pair: false } },
  'single-firewall-to-pair': { after: { revision: 'B', doors: 'pair' } },
  'pair-to-single-firewall': { before: { doors: 'pair' }, after: { revision: 'B' } },
  'add-second-firewall': { after: { revision: 'B', outerDoors: 2 } },
  'add-switch': { after: { revision: 'B', switches: 2 } },
  'remove-switch': { before: { switches: 2 }, after: { revision: 'B' } },
  'add-zone': { before: { management: false }, after: { revision: 'B' } },
  'remove-zone': { after: { revision: 'B', management: false } },
  'change-prefix': { after: { revision: 'B', servicePrefix: '10.10.11.0/24' } },
  'add-ipv6': { after: { revision: 'B', servicePrefix6: '2001:db8:1::/64' } },
  'rename-zone': { after: { revision: 'B', serviceName: '对外服务区' } },
  'add-uplink': { after: { revision: 'B', uplinks: ['运营商线路A', '运营商线路B'] } },
  'open-port': { after: { revision: 'B', port: 8080 } },
  'remove-probe': { after: { revision: 'B', probe: 'none' } },
  'probe-watches-other-zone': { after: { revision: 'B', probe: 'core' } },
  'many-at-once': { after: { revision: 'B', ocsps: 3, directory: 'core', audits: 3, scanner: false, serviceName: '对外服务区', log: false } },
};

export function editedModels(name: string): { before: Model; after: Model } {
  const { before = {}, after } = edits[name]!;
  const first = facilityOf(before).resolve();
  return { before: first, after: facilityOf(after).resolve({ lock: lockOf(first) }) };
}
