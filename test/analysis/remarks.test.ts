/** What is told beside the results: exact findings of designs that look like a slip, and none of those that do not. */
import { RootConstruct } from 'constructs';
import { proveNothingElse } from '../../analysis/reachability';
import { designRemarks } from '../../analysis/remarks';
import { Camera, Circuit, type CoreZone, DistributionCabinet, Facility, type Floor, Flow, HotStandbyPair, IssuingServer, Mains, Pdu, PublicZone, Rack, ReferenceCa, ReferenceKm, ReferenceMachineRoom, Tray, Ups, type PublicZoneProps, type Recorder, type Room } from '../../constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { explain } from '../../model';

function remarksOf(build: (facility: Facility) => void): string[] {
  const facility = new Facility(new RootConstruct(), 'x', { organization: '示例' });
  build(facility);
  return designRemarks(facility.resolve()).map((problem) => {
    const { where, what, allowed, mend } = explain(problem, 'en-US');
    const zh = explain(problem, 'zh-CN');
    expect(`${what}${allowed}${mend}${zh.what}${zh.allowed}${zh.mend}`).not.toMatch(/\{\w+\}|undefined/);
    return `${where}: ${what}; ${allowed}`;
  });
}

it('hosts and switches stated in ranges of others are told, with where they usually are', () => {
  expect(remarksOf((facility) => {
    const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', override: {
      'ocsp-1': { address: '10.10.10.5' }, 'publish-1': { address: '10.10.10.235' }, 'sw-service-1': { address: '10.10.10.9' }, 'sw-service-2': { address: '10.10.10.230' }, 'ldap-slave-1': { address: '10.10.10.66' },
    } });
    const zone = ca.core as CoreZone;
    new HotStandbyPair(zone, 'pair', { address: '10.10.30.7', members: [new IssuingServer(zone, 'extra-1', { name: '签发服务器-3' }), new IssuingServer(zone, 'extra-2', { name: '签发服务器-4' })] });
    new ReferenceKm(facility, 'km', { cas: [ca] });
  })).toEqual([
    expect.stringMatching(/^ca\/core\/pair: the address 10\.10\.30\.7 of .+ lies in the range of zone 核心区 that is for gateways and firewalls; 10\.10\.30\.10 to 10\.10\.30\.223 /),
    expect.stringMatching(/^ca\/service\/ocsp-1: the address 10\.10\.10\.5 of OCSP服务器-1 lies in the range of zone 服务区 that is for gateways and firewalls; 10\.10\.10\.10 to 10\.10\.10\.223 /),
    expect.stringMatching(/^ca\/service\/publish-1: the address 10\.10\.10\.235 of .+ that is for network devices; 10\.10\.10\.10 to 10\.10\.10\.223 /),
    expect.stringMatching(/^ca\/service\/sw-service-1: the address 10\.10\.10\.9 of .+ that is for gateways and firewalls; 10\.10\.10\.224 to 10\.10\.10\.239 /),
  ]);
});

it('what a public zone without IPv6 cannot ask is no deviation of the firewalls', () => {
  const facility = new Facility(new RootConstruct(), 'x', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'bs', network6: '2001:db8:10::/48' });
  expect(proveNothingElse(facility.resolve()).deviations).toEqual([]);
});

it.each<[string, PublicZoneProps, string | undefined, number]>([
  ['public addresses inside, none outside', { prefix: '203.0.113.0/27' }, '2001:db8:10::/48', 1],
  ['public addresses on both sides', { prefix: '203.0.113.0/27', prefix6: '2001:db8:ffff::/64' }, '2001:db8:10::/48', 0],
  ['private addresses inside', { prefix: '203.0.113.0/27' }, 'fd00:10::/48', 0],
  ['no IPv6', { prefix: '203.0.113.0/27' }, undefined, 0],
])('IPv6 with %s', (_, props, network6, count) => {
  const found = remarksOf((facility) => {
    new PublicZone(facility, 'internet', props);
    new ReferenceCa(facility, 'ca', { raMode: 'cs', ...(network6 === undefined ? {} : { network6 }) });
  });
  expect(found).toEqual(Array.from({ length: count }, () => 'internet: there is no IPv6 prefix, but ca-service, which the outside asks, has public IPv6 addresses: nobody will reach them over IPv6; the families of the zones that serve the outside'));
});

it('IPv6 at the edge and private IPv6 inside, with services published over IPv4 alone, is told once with the flows', () => {
  const build = (facility: Facility): ReferenceCa => {
    new PublicZone(facility, 'internet', { prefix: '203.0.113.0/27', prefix6: '2001:db8:ffff::/64' });
    return new ReferenceCa(facility, 'ca', { raMode: 'cs', network6: 'fd00:10::/48' });
  };
  const found = remarksOf((facility) => void build(facility));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^internet: there is an IPv6 prefix, but the published flows ca-[a-z-]+(, ca-[a-z-]+)+ lead to private IPv6 addresses and are published under no IPv6 address/);
  const published = (/published flows (.+) lead to/.exec(found[0]!)![1]!).split(', ');
  expect(remarksOf((facility) => {
    build(facility);
    const stated = facility.node.findAll().filter((element): element is Flow => element instanceof Flow && element.props.id !== undefined && published.includes(element.props.id));
    expect(stated).toHaveLength(published.length);
    stated.forEach(({ props }, i) => facility.allow({ ...props, id: `${props.id}-6`, publish: `2001:db8:ffff::${i + 100}` }));
  })).toEqual([]);
});

