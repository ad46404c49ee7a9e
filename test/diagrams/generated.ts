/** Facilities made at random: zones with up to 60 devices, groups, 密码机, long names, IPv6, several systems, remote sites. */
import { RootConstruct } from 'constructs';
import * as fc from 'fast-check';
import {
  AntivirusServer, AuditTerminal, CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, FirewallPair, HotStandbyPair, Hsm, IdsConsole,
  IntrusionDetector, IssuingServer, LogServer, ManagementTerminal, ManagementZone, OcspServer, PublicZone, ReferenceCa, ReferenceKm, RegistrationServer, Server,
  ServiceZone, SlaveDirectory, Switch, VulnerabilityScanner, type Device, type Zone,
} from '../../constructs';
import type { AddressLock } from '../../analysis/lock';
import type { Model } from '../../model';

type Maker = (zone: Zone, id: string, name: string) => Device;
const makers: Readonly<Record<string, Maker>> = {
  ocsp: (zone, id, name) => new OcspServer(zone, id, { name }),
  ldap: (zone, id, name) => new SlaveDirectory(zone, id, { name }),
  ra: (zone, id, name) => new RegistrationServer(zone, id, { name }),
  issuing: (zone, id, name) => new IssuingServer(zone, id, { name }),
  database: (zone, id, name) => new DatabaseServer(zone, id, { name }),
  antivirus: (zone, id, name) => new AntivirusServer(zone, id, { name }),
  scanner: (zone, id, name) => new VulnerabilityScanner(zone, id, { name }),
  log: (zone, id, name) => new LogServer(zone, id, { name }),
  server: (zone, id, name) => new Server(zone, id, { name }),
  admin: (zone, id, name) => new ManagementTerminal(zone, id, { name }),
  audit: (zone, id, name) => new AuditTerminal(zone, id, { name }),
};

export interface Member { readonly kind: string; readonly name: string; readonly hsms: number; readonly group: number }
export interface ZoneRecipe { readonly members: readonly Member[]; readonly switches: number; readonly probe: boolean }
export interface Recipe { readonly zones: readonly ZoneRecipe[]; readonly six: boolean; readonly pairs: boolean; readonly uplinks: number }

const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('证书服务器', '审计', '业务应用支撑平台服务器', 'OCSP服务器', '日志与时间服务器') },
  { weight: 1, arbitrary: fc.constantFrom('对外统一身份认证与电子签名业务综合支撑平台应用服务器（生产环境备用节点）', 'long-latin-host-name-without-any-spaces.example.internal') },
);
const member: fc.Arbitrary<Member> = fc.record({
  kind: fc.constantFrom(...Object.keys(makers)), name, hsms: fc.constantFrom(0, 0, 0, 1, 1, 2), group: fc.constantFrom(1, 1, 1, 2, 2, 3),
});
const zone = (most: number): fc.Arbitrary<ZoneRecipe> =>
  fc.record({ members: fc.array(member, { minLength: 1, maxLength: most }), switches: fc.integer({ min: 1, max: 2 }), probe: fc.boolean() });

/** A CA with one to three inner zones; the first may be large. */
export const recipe: fc.Arbitrary<Recipe> = fc.record({
  zones: fc.tuple(zone(60), fc.array(zone(10), { maxLength: 2 })).map(([first, others]) => [first, ...others]),
  six: fc.boolean(), pairs: fc.boolean(), uplinks: fc.integer({ min: 0, max: 3 }),
});

