/**
 * A facility whose ways can be walked by hand: service ── fw-1 (pair) ── management ── fw-2 (pair or single) ── core, two stacked
 * switches in each zone. Hosts have two cables, terminals one; databases and servers stand in pairs.
 */
import { RootConstruct } from 'constructs';
import {
  CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, FirewallPair, HotStandbyPair, Hsm, IssuingServer, ManagementTerminal, ManagementZone, Server, ServiceZone, Switch, tcp,
  type Device, type Pair, type Zone,
} from '../../constructs';
import type { Model } from '../../model';

export const hosts = ['a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3'] as const;
export type Host = (typeof hosts)[number];
export const zoneOfHost = (host: string): string => ({ a: 'service', b: 'management', c: 'core' })[host[0] as 'a' | 'b' | 'c'];

export interface SmallOptions {
  readonly flows: readonly { readonly from: readonly string[]; readonly to: readonly string[] }[];
  /** The second firewall stands alone. */
  readonly single?: boolean;
  readonly mode?: 'vrrp' | 'replication' | 'shared-load';
  readonly without?: readonly string[];
  /** Declares the hosts in reverse. */
  readonly reversed?: boolean;
  /** New ids for hosts. */
  readonly called?: Readonly<Record<string, string>>;
}

export function smallFacility({ flows, single = false, mode = 'vrrp', without = [], reversed = false, called = {} }: SmallOptions): Model {
  const facility = new Facility(new RootConstruct(), 'small', { organization: '示例电子认证服务有限公司' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const zones: Record<string, Zone> = {
    service: new ServiceZone(ca, 'service', { prefix: '10.0.1.0/24' }), management: new ManagementZone(ca, 'management', { prefix: '10.0.2.0/24' }), core: new CoreZone(ca, 'core', { prefix: '10.0.3.0/24' }),
  };
  for (const [name, zone] of Object.entries(zones)) for (const n of [1, 2]) new Switch(zone, `sw-${name}-${n}`, { name: `${name}交换机-${n}` });
  new FirewallPair(ca, 'fw-1', { between: [zones['service']!, zones['management']!] });
  if (single) new Firewall(ca, 'fw-2', { between: [zones['management']!, zones['core']!] });
  else new FirewallPair(ca, 'fw-2', { between: [zones['management']!, zones['core']!] });
  const known: Record<string, Device | Pair | Zone> = { ...zones };
  for (const host of (reversed ? [...hosts].reverse() : hosts).filter((each) => !without.includes(each))) {
    const zone = zones[zoneOfHost(host)]!;
    const id = called[host] ?? host;
    known[host] = host === 'b3' ? new ManagementTerminal(zone, id, { name: id, subsystems: ['ca'] })
      : host === 'c1' || host === 'c2' ? new IssuingServer(zone, id, { name: id })
        : host === 'a1' || host === 'a2' ? new DatabaseServer(zone, id, { name: id, subsystems: ['ca'] }) : new Server(zone, id, { name: id });
  }
  for (const host of ['c1', 'c2']) if (known[host] instanceof IssuingServer) known[host].attachHsm(new Hsm(ca, `hsm-${called[host] ?? host}`, { name: `密码机${host}` }));
  const pairOf = (id: string, members: readonly string[], how: SmallOptions['mode']) => {
    if (members.every((member) => known[member])) known[id] = new HotStandbyPair(ca, id, { mode: how, members: members.map((member) => known[member] as Device) });
  };
  pairOf('issuing', ['c1', 'c2'], 'vrrp');
  pairOf('database', ['a1', 'a2'], mode);
  flows.forEach(({ from, to }, i) => {
    const [senders, receivers] = [from, to].map((list) => list.flatMap((name) => known[name] ?? []));
    if (senders!.length > 0 && receivers!.length > 0) facility.allow({ id: `flow-${i}`, from: senders!, to: receivers!, service: tcp(8000 + i), purpose: `用途 ${i}` });
  });
  return facility.resolve();
}
