/** The reference machine room holds together: devices, supplies, ways in, cables; and stays as it is when a device is added. */
import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { cableRuns, siteCables } from '../../analysis/cabling';
import { area, contains } from '../../analysis/geometry';
import { lockOf, readLock, writeLock } from '../../analysis/lock';
import { siteCalculations } from '../../analysis/site';
import { powerNetOf } from '../../analysis/site/power-flow';
import { assess } from '../../compliance';
import { Camera, Facility, OcspServer, products, ReferenceCa, ReferenceKm, ReferenceMachineRoom, type Recorder, type Room } from '../../constructs';
import { append, isDeviceEnd, listsOf, siteIndexOf, type Model } from '../../model';

const design = () => reference(new RootConstruct());
const model = design().resolve();
const site = model.site!;

it('is of about 200 m²', () => {
  const total = site.rooms.reduce((sum, { inner }) => sum + area(inner), 0) / 1e6;
  expect(total).toBeGreaterThan(190);
  expect(total).toBeLessThan(210);
});

it('no calculation of it is unmet or left open, with its KM and without', () => {
  const open = (of: Model) => siteCalculations(of).filter(({ verdict }) => verdict !== undefined && verdict !== 'met').map(({ id, verdict, result, limit }) => [id, verdict, result.value, limit?.value]);
  expect(siteCalculations(model).filter(({ verdict }) => verdict === 'met').length).toBeGreaterThan(400);
  expect(open(model)).toEqual([]);
  const alone = new Facility(new RootConstruct(), 'alone', { organization: '示例单位' });
  new ReferenceMachineRoom(alone, 'site', { km: false });
  expect(open(alone.resolve())).toEqual([]);
});

it('every device stands in a room of its area, fed by A and B where it has two cords', () => {
  const index = siteIndexOf(site);
  for (const device of model.devices) {
    expect({ id: device.id, area: index.rooms.get(device.room ?? '')?.area }).toEqual({ id: device.id, area: device.area });
    const feeds = device.feeds ?? [];
    expect({ id: device.id, feeds: feeds.map(({ feed }) => feed) }).toEqual({ id: device.id, feeds: device.placement === 'rack' ? ['A', 'B'] : [expect.stringMatching(/^[AB]$/)] });
    for (const { from } of feeds) expect(index.things.get(from)?.kind).toBe(device.placement === 'rack' ? 'pdu' : 'circuit');
  }
});

it('of the terminals of each system some go on when either path is lost', () => {
  for (const system of ['ca', 'km']) {
    const paths = model.devices.filter((device) => device.desk !== undefined && device.system === system).map(({ feeds = [] }) => feeds[0]!.feed);
    expect([...new Set(paths)].sort()).toEqual(['A', 'B']);
  }
});

it('what stands in a rack hangs on its PDUs, A and B alike; only desks, consoles and the display wall take power of all furniture', () => {
  const { recorders } = site.video;
  const { hosts, collectors, switches } = site.monitoring;
  const racked = [...recorders, ...hosts, ...collectors, ...switches];
  expect(racked.map(({ id, rack, inputs }) => [id, inputs.map((input) => input.startsWith(`pdu-${rack}-`))])).toEqual(racked.map(({ id }) => [id, [true, true]]));
  const net = powerNetOf(model, site).state([]);
  expect(net.load.get('pdu-w01-a')).toBeGreaterThan(400);
  expect(net.load.get('pdu-w01-b')).toBe(net.load.get('pdu-w01-a'));
  expect([...new Set(site.furniture.filter(({ inputs }) => inputs.length > 0).map(({ kind }) => kind))].sort()).toEqual(['console', 'desk', 'video-wall']);
});

it('every circuit feeds something, and what fire cuts off is nothing that runs after a fire', () => {
  const used = new Set([...Object.values(listsOf(site)).flat().flatMap((thing) => ('inputs' in thing ? thing.inputs : [])), ...model.devices.flatMap(({ feeds = [] }) => feeds.map(({ from }) => from))]);
  expect(site.power.circuits.filter(({ id }) => !used.has(id))).toEqual([]);
  const cut = new Set(site.power.circuits.filter(({ nonFire }) => nonFire).map(({ id }) => id));
  expect([...site.fire.panels, ...site.cooling.exhausts.filter(({ afterFire }) => afterFire)].flatMap(({ inputs }) => inputs.filter((id) => cut.has(id)))).toEqual([]);
});

