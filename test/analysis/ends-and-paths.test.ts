import { RootConstruct } from 'constructs';
import { CoreZone, Facility, Firewall, FirewallPair, ManagementZone, PublicZone, Server, ServiceZone, tcp } from '../../constructs';
import { holds, meet } from '../../analysis/packets/intervals';
import { addressesOf } from '../../analysis/packets/term';
import { proveNothingElse, reach } from '../../analysis/reachability';
import { ZoneGraph } from '../../analysis/routing';
import { nftablesFor } from '../../firewalls/nftables';
import { parseAddress, type Model } from '../../model';

function edge(paired: boolean) {
  const facility = new Facility(new RootConstruct(), 'edge', { organization: '示例' });
  const service = new ServiceZone(facility, 'service', { prefix: '10.1.0.0/24' });
  const management = new ManagementZone(facility, 'management', { prefix: '10.2.0.0/24' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28' });
  const between = [internet, service, management];
  const firewall = paired ? new FirewallPair(facility, 'fw', { name: '防火墙', between }) : new Firewall(facility, 'fw', { name: '防火墙', between });
  const web = new Server(service, 'web', { name: '服务器' });
  return { facility, service, management, internet, firewall, web };
}

const rulesOf = (model: Model, flow: string) => model.policies.flatMap((policy) => policy.rules.filter((rule) => rule.flow === flow)
  .map(({ chain, fromZone, toZone, sources, destinations }) => ({ chain, fromZone, toZone, sources, destinations })));
const deviations = (model: Model) => proveNothingElse(model).deviations.map(({ text }) => text.en);

describe.each([['a firewall', false], ['a pair of firewalls', true]] as const)('%s as end of a flow', (_, paired) => {
  test('is asked by the Internet on its outer interface, at its outer addresses', () => {
    const { facility, internet, firewall } = edge(paired);
    facility.allow({ id: 'in', from: internet, to: firewall, service: tcp(443), purpose: '远程接入' });
    const model = facility.resolve();
    const rules = rulesOf(model, 'in');
    expect(rules.map(({ chain, fromZone }) => [chain, fromZone])).toEqual([['input', 'internet']]);
    expect(rules[0]!.destinations.every((address) => address.startsWith('203.0.113.'))).toBe(true);
    expect(deviations(model)).toEqual([]);
  });

  test('asks the Internet by its outer interface, and inner zones in the same flow by the inner one', () => {
    const { facility, internet, firewall, web } = edge(paired);
    facility.allow({ id: 'out', from: firewall, to: [internet, web], service: tcp(443), purpose: '特征库升级' });
    const model = facility.resolve();
    expect(deviations(model)).toEqual([]);
    const rules = rulesOf(model, 'out');
    expect(rules.map(({ chain, toZone, sources }) => [chain, toZone, sources.every((address) => address.startsWith(toZone === 'internet' ? '203.0.113.' : '10.1.0.'))]))
      .toEqual([['output', 'internet', true], ['output', 'service', true]]);
  });
});

test('a firewall published to the Internet translates the public address to its own', () => {
  const { facility, internet, firewall } = edge(false);
  facility.allow({ id: 'in', from: internet, to: firewall, service: tcp(443), purpose: '远程接入', publish: true });
  const model = facility.resolve();
  expect(model.policies[0]!.translations.map(({ flow, fromZone }) => [flow, fromZone])).toEqual([['in', 'internet']]);
  expect(deviations(model)).toEqual([]);
});

test('the Internet as target is everything outside the facility, on inner forwarders and at the edge alike', () => {
  const { facility, service, internet, web } = edge(false);
  const core = new CoreZone(facility, 'core', { prefix: '10.3.0.0/24' });
  new Firewall(facility, 'inner', { name: '内层防火墙', between: [service, core] });
  const signer = new Server(core, 'signer', { name: '签发' });
  facility.allow({ id: 'out', from: [signer, web], to: internet, service: tcp(443), purpose: '授时' });
  const model = facility.resolve();
  expect(deviations(model)).toEqual([]);
  expect(reach(model, 'signer', 'web', tcp(443)).verdict).toBe('denied');
  expect(reach(model, 'signer', 'internet', tcp(443)).verdict).toBe('allowed');
  for (const { destinations } of rulesOf(model, 'out')) {
    for (const zone of model.zones) expect(meet(addressesOf(destinations, 4), addressesOf(zone.prefixes, 4))).toEqual([]);
    expect(holds(addressesOf(destinations, 4), parseAddress('198.51.100.1')!)).toBe(true);
  }
  // The way out keeps inner sources as they are: the file of the edge says so, that of the inner firewall has nothing to say.
  const notes = model.devices.filter(({ id }) => id === 'fw' || id === 'inner').map((device) => [device.id, nftablesFor(model, device).includes('源地址未转换：业务流 out')]);
  expect(notes).toEqual([['fw', true], ['inner', false]]);
});

test('in a ring of zones the rules stand on the way the routes take, there and back', () => {
  const facility = new Facility(new RootConstruct(), 'ring', { organization: '示例' });
  const a = new ServiceZone(facility, 'a', { prefix: '10.1.0.0/24' });
  const b = new CoreZone(facility, 'b', { prefix: '10.2.0.0/24' });
  const c = new ManagementZone(facility, 'c', { prefix: '10.3.0.0/24' });
  const d = new ManagementZone(facility, 'd', { prefix: '10.4.0.0/24' });
  [[a, b], [b, c], [c, d], [d, a]].forEach((between, i) => new Firewall(facility, `f${i + 1}`, { name: `防火墙${i + 1}`, between }));
  const [s, t, u, v] = [new Server(a, 's', { name: 's' }), new Server(b, 't', { name: 't' }), new Server(c, 'u', { name: 'u' }), new Server(d, 'v', { name: 'v' })];
  facility.allow({ from: s, to: u, service: tcp(80), purpose: '一' });
  facility.allow({ from: u, to: s, service: tcp(81), purpose: '二' });
  facility.allow({ from: v, to: t, service: tcp(82), purpose: '三' });
  facility.allow({ from: t, to: v, service: tcp(82), purpose: '四' });
  expect(deviations(facility.resolve())).toEqual([]);
});

test('paths are the same back as there, and every part of a path is the path between its ends', () => {
  // A grid of zones with a forwarder on every edge: full of ties.
  const size = 5;
  const zones = Array.from({ length: size * size }, (_, i) => ({ id: `z${i}`, kind: 'service' as const }));
  const forwarders = zones.flatMap(({ id }, i) => [
    ...(i % size < size - 1 ? [{ id: `r${i}`, zones: [id, `z${i + 1}`] }] : []),
    ...(i + size < size * size ? [{ id: `d${i}`, zones: [id, `z${i + size}`] }] : []),
  ]);
  const graph = new ZoneGraph(zones, forwarders);
  for (const { id: from } of zones) for (const { id: to } of zones) {
    const path = graph.path(from, to)!;
    const back = graph.path(to, from)!;
    expect({ zones: [...back.zones].reverse(), forwarders: [...back.forwarders].reverse() }).toEqual(path);
    path.zones.forEach((zone, i) => expect(graph.path(zone, to)!.forwarders).toEqual(path.forwarders.slice(i)));
  }
  for (const { id } of zones) expect(graph.towardsOutside(id)?.forwarder).toBe(graph.path(id, 'z0')!.forwarders[0]);
});
