import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import { CertificateSystem, CoreZone, Facility, Firewall, Server, ServiceZone, udp } from '../../constructs';
import { contains, familyOf, indexOf, parseAddress, parsePrefix, readModel, writeModel, type Endpoint, type Flow, type Model } from '../../model';
import { outsideHost, outsideHostId } from '../../analysis/outside-host';
import { planProbes } from '../../twin/verify/plan';
import type { Probe } from '../../twin/verify/probe';
import { exampleModel } from '../support';
import { asks, facilityWith } from '../reachability/random-facility';

const designs = ['t7-reference', 't1-cs', 't2-bs', 'dual-stack', 't4-km-lan'] as const;

/** Does an end have an address? Asks nothing of rules, routes or traces: the flows' own words. */
function has(model: Model, end: Endpoint, address: string, role: 'source' | 'target'): boolean {
  const index = indexOf(model);
  const own = (id: string) => index.devices.get(id)!.interfaces.some((port) => port.addresses.some((each) => each.address === address));
  if ('device' in end) return own(end.device);
  if ('pair' in end) {
    const { members, virtual } = index.pairs.get(end.pair)!;
    // Who asks a pair asks its shared address, where it has one.
    const shared = virtual.filter((each) => each.family === familyOf(address));
    return shared.some((each) => each.address === address) || ((role === 'source' || shared.length === 0) && members.some(own));
  }
  const zone = index.zones.get(end.zone)!;
  const inside = (prefixes: readonly string[]) => prefixes.some((text) => parsePrefix(text)!.family === familyOf(address) && contains(parsePrefix(text)!, parseAddress(address)!));
  if (zone.kind === 'public') return !inside(model.zones.filter(({ kind }) => kind !== 'public').flatMap(({ prefixes }) => prefixes));
  // A zone means its hosts, not the forwarders at its edges.
  return inside(zone.prefixes) && !model.policies.some(({ id, devices }) => devices.some(own) || index.pairs.get(id)?.virtual.some((each) => each.address === address));
}

function flowAllows(model: Model, flow: Flow, probe: Probe): boolean {
  const service = flow.services.some(({ protocol, ports }) =>
    (protocol === 'icmpv6' ? 'icmp' : protocol) === probe.protocol && (ports.length === 0 || ports.some(({ from, to }) => from <= probe.port && probe.port <= to)));
  if (!service || !flow.from.some((end) => has(model, end, probe.source, 'source'))) return false;
  // Who is published is reached from outside by the public address only.
  if (probe.from === outsideHostId && flow.publish && familyOf(flow.publish.address) === probe.family) return probe.destination === flow.publish.address && !probe.foreign;
  return flow.to.some((end) => has(model, end, probe.destination, 'target'));
}

const denied = (probe: Probe) => probe.expected.kind === 'dropped' || probe.expected.kind === 'lost';