it('a camera that hangs on the switch of its recorder without an address is told', () => {
  expect(remarksOf((facility) => {
    const site = new ReferenceMachineRoom(facility, 'site');
    const more = (id: string, address?: string) => new Camera(site.part('service') as Room, id, { x: 12_300, y: 4450, direction: 110, recorder: site.part('nvr-1') as Recorder, ...(address === undefined ? {} : { address }) });
    more('cam-97', '10.90.0.197');
    more('cam-98');
  })).toEqual(['site/building/floor/service/cam-98: the camera CAM-98 hangs on the monitoring network without an address; an address of 10.90.0.0/24 that is free']);
});

it('a part of the supply that feeds nothing is told once, with what leads to it alone; spare circuits and PDUs of empty racks are not', () => {
  expect(remarksOf((facility) => {
    new ReferenceCa(facility, 'ca', { raMode: 'cs' });
    const site = new ReferenceMachineRoom(facility, 'site', { km: false });
    const part = <T>(id: string) => site.part(id) as T;
    const [room, main] = [part<Room>('ups'), part<DistributionCabinet>('mdp')];
    const circuit = (from: DistributionCabinet, id: string) => new Circuit(from, id, { phase: '3P', amperes: 16, cable: 'ZR-YJV-5×4', squareMillimetres: 4 });
    circuit(main, 'spare');
    const ups = new Ups(room, 'ups-c', { x: 6400, y: 2000, direction: 270, kva: 10, powerFactor: 0.9, efficiency: 0.94, group: 'other', inputs: [circuit(main, 'to-c')] });
    circuit(new DistributionCabinet(room, 'pd-c', { kind: 'ups-output', x: 7300, y: 2000, direction: 270, amperes: 32, inputs: [ups] }), 'spare-c');
    new Mains(site, 'mains-3', { kva: 50 });
    new Pdu(new Rack(part<Room>('service'), 'a09', { x: 8000, y: 5000 }), 'pdu-a09', { feed: 'A', amperes: 32, inputs: [circuit(main, 'to-a09')] });
    new Pdu(part<Rack>('a01'), 'pdu-a01-c', { name: 'A01-PDU-C', feed: 'A', amperes: 32, unit: 1, inputs: [circuit(main, 'to-a01')] });
  })).toEqual([
    expect.stringMatching(/^site\/building\/floor\/service\/a01\/pdu-a01-c: A01-PDU-C feeds nothing; every mains/),
    expect.stringMatching(/^site\/building\/floor\/ups\/pd-c: .+ feeds nothing, and therefore neither does what leads to it alone: ups-c; every mains/),
    expect.stringMatching(/^site\/mains-3: .+ feeds nothing; every mains/),
  ]);
});

it('trays in which no cable lies are told, joined ones once; spare branches are not', () => {
  expect(remarksOf((facility) => {
    new ReferenceCa(facility, 'ca', { raMode: 'cs' });
    const site = new ReferenceMachineRoom(facility, 'site', { km: false });
    const floor = site.part('floor') as Floor;
    const [spine] = floor.node.findAll().filter((element): element is Tray => element instanceof Tray && element.props.purpose === 'data');
    const { x, y } = spine!.props.line[0]!;
    new Tray(floor, 'tray-7', { name: '备用支路', line: [{ x, y }, { x: x - 300, y }] });
    new Tray(floor, 'tray-8', { name: '远处桥架', line: [{ x: 90_000, y: 500 }, { x: 95_000, y: 500 }] });
    new Tray(floor, 'tray-9', { name: '远处支路', line: [{ x: 92_000, y: 500 }, { x: 92_000, y: 4000 }] });
    new Tray(floor, 'tray-10', { name: '强电断头', purpose: 'power', line: [{ x: 90_000, y: 500 }, { x: 95_000, y: 500 }] });
  })).toEqual([
    expect.stringMatching(/^site\/building\/floor\/tray-8: no cable lies in 远处桥架 \(Data tray\), nor in those it leads into: tray-9; a tray that/),
    expect.stringMatching(/^site\/building\/floor\/tray-10: no cable lies in 强电断头 \(Power tray\); a tray that/),
  ]);
});

it('the example facilities have nothing to be told', () => {
  for (const design of [reference, twoFloors]) expect(designRemarks(design(new RootConstruct()).resolve())).toEqual([]);
});

