/** Small facilities with random flows: three zones in a row, two firewalls, a pair among the hosts. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { CertificateSystem, CoreZone, Facility, Firewall, HotStandbyPair, ManagementZone, Server, ServiceZone, tcp, udp, type Device, type Pair, type Zone } from '../../constructs';
import type { Model, Service } from '../../model';

const hosts = ['a1', 'a2', 'b1', 'b2', 'b3', 'c1', 'c2'];
const zones = ['a', 'b', 'c'];
export const services: readonly Service[] = [tcp(80), tcp(443), udp(80)];

export interface Ask { readonly from: readonly string[]; readonly to: readonly string[]; readonly services: readonly number[] }

const ends = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(hosts, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constantFrom(...zones, 'pair').map((one) => [one]) },
);
/** No end talks to itself: that is refused as a design error. */
export const asks: fc.Arbitrary<Ask[]> = fc.array(
  fc.record({ from: ends, to: ends, services: fc.subarray([0, 1, 2], { minLength: 1 }) }).filter(({ from, to }) => !from.some((end) => to.includes(end))),
  { maxLength: 5 },
);

/** The model with these flows. */
export function facilityWith(list: readonly Ask[], six: boolean): Model {
  const facility = new Facility(new RootConstruct(), 'small', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const prefix = (n: number) => ({ prefix: `10.0.${n}.0/24`, ...(six ? { prefix6: `fd00:0:0:${n}::/64` } : {}) });
  const places: Record<string, Zone> = { a: new ServiceZone(ca, 'a', prefix(1)), b: new ManagementZone(ca, 'b', prefix(2)), c: new CoreZone(ca, 'c', prefix(3)) };
  new Firewall(ca, 'fw-1', { between: [places['a']!, places['b']!] });
  new Firewall(ca, 'fw-2', { between: [places['b']!, places['c']!] });
  const known: Record<string, Device | Pair | Zone> = { ...places };
  for (const id of hosts) known[id] = new Server(places[id[0]!]!, id, { name: id });
  known['pair'] = new HotStandbyPair(ca, 'pair', { members: [known['b1'] as Server, known['b2'] as Server] });
  list.forEach((ask, i) => facility.allow({ id: `flow-${i}`, from: ask.from.map((id) => known[id]!), to: ask.to.map((id) => known[id]!), service: ask.services.map((n) => services[n]!), purpose: `用途 ${i}` }));
  return facility.resolve();
}

const covers = (end: string, host: string): boolean => end === host || (end.length === 1 && host[0] === end) || (end === 'pair' && (host === 'b1' || host === 'b2'));

/** What the flows say, without any network: the oracle. A pair is asked at its virtual address, which either member answers. */
export const asked = (list: readonly Ask[], from: string, to: string, service: number): boolean =>
  from[0] === to[0] || list.some((ask) => ask.services.includes(service) && ask.from.some((end) => covers(end, from)) && ask.to.some((end) => covers(end, to)));

export { hosts };