describe.each(designs)('probes of %s', (name) => {
  const model = exampleModel(name);
  const plan = planProbes(model);
  const index = indexOf(model);
  const flows = plan.probes.filter(({ purpose }) => purpose === 'flow');

  test('cover every service of every stated flow, from every device to every device', () => {
    expect(plan.uncovered).toEqual([]);
    const outside = outsideHost(model);
    for (const flow of model.flows.filter(({ origin }) => origin === 'stated')) {
      const own = flows.filter((probe) => probe.flow === flow.id || flowAllows(model, flow, probe));
      const froms = flow.from.flatMap((end) => ('device' in end ? [end.device] : 'pair' in end ? index.pairs.get(end.pair)!.members : index.zones.get(end.zone)!.kind === 'public' ? (outside ? [outside.id] : []) : index.zones.get(end.zone)!.devices));
      const tos = flow.to.flatMap((end) => ('device' in end ? [end.device] : 'pair' in end ? [end.pair] : []));
      for (const from of froms) for (const to of tos) {
        if (from === to || index.pairs.get(to)?.members.includes(from)) continue;
        for (const service of flow.services) {
          const found = own.some((probe) => probe.from === from && probe.to === to && probe.protocol === service.protocol && service.ports.some((range) => range.from <= probe.port && probe.port <= range.to));
          expect(`${flow.id} ${from} ${to} ${service.name} ${found}`).toBe(`${flow.id} ${from} ${to} ${service.name} true`);
        }
      }
    }
  });

  test('allow nothing that no flow says', () => {
    const between = flows.filter(({ zones }) => zones.from !== zones.to);
    expect(between.length).toBeGreaterThan(0);
    for (const probe of between) expect([probe.id, model.flows.some((flow) => flowAllows(model, flow, probe))]).toEqual([probe.id, true]);
  });

  test('deny nothing that a flow says', () => {
    const list = plan.probes.filter(denied);
    expect(list.length).toBeGreaterThan(20);
    for (const probe of list) {
      const allowing = model.flows.filter((flow) => (probe.purpose !== 'window' || flow.window === undefined) && flowAllows(model, flow, probe)).map(({ id }) => id);
      expect([probe.id, allowing]).toEqual([probe.id, []]);
    }
  });

  test('try every ordered pair of zones with hosts, by TCP and by UDP', () => {
    const stocked = model.zones.filter(({ id, kind, devices }) => (kind === 'public' ? outsideHost(model)?.places.some(({ zone }) => zone === id) : kind !== 'tunnel' && devices.length > 0)).map(({ id }) => id);
    for (const from of stocked) for (const to of stocked) {
      if (from === to || (index.zones.get(from)!.kind === 'public' && index.zones.get(to)!.kind === 'public')) continue;
      for (const protocol of ['tcp', 'udp']) {
        const found = plan.probes.some((probe) => denied(probe) && probe.purpose === 'zones' && probe.protocol === protocol && index.zones.get(to)!.id === probe.zones.to && (index.devices.get(probe.from)?.zone ?? probe.zones.from) === from);
        expect(`${from} ${to} ${protocol} ${found}`).toBe(`${from} ${to} ${protocol} true`);
      }
    }
  });

  test('name a control for every open port that must stay silent', () => {
    const byId = new Map(plan.probes.map((probe) => [probe.id, probe]));
    expect(byId.size).toBe(plan.probes.length);
    const controlled = plan.probes.filter(({ control }) => control !== undefined);
    expect(controlled.length).toBeGreaterThan(10);
    for (const probe of controlled) {
      const control = byId.get(probe.control!)!;
      expect(control).toMatchObject({ expected: { kind: 'open' }, arriving: probe.arriving, protocol: probe.protocol, port: probe.port });
    }
  });

  test('are the same for the same model', () => {
    expect(planProbes(readModel(writeModel(model)))).toEqual(plan);
  });
});

test('silence to a datagram is allowed to products of the user alone, and not where their protocol makes them answer', () => {
  const facility = new Facility(new RootConstruct(), 'datagrams', { organization: '示例电子认证服务有限公司', date: '2026-11-01', pointToPoint: '10.70.192.0/18' });
  const ca = new CertificateSystem(facility, 'ca', { name: '证书认证系统', raMode: 'cs' });
  const [service, core] = [new ServiceZone(ca, 'service', { prefix: '10.70.10.0/24' }), new CoreZone(ca, 'core', { prefix: '10.70.30.0/24' })];
  new Firewall(ca, 'fw', { between: [service, core] });
  const from = new Server(service, 'from', { name: '来源服务器' });
  const asked = [new Server(core, 'stand-in', { name: '替身服务器' }), new Server(core, 'own', { name: '自有服务器', image: 'registry.example.cn/own:1' })];
  facility.allow({ id: 'datagrams', from, to: asked, service: [53, 123, 161, 500, 514, 1812].map((port) => udp(port)), purpose: '数据报' });
  const flows = planProbes(facility.resolve()).probes.filter(({ purpose }) => purpose === 'flow');
  const silent = (to: string) => flows.filter((probe) => probe.to === to && probe.mayStaySilent).map(({ port }) => port);
  expect(flows).toHaveLength(12);
  expect(silent('ca-stand-in')).toEqual([]);
  expect(silent('ca-own').sort((a, b) => a - b)).toEqual([161, 500, 514, 1812]);
});