/** At most `most` devices, 密码机 among them. */
function fill(ca: CertificateSystem, zone: Zone, recipe: ZoneRecipe, prefix: string, most: number): void {
  for (let i = 1; i <= recipe.switches; i++) new Switch(zone, `${prefix}-sw-${i}`, { ports: 300, name: `交换机-${prefix}-${i}` });
  let count = 0;
  for (const [i, { kind, name, hsms, group }] of recipe.members.entries()) {
    const maker = makers[kind]!;
    const terminal = kind === 'admin' || kind === 'audit';
    const size = group * (1 + (terminal ? 0 : hsms));
    if (count + size > most) return;
    count += size;
    const members = Array.from({ length: group }, (_, k) => {
      const device = maker(zone, `${prefix}-${kind}-${i + 1}${'abc'[k]}`, `${name}-${prefix}-${i + 1}${group > 1 ? 'abc'[k] : ''}`);
      if (device instanceof Server) for (let h = 1; h <= hsms; h++) device.attachHsm(new Hsm(ca, `${prefix}-hsm-${i + 1}${'abc'[k]}${h}`, { name: `密码机-${prefix}-${i + 1}${'abc'[k]}${h}` }));
      return device;
    });
    if (members.length > 1) new HotStandbyPair(zone, `${prefix}-group-${i + 1}`, { members });
  }
  if (recipe.probe) new IntrusionDetector(ca, `${prefix}-ids`, { watches: [zone], name: `入侵检测-${prefix}` }).attachConsole(new IdsConsole(ca, `${prefix}-ids-console`, { name: `入侵检测管理端-${prefix}` }));
}

/** @param lock what an earlier state of the facility has given out */
export function modelOf(recipe: Recipe, lock?: AddressLock): Model {
  const facility = new Facility(new RootConstruct(), 'generated', { organization: '示例电子认证服务有限公司' });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/24', prefix6: recipe.six ? '2001:db8::/64' : undefined, uplinks: Array.from({ length: recipe.uplinks }, (_, i) => `运营商线路${'ABC'[i]}`) });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const classes = [ServiceZone, ManagementZone, CoreZone];
  const zones = recipe.zones.map((each, i) => {
    const made = new classes[i]!(ca, `zone-${i}`, { prefix: `10.1${i}.0.0/20`, prefix6: recipe.six ? `2001:db8:aaaa:bbb${i}::/64` : undefined });
    fill(ca, made, each, `z${i}`, 60);
    return made;
  });
  const chain: Zone[] = [facility.internet, ...zones];
  for (const [i, inner] of zones.entries()) {
    const between = [chain[i]!, inner];
    if (recipe.pairs) new FirewallPair(ca, `fw-${i + 1}`, { between });
    else new Firewall(ca, `fw-${i + 1}`, { between });
  }
  return facility.resolve({ lock });
}

export interface Landscape { readonly cas: readonly { readonly bs: boolean; readonly redundant: boolean; readonly sites: number }[]; readonly wan: boolean }
/** Several CAs on one KM, with remote sites. */
export const landscape: fc.Arbitrary<Landscape> = fc.record({
  cas: fc.array(fc.record({ bs: fc.boolean(), redundant: fc.boolean(), sites: fc.constantFrom(0, 0, 1, 3, 7) }), { minLength: 1, maxLength: 4 }),
  wan: fc.boolean(),
});

export function landscapeModel({ cas, wan }: Landscape): Model {
  const facility = new Facility(new RootConstruct(), 'landscape', { organization: '示例电子认证服务有限公司' });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/24', uplinks: ['运营商线路A', '运营商线路B'] });
  const made = cas.map(({ bs, redundant, sites }, i) => new ReferenceCa(facility, cas.length === 1 ? 'ca' : `ca${i + 1}`, {
    raMode: bs ? 'bs' : 'cs', redundant, network: `10.${10 + i}.0.0/16`, ...(i === 0 ? {} : { version: `V${i + 1}.0` }),
    remoteRas: Array.from({ length: sites }, (_, k) => ({ id: `branch-${k + 1}`, name: `第${k + 1}分中心`, prefix: `10.${30 + i}.${k}.0/24`, public: `198.51.${100 + i}.${8 * k}/29` })),
  }));
  new ReferenceKm(facility, 'km', { cas: made, connection: wan ? 'wan' : 'lan', network: '10.99.0.0/16' });
  return facility.resolve();
}
