import fc from 'fast-check';
import { passing, proveNothingElse, reach } from '../../analysis/reachability';
import { addressesOfEnd, uniteAll } from '../../analysis/reachability/endpoints';
import { PacketSet } from '../../analysis/packets/packet-set';
import { allAddresses, serviceTerm, termsOf } from '../../analysis/packets/term';
import { Forwarding } from '../../analysis/reachability/forwarding';
import { indexOf, type Endpoint, type Model, type Service } from '../../model';
import { exampleModel, exampleNames, referenceModel } from '../support';
import { asked, asks, facilityWith, hosts, services } from './random-facility';

const reference = referenceModel();
const tcp = (from: number, to = from): Service => ({ name: from === to ? `tcp/${from}` : `tcp/${from}-${to}`, protocol: 'tcp', ports: [{ from, to }] });
const udp = (port: number): Service => ({ name: `udp/${port}`, protocol: 'udp', ports: [{ from: port, to: port }] });
/** Number of the rule of a flow between two zones. */
const rule = (policy: string, flow: string, from: string, to: string): number =>
  reference.policies.find((each) => each.id === policy)!.rules.find((each) => each.flow === flow && each.fromZone === from && each.toZone === to)!.number;
const text = (from: string, to: string, service: Service) => reach(reference, from, to, service).text;

describe('in random small facilities', () => {
  test('a host reaches another exactly when a flow says so or they share a zone; and the proof holds', () => {
    fc.assert(fc.property(asks, fc.boolean(), (list, six) => {
      const model = facilityWith(list, six);
      for (const from of hosts) for (const to of hosts) if (from !== to) services.forEach((service, n) => {
        const found = reach(model, `ca-${from}`, `ca-${to}`, service);
        expect([from, to, n, found.verdict]).toEqual([from, to, n, asked(list, from, to, n) ? 'allowed' : 'denied']);
      });
      expect(proveNothingElse(model).deviations).toEqual([]);
    }), { numRuns: 40 });
  });
});

describe('in the examples', () => {
  const covers = (model: Model, end: Endpoint, id: string): boolean => {
    if ('device' in end) return end.device === id;
    if ('pair' in end) return indexOf(model).pairs.get(end.pair)!.members.includes(id);
    return indexOf(model).devices.get(id)!.zone === end.zone;
  };

  test.each(['t2-bs', 't7-reference'])('%s: each host reaches each other with each service exactly when a flow says so or they share a zone', (name) => {
    const model = exampleModel(name);
    const devices = model.devices.filter((device) => device.zone !== undefined && device.interfaces.some((port) => port.zone !== undefined && port.addresses.length > 0) && !indexOf(model).policyOfDevice.has(device.id));
    const all = new Map(model.flows.flatMap((flow) => flow.services.filter((service) => service.ports[0] && service.ports[0].from === service.ports[0].to).map((service) => [JSON.stringify([service.protocol, service.ports]), service] as const)));
    const holds = (service: Service, wanted: Service) => service.protocol === wanted.protocol && wanted.ports.every((port) => service.ports.some((own) => own.from <= port.from && port.to <= own.to));
    const wrong: string[] = [];
    for (const a of devices) for (const b of devices) if (a !== b) for (const service of all.values()) {
      const expected = a.zone === b.zone || model.flows.some((flow) => flow.services.some((own) => holds(own, service)) && flow.from.some((end) => covers(model, end, a.id)) && flow.to.some((end) => covers(model, end, b.id)));
      const { verdict } = reach(model, a.id, b.id, service);
      if (verdict !== (expected ? 'allowed' : 'denied')) wrong.push(`${a.id} ${b.id} ${service.name} ${verdict}`);
    }
    expect(devices.length * all.size).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  });

  test.each(exampleNames)('%s: what passes from zone to zone is what the flows ask between them', (name) => {
    const model = exampleModel(name);
    for (const from of model.zones) for (const to of model.zones) {
      if (from === to || to.kind === 'public' || to.kind === 'wan' || from.kind === 'wan') continue;
      const stated = PacketSet.union(model.flows.flatMap((flow) => flow.legs.filter((leg) => leg.from === from.id && leg.to === to.id).flatMap((leg) => ([4, 6] as const).map((family) => {
        const hostEnds = flow.to.filter((end) => !('device' in end && indexOf(model).policyOfDevice.has(end.device)));
        const sources = uniteAll(flow.from.map((end) => addressesOfEnd(model, end, leg.from, family, 'source')));
        const destinations = uniteAll(hostEnds.map((end) => addressesOfEnd(model, end, leg.to, family, 'destination')));
        // Private addresses without a public one are out of reach from the Internet.
        if (from.kind === 'public' && (!flow.publish || family === 6)) return PacketSet.none;
        return PacketSet.of(family, flow.services.map((service) => serviceTerm(sources, destinations, service)));
      }))));
      // A forwarder speaks from the nearest of its zones only: left out on both sides.
      const own = PacketSet.union(([4, 6] as const).map((family) => PacketSet.of(family, termsOf(Forwarding.of(model).ownedAt(from.id, family), allAddresses(family)))));
      const [found, expected] = [passing(model, from.id, to.id).difference(own), stated.difference(own)];
      expect([from.id, to.id, found.packetOutside(expected), expected.packetOutside(found)]).toEqual([from.id, to.id, undefined, undefined]);
    }
  });
});