test('no time window is needed for what must be denied, and each flow with one is tried while it is shut', () => {
  const model = exampleModel('t7-reference');
  const { probes } = planProbes(model);
  expect(probes.filter((probe) => denied(probe) && probe.windows.length > 0)).toEqual([]);
  for (const { id } of model.flows.filter(({ window }) => window !== undefined)) {
    expect(probes.some((probe) => probe.purpose === 'window' && probe.flow === id)).toBe(true);
    expect(probes.filter((probe) => probe.purpose === 'flow' && probe.flow === id).every(({ windows }) => windows.includes(id))).toBe(true);
  }
});

test('each HSM is asked by its own server, by everybody in that zone, and from every other zone and firewall', () => {
  const model = exampleModel('t7-reference');
  const index = indexOf(model);
  const { probes } = planProbes(model);
  const hsms = model.devices.filter(({ kind }) => kind === 'hsm');
  expect(hsms.length).toBeGreaterThan(5);
  for (const hsm of hsms) {
    const own = probes.filter(({ purpose, to }) => purpose === 'link' && to === hsm.id);
    const control = own.filter(({ expected }) => expected.kind === 'open');
    expect(control.map(({ from, destination, passes }) => [from, destination, passes])).toEqual([[hsm.host, hsm.interfaces[0]!.addresses[0]!.address, []]]);
    const others = own.filter(denied);
    expect(others.length).toBe(own.length - 1);
    expect(others.every(({ from, control: by }) => from !== hsm.host && by === control[0]!.id)).toBe(true);
    const zone = index.devices.get(hsm.host!)!.zone!;
    const senders = new Set(others.map(({ from }) => from));
    for (const neighbour of index.zones.get(zone)!.devices) if (neighbour !== hsm.host && index.devices.get(neighbour)!.kind !== 'switch') expect([hsm.id, neighbour, senders.has(neighbour)]).toEqual([hsm.id, neighbour, true]);
    const from = new Set([...senders].map((id) => index.policyOfDevice.get(id)?.id ?? index.devices.get(id)?.zone ?? id));
    for (const { id, kind, devices } of model.zones) if (kind !== 'public' && kind !== 'tunnel' && devices.length > 0) expect([hsm.id, id, from.has(id) || (id === zone && devices.length === 1)]).toEqual([hsm.id, id, true]);
    for (const { id } of model.policies) expect([hsm.id, id, from.has(id)]).toEqual([hsm.id, id, true]);
  }
});

test('from outside: past the published address, to ports that are not published, and with forged sources', () => {
  const model = exampleModel('t7-reference');
  const { probes } = planProbes(model);
  expect(probes.filter(({ purpose }) => purpose === 'spoofed').every(({ expected }) => expected.kind === 'dropped' && expected.reasons.includes('spoofed'))).toBe(true);
  const ocsp = probes.filter(({ from, destination }) => from === outsideHostId && destination === '203.0.113.7');
  expect(ocsp.map(({ protocol, port, expected, foreign }) => [protocol, foreign ? 'forged' : port === 80 || port === 22 ? port : 'closed', expected.kind]).sort()).toEqual([
    ['tcp', 22, 'dropped'], ['tcp', 80, 'open'], ['tcp', 'forged', 'dropped'], ['udp', 'closed', 'dropped'],
  ]);
  expect(probes.some(({ from, destination, port, expected }) => from === outsideHostId && destination === '10.10.10.12' && port === 80 && expected.kind === 'dropped')).toBe(true);
});

test('in random facilities, every flow is covered and no denied probe is allowed', () => {
  fc.assert(fc.property(asks, fc.boolean(), (list, six) => {
    const model = facilityWith(list, six);
    const plan = planProbes(model, { sample: 2 });
    expect(plan.uncovered).toEqual([]);
    for (const probe of plan.probes) {
      const allowing = model.flows.filter((flow) => flowAllows(model, flow, probe));
      if (denied(probe)) expect([probe.id, allowing.map(({ id }) => id)]).toEqual([probe.id, []]);
      else if (probe.purpose === 'flow' && probe.zones.from !== probe.zones.to) expect(allowing.length).toBeGreaterThan(0);
    }
  }), { numRuns: 60 });
});
