import fc from 'fast-check';
import { RootConstruct } from 'constructs';
import {
  CertificateSystem, CoreZone, DatabaseServer, Facility, Firewall, FirewallPair, HotStandbyPair, Hsm, IdsConsole, IntrusionDetector, IssuingServer,
  ManagementZone, OcspServer, PublicZone, RegistrationServer, ServiceZone, Switch, product, products, tcp, udp,
} from '../../constructs';
import { hashOf, indexOf, modelSchema, parseAddress, parsePrefix, contains, readModel, writeModel, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';

/** A small facility whose statements are carried out in any order in which each comes after what it needs. */
function declared(order: readonly number[]): Model {
  const facility = new Facility(new RootConstruct(), 'order', { organization: '示例' });
  const internet = new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const made: { ocsp: OcspServer[]; ra?: RegistrationServer; issuing?: IssuingServer } = { ocsp: [] };
  const statements: (() => void)[] = [
    () => new FirewallPair(ca, 'fw-1', { between: [internet, service] }),
    () => new Firewall(ca, 'fw-2', { between: [service, management] }),
    () => new Firewall(ca, 'fw-3', { between: [management, core] }),
    () => new Switch(service, 'sw-1', { name: '服务区交换机' }),
    () => new Switch(core, 'sw-3', { name: '核心区交换机' }),
    () => made.ocsp.push(new OcspServer(service, 'ocsp-1')),
    () => made.ocsp.push(new OcspServer(service, 'ocsp-2')),
    () => { made.ra = new RegistrationServer(management, 'ra-1', { product: products.server2U }); },
    () => { made.issuing = new IssuingServer(core, 'issuing-1'); made.issuing.attachHsm(new Hsm(ca, 'hsm-1')); },
    () => new DatabaseServer(core, 'db-1'),
    () => new IntrusionDetector(ca, 'ids', { watches: [service] }).attachConsole(new IdsConsole(ca, 'ids-console')),
  ];
  for (const i of order) statements[i]!();
  const pair = new HotStandbyPair(service, 'ocsp', { members: made.ocsp });
  const flows = [
    () => facility.allow({ from: internet, to: pair, service: tcp(80), purpose: '查询', publish: true }),
    () => facility.allow({ from: made.ra!, to: made.issuing!, service: [udp(9000), tcp(7443)], purpose: '签发' }),
  ];
  for (const flow of order[0]! % 2 ? flows : flows.reverse()) flow();
  return facility.resolve();
}
const count = 11;
const straight = Array.from({ length: count }, (_, i) => i);

describe('resolve', () => {
  test('gives the same bytes whatever the order of declaration', () => {
    const expected = writeModel(declared(straight));
    fc.assert(fc.property(fc.shuffledSubarray(straight, { minLength: count }), (order) => { expect(writeModel(declared(order))).toBe(expected); }), { numRuns: 40 });
  });

  test('gives a frozen model', () => {
    const model = declared(straight);
    expect(() => { (model.devices[0] as { name: string }).name = 'x'; }).toThrow(TypeError);
    expect(() => { (model.policies[0]!.rules as unknown[]).push({}); }).toThrow(TypeError);
  });

  test('an HSM has a link of its own and is in no zone', () => {
    const model = declared(straight);
    const hsm = indexOf(model).devices.get('ca-hsm-1')!;
    expect(hsm.zone).toBeUndefined();
    expect(hsm.host).toBe('ca-issuing-1');
    expect(hsm.interfaces).toMatchObject([{ role: 'hsm', addresses: [{ address: '172.31.0.2', prefixLength: 30 }] }]);
    const link = model.links.find((each) => each.kind === 'hsm')!;
    expect(link.ends).toEqual([{ device: 'ca-issuing-1', port: 'eth1' }, { device: 'ca-hsm-1', port: 'svc' }]);
  });

  test('room and zone are two attributes: the RA server hangs on 管理区 and stands in 服务区', () => {
    expect(indexOf(declared(straight)).devices.get('ca-ra-1')).toMatchObject({ zone: 'ca-management', area: 'service' });
  });

  test('a product refuses what it does not know, and says so', () => {
    expect(() => product({ class: 'hsm', name: '密码机', watt: 300 } as never)).toThrow(/watt/);
    expect(() => product({ class: 'toaster' as never, name: 'x' })).toThrow(/class/);
  });
});

describe.each(exampleNames)('example %s', (name) => {
  const model = exampleModel(name);

  test('round-trips through its schema', () => {
    const text = writeModel(model);
    expect(writeModel(readModel(text))).toBe(text);
    expect(modelSchema.parse(JSON.parse(text))).toEqual(model);
  });

  test('has every address once, inside the prefix of its zone', () => {
    const index = indexOf(model);
    const seen = new Map<string, string>();
    const all = [
      ...model.devices.flatMap((device) => device.interfaces.flatMap((port) => port.addresses.map((address) => ({ ...address, holder: device.id, zone: port.zone })))),
      ...model.pairs.flatMap((pair) => pair.virtual.map((address) => ({ ...address, holder: pair.id, zone: address.zone as string | undefined }))),
    ];
    for (const { address, holder, zone, prefixLength } of all) {
      expect([address, seen.get(address)]).toEqual([address, undefined]);
      seen.set(address, holder);
      if (zone === undefined) continue;
      const prefixes = index.zones.get(zone)!.prefixes.map((text) => parsePrefix(text)!);
      expect(prefixes.some((prefix) => contains(prefix, parseAddress(address)!) && prefix.length === prefixLength)).toBe(true);
    }
  });

  test('every port that a cable can be in has one, and both ends agree', () => {
    const index = indexOf(model);
    const ends = new Map<string, number>();
    for (const link of model.links) for (const end of link.ends) if ('device' in end) {
      const key = `${end.device}:${end.port}`;
      ends.set(key, (ends.get(key) ?? 0) + 1);
      expect(index.devices.get(end.device)!.interfaces.find((port) => port.name === end.port)?.link).toBe(link.id);
    }
    for (const [key, times] of ends) expect([key, times]).toEqual([key, 1]);
    for (const device of model.devices) for (const port of device.interfaces) {
      const carriesCable = port.name !== 'Vlanif1' && !device.interfaces.some((other) => other.bond === port.name);
      expect([device.id, port.name, port.link !== undefined]).toEqual([device.id, port.name, carriesCable]);
    }
  });

  test('gateways are addresses of the forwarder they name, in the zone', () => {
    const index = indexOf(model);
    for (const zone of model.zones) for (const { address, forwarder } of [...zone.gateways, ...zone.routes.map((route) => ({ address: route.via, forwarder: route.forwarder }))]) {
      const policy = index.policies.get(forwarder)!;
      const own = policy.devices.flatMap((id) => index.devices.get(id)!.interfaces.filter((port) => port.zone === zone.id).flatMap((port) => port.addresses.map((each) => each.address)));
      const virtual = model.pairs.filter((pair) => pair.id === forwarder).flatMap((pair) => pair.virtual.filter((each) => each.zone === zone.id).map((each) => each.address));
      expect([...own, ...virtual]).toContain(address);
    }
  });

  test('VRRP routers of a zone have different ids', () => {
    const seen = new Set<string>();
    for (const pair of model.pairs) for (const { zone, family, router } of pair.virtual) {
      expect(seen.has(`${zone} ${family} ${router}`)).toBe(false);
      seen.add(`${zone} ${family} ${router}`);
    }
  });

  test('resolves to the same bytes again', () => {
    expect(hashOf(writeModel(model))).toBe(hashOf(writeModel(readModel(writeModel(model)))));
  });
});