it('cameras hang on a switch in a rack, by ports of its own and of the patch panels there, each once', () => {
  const { switches } = site.monitoring;
  const plugs = switches.flatMap(({ connections }) => connections);
  for (const { id } of site.video.cameras) expect([id, plugs.filter(({ thing }) => thing === id).map(({ patches = [] }) => patches.length)]).toEqual([id, [1]]);
  const panels = plugs.flatMap(({ patches = [] }) => patches.map(({ panel, port }) => `${panel}:${port}`));
  expect(new Set(panels).size).toBe(panels.length);
  for (const { id, ports, connections } of switches) expect([id, new Set(connections.map(({ port }) => port)).size, connections.length <= ports]).toEqual([id, connections.length, true]);
  const cables = siteCables(model).filter(({ plugged }) => plugged);
  expect(cables.filter(({ metres = 0, unfiltered }) => metres <= 0 || metres > 90 || unfiltered.length > 0)).toEqual([]);
  for (const camera of site.video.cameras) expect(cables.find(({ ends: [end] }) => end.thing === camera.id)?.ends[1]).toMatchObject({ thing: 'sw-video', rack: 'w01', panel: { id: expect.stringMatching(/^pp-w01-c/) } });
});

it('a camera added takes a free port and moves no other', () => {
  const more = design();
  const room = more.node.findChild('site') as ReferenceMachineRoom;
  const service = room.part('service') as Room;
  new Camera(service, 'a-camera', { x: 10_000, y: 9700, direction: 270, recorder: room.part('nvr-1') as Recorder });
  const after = more.resolve({ lock: readLock(writeLock(lockOf(model))) });
  const portsOf = (made: Model) => made.site!.monitoring.switches.flatMap(({ id, connections }) => connections.map((each) => [`${id} ${each.thing}`, each] as const));
  const now = new Map(portsOf(after));
  for (const [key, connection] of portsOf(model)) expect([key, now.get(key)]).toEqual([key, connection]);
  expect(now.get('sw-video a-camera')?.patches).toHaveLength(1);
});

/** Areas by the fewest doors from outside, and the rooms from which a room is entered. */
function entrances(of: Model): ReadonlyMap<string, string[]> {
  const index = siteIndexOf(of.site!);
  const into = new Map<string, string[]>();
  for (const door of of.site!.doors) {
    const wall = index.walls.get(door.wall)!;
    for (const [room, from] of [[wall.left, wall.right], [wall.right, wall.left]] as const) if (room !== undefined) append(into, room, from ?? 'outside');
  }
  return into;
}

it('one way leads in: 缓冲间, 管理区, 服务区, 核心区; 监控室 has a door of its own', () => {
  const into = entrances(model);
  expect(into.get('core')).toEqual(['service']);
  expect(into.get('service')?.sort()).toEqual(['core', 'management']);
  expect(into.get('management')?.sort()).toEqual(['buffer', 'service']);
  expect(into.get('km-core')).toEqual(['km-management']);
  expect(into.get('km-management')?.sort()).toEqual(['buffer', 'km-core']);
  expect(into.get('monitoring')).toEqual(['outside']);
});