describe('the trace', () => {
  test('names every rule on the way', () => {
    const [first, second] = [rule('ca-fw-3', 'ca-ldap-replication', 'ca-core', 'ca-management'), rule('ca-fw-2', 'ca-ldap-replication', 'ca-management', 'ca-service')];
    expect(text('ca-ldap-master', 'ca-ldap-slave-1', tcp(636))).toEqual({
      zh: '主目录服务器 → 从目录服务器-1 tcp/636：允许，只能以 10.10.10.16 为目的地址\n'
        + `  10.10.30.13 → 10.10.10.16：核心区防火墙 转发 核心区 → 管理区 IPv4：规则 ${first}（ca-ldap-replication）放行；管理区防火墙 转发 管理区 → 服务区 IPv4：规则 ${second}（ca-ldap-replication）放行；到达服务区\n`
        + '  10.10.30.13 → 10.10.10.15：核心区防火墙 转发 核心区 → 管理区 IPv4：没有规则匹配 10.10.30.13 → 10.10.10.15 tcp/636，默认丢弃并记录日志',
      en: 'ca-ldap-master to ca-ldap-slave-1, tcp/636: allowed, but only under 10.10.10.16\n'
        + `  10.10.30.13 → 10.10.10.16: ca-fw-3 forward ca-core to ca-management IPv4: rule ${first} (ca-ldap-replication) lets it pass; ca-fw-2 forward ca-management to ca-service IPv4: rule ${second} (ca-ldap-replication) lets it pass; arrives at ca-service\n`
        + '  10.10.30.13 → 10.10.10.15: ca-fw-3 forward ca-core to ca-management IPv4: no rule matches 10.10.30.13 → 10.10.10.15 tcp/636, dropped and logged by default',
    });
  });

  test('tells where a packet dies', () => {
    expect(text('ca-ocsp-1', 'ca-issuing-1', tcp(22)).zh).toBe('OCSP服务器-1 → 签发服务器-1 tcp/22：不允许\n'
      + '  10.10.10.13 → 10.10.30.11：管理区防火墙 转发 服务区 → 管理区 IPv4：没有规则匹配 10.10.10.13 → 10.10.30.11 tcp/22，默认丢弃并记录日志\n'
      + '  10.10.10.13 → 10.10.30.10：管理区防火墙 转发 服务区 → 管理区 IPv4：没有规则匹配 10.10.10.13 → 10.10.30.10 tcp/22，默认丢弃并记录日志');
  });

  test('from the Internet shows the translation; what is not published cannot be reached', () => {
    expect(text('internet', 'ca-ocsp-1', tcp(80)).zh).toBe('互联网 → OCSP服务器-1 tcp/80：允许\n'
      + `  0.0.0.0/0 → 203.0.113.7：外联防火墙 将目的地址 203.0.113.7 转换为 10.10.10.12（业务流 ca-ocsp）；外联防火墙 转发 互联网 → 服务区 IPv4：规则 ${rule('ca-fw-1', 'ca-ocsp', 'internet', 'ca-service')}（ca-ocsp）放行；到达服务区`);
    expect(text('internet', 'ca-ocsp-1', tcp(22)).en).toBe('internet to ca-ocsp-1, tcp/22: not allowed: there is no address under which the one reaches the other');
    expect(reach(reference, 'internet', 'ca-issuing-1', tcp(80)).verdict).toBe('denied');
  });

  test('of a part of a service says what is left out, and in which time window it is open', () => {
    const found = reach(reference, 'ca-vscan', 'ca-issuing-1', tcp(0, 65535));
    expect(found.verdict).toBe('partly');
    const [first, second] = [['ca-fw-2', 'ca-service', 'ca-management'], ['ca-fw-3', 'ca-management', 'ca-core']].map(([policy, from, to]) =>
      reference.policies.find((each) => each.id === policy)!.rules.find((each) => each.flow === 'ca-scan' && each.fromZone === from && each.toZone === to && each.destinations.includes('10.10.30.11/32'))!.number);
    expect(found.text.zh.split('\n')[1]).toBe(`  10.10.10.10 → 10.10.30.11：管理区防火墙 转发 服务区 → 管理区 IPv4：规则 ${first}（ca-scan）放行（仅限时间窗 每月第一个周日 02:00-04:00），其余（例如 10.10.10.10 → 10.10.30.11 tcp/0）默认丢弃并记录日志；核心区防火墙 转发 管理区 → 核心区 IPv4：规则 ${second}（ca-scan）放行（仅限时间窗 每月第一个周日 02:00-04:00）；到达核心区`);
  });

  test('inside a zone and on a point-to-point link passes no firewall; an HSM has no other way', () => {
    expect(reach(reference, 'ca-ra-1', 'ca-ra-db-1', tcp(5432)).paths.every((path) => path.steps[0]!.kind === 'direct')).toBe(true);
    expect(reach(reference, 'ca-ocsp-1', 'ca-hsm-ocsp-1', tcp(1818)).paths.map((path) => path.steps.map((step) => step.kind))).toEqual([['link']]);
    expect(reach(reference, 'ca-ocsp-2', 'ca-hsm-ocsp-1', tcp(1818))).toMatchObject({ verdict: 'denied', paths: [] });
    expect(reach(reference, 'ca-ids', 'ca-ids-console', tcp(443)).verdict).toBe('allowed');
  });

  test('to and from a firewall itself goes through its own chains', () => {
    const chains = (from: string, to: string, service: Service) => {
      const found = reach(reference, from, to, service);
      return [found.verdict, ...found.paths[0]!.steps.map((step) => ('lane' in step ? `${step.policy} ${step.lane.chain}` : step.kind))];
    };
    expect(chains('ca-fw-1-a', 'ca-log-1', tcp(6514))).toEqual(['allowed', 'ca-fw-1 output', 'ca-fw-2 forward', 'arrived']);
    expect(chains('ca-network-admin', 'ca-fw-1-a', tcp(22))).toEqual(['allowed', 'ca-fw-2 forward', 'ca-fw-1 input', 'arrived']);
    expect(chains('ca-fw-1-a', 'ca-fw-1-b', udp(3780))).toEqual(['allowed', 'ca-fw-1 output', 'ca-fw-1 input', 'arrived']);
    expect(chains('ca-ra-1', 'ca-fw-2-a', tcp(22))).toEqual(['denied', 'ca-fw-2 input']);
  });

  test('through a tunnel passes both of its ends', () => {
    const model = exampleModel('t4-km-wan');
    const flow = model.flows.find((each) => each.origin === 'stated' && each.legs.some((leg) => leg.forwarders.length > 1 && model.zones.find((zone) => zone.id === leg.to)!.kind === 'km-core'))!;
    const first = (end: Endpoint) => ('device' in end ? end.device : 'pair' in end ? indexOf(model).pairs.get(end.pair)!.members[0]! : '');
    const found = reach(model, first(flow.from[0]!), first(flow.to[0]!), flow.services[0]!);
    expect(found.verdict).toBe('allowed');
    const zones = found.paths[0]!.steps.flatMap((step) => ('lane' in step ? [step.lane.toZone] : []));
    expect(zones.some((zone) => model.zones.find((each) => each.id === zone)?.kind === 'tunnel')).toBe(true);
  });

  test('an id that nothing has is an error', () => {
    expect(() => reach(reference, 'ca-ocsp-9', 'ca-ocsp-1', tcp(80))).toThrow('no device and no zone has the id ca-ocsp-9');
  });
});