it('every link has a cable with its way, length and label; into shields only fibre, through waveguides', () => {
  const runs = cableRuns(model);
  expect(runs.length).toBe(model.links.filter(({ kind }) => kind !== 'tunnel').length);
  for (const run of runs) {
    expect({ link: run.link, known: run.metres !== undefined && run.metres > 0 && run.metres <= 90, label: run.label.includes('／') }).toEqual({ link: run.link, known: true, label: true });
    if (run.shields.length > 0) expect({ link: run.link, medium: run.medium.startsWith('fibre'), through: run.penetrations.length > 0 }).toEqual({ link: run.link, medium: true, through: true });
  }
  const ports = runs.flatMap(({ ends }) => ends.flatMap(({ panel }) => (panel ? [`${panel.id} ${panel.port}`] : [])));
  expect(new Set(ports).size).toBe(ports.length);
  const labels = runs.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

it('a cable is at least as long as the straight line between its ends', () => {
  const index = siteIndexOf(site);
  const at = (id: string) => { const device = model.devices.find((each) => each.id === id)!; const holder = index.things.get(device.rack ?? device.desk ?? '')!.thing; return 'position' in holder ? holder.position! : undefined; };
  for (const run of cableRuns(model)) {
    const link = model.links.find(({ id }) => id === run.link)!;
    const [a, b] = link.ends.map((end) => (isDeviceEnd(end) ? at(end.device) : undefined));
    if (a && b) expect(run.metres! * 1000).toBeGreaterThanOrEqual(Math.hypot(a.x - b.x, a.y - b.y));
  }
});

it('points of all eight kinds lie in the rooms they are said to be in', () => {
  const points = model.monitoringPoints ?? [];
  expect([...new Set(points.map(({ kind }) => kind))].sort()).toEqual(['access', 'air-conditioner', 'infrared', 'leak', 'power', 'smoke', 'temperature-humidity', 'ups']);
  const index = siteIndexOf(site);
  for (const { id, position } of points) if (position) expect({ id, within: contains(index.rooms.get(position.room)!.inner, position) }).toEqual({ id, within: true });
});

it('a device added moves no other', () => {
  const more = design();
  const ca = more.node.findChild('ca') as ReferenceCa;
  new OcspServer(ca.service, 'ocsp-3', { product: products.server2U });
  const after = more.resolve({ lock: lockOf(model) });
  for (const device of model.devices) {
    const now = after.devices.find(({ id }) => id === device.id)!;
    expect([now.id, now.rack, now.unit, now.desk]).toEqual([device.id, device.rack, device.unit, device.desk]);
  }
  expect(after.devices.find(({ id }) => id === 'ca-ocsp-3')?.rack).toBeDefined();
});

it('a device added moves no cable to another port of a patch panel', () => {
  const patchesIn = (made: Model) => new Map(made.links.flatMap(({ id, ends, patches = [] }) => patches.map(({ device, panel, port }) => [`${id} ${device}`, `${panel}:${port} ${ends.length}`] as const)));
  const before = patchesIn(model);
  expect(before.size).toBeGreaterThan(20);
  const more = design();
  const ca = more.node.findChild('ca') as ReferenceCa;
  // Its cables come before all others in the alphabet.
  for (const id of ['a-1', 'a-2']) new OcspServer(ca.service, id, { name: `新增服务器${id}`, product: products.server2U });
  const after = patchesIn(more.resolve({ lock: readLock(writeLock(lockOf(model))) }));
  for (const [end, port] of before) expect([end, after.get(end)]).toEqual([end, port]);
  expect(after.size).toBeGreaterThan(before.size);
  expect(new Set(after.values()).size).toBe(after.size);
});

it('parts are overridden, left out and looked up by id; KM may be missing', () => {
  const facility = new Facility(new RootConstruct(), 'other', { organization: '示例单位' });
  const own = new ReferenceMachineRoom(facility, 'site', { km: false, override: { a01: { units: 44 } }, without: ['generator', 'cam-02'], racks: { service: 5 } });
  const made = facility.resolve().site!;
  expect(made.racks.find(({ id }) => id === 'a01')?.units).toBe(44);
  expect(made.rooms.map(({ area: of }) => of)).not.toContain('km-core');
  expect(made.power.generators).toEqual([]);
  expect(made.racks.filter(({ position }) => position.room === 'service').length).toBe(5);
  expect(own.part('ups-a').node.id).toBe('ups-a');
  expect(() => own.part('cam-02')).toThrow(/: there is no part cam-02 \(stated in `part\(\)`\)[^]*did you mean cam-01\?/);
  expect(own.part('floor').node.id).toBe('floor');
});

it('cables go from floor to floor by the shaft, and round the corners of L-shaped rooms', () => {
  const other = twoFloors(new RootConstruct()).resolve();
  const index = siteIndexOf(other.site!);
  const floorOf = (room: string | undefined) => index.rooms.get(room ?? '')?.floor;
  const runs = cableRuns(other);
  expect(runs.filter(({ metres }) => metres === undefined)).toEqual([]);
  const between = runs.filter(({ ends: [a, b] }) => a.room !== undefined && b.room !== undefined && floorOf(a.room) !== floorOf(b.room));
  expect(between.length).toBeGreaterThan(3);
  for (const run of between) {
    expect(run.trays).toContain('shaft');
    expect(new Set(run.points.map(({ floor }) => floor)).size).toBe(2);
  }
  expect(other.site!.racks.length).toBe(24);
});

it('a device stands in the area of the room of its rack: what is put into the wrong room is found', () => {
  const facility = new Facility(new RootConstruct(), 'misplaced', { organization: '示例单位', revision: 'A', date: '2026-11-01' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'issuing-1': { rack: 'a02', unit: 20 }, 'hsm-ca-1': { rack: 'w01', unit: 30 } } });
  new ReferenceKm(facility, 'km', { cas: [ca] });
  new ReferenceMachineRoom(facility, 'site');
  const misplaced = facility.resolve();
  const areaOf = (id: string) => misplaced.devices.find((each) => each.id === id)!.area;
  expect([areaOf('ca-issuing-1'), areaOf('ca-hsm-ca-1'), areaOf('ca-issuing-2')]).toEqual(['service', 'monitoring', 'core']);
  const found = assess(misplaced).findings.filter(({ rule, state }) => rule === 'dev-core-ca' && state === 'not-met').map(({ subject }) => subject.name.zh).sort();
  expect(found).toEqual(['CA密码机-1', '签发服务器-1']);
});

it('an HSM that is not placed goes into the room of its server', () => {
  const facility = new Facility(new RootConstruct(), 'beside', { organization: '示例单位' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'ocsp-1': { rack: 'b01', unit: 30 } } });
  new ReferenceKm(facility, 'km', { cas: [ca] });
  new ReferenceMachineRoom(facility, 'site');
  const { devices } = facility.resolve();
  expect(devices.filter(({ id }) => id === 'ca-ocsp-1' || id === 'ca-hsm-ocsp-1').map(({ room, area: of }) => [room, of])).toEqual([['core', 'core'], ['core', 'core']]);
});
