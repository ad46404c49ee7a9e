/** Ways of cables over trays: shortest by brute force; strong and weak current apart; filters of shields. */
import fc from 'fast-check';
import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { cableRuns, nearTrays, separationFrom, siteCables, TrayNetwork, trayLoads, type SiteCable } from '../../analysis/cabling';
import { siteIndexOf, type Model, type MonitoringPoint, type Site, type Tray } from '../../model';
import { emptySite } from '../../constructs/resolve/site/entries';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };

const grid = 6;
const step = 1000;
const straight = fc.record({ x: fc.integer({ min: 0, max: grid }), y: fc.integer({ min: 0, max: grid }), length: fc.integer({ min: 1, max: grid }), upright: fc.boolean() });
const siteOf = (lines: readonly { x: number; y: number; length: number; upright: boolean }[]): Site => {
  const trays = lines.map(({ x, y, length, upright }, i): Tray => {
    const [a, b] = [{ x: x * step, y: y * step }, { x: (upright ? x : Math.min(grid, x + length)) * step, y: (upright ? Math.min(grid, y + length) : y) * step }];
    return { id: `t${i}`, path: `t${i}`, name: `t${i}`, floor: 'f', purpose: 'data', level: 'overhead', z: 2300, line: [a, b], width: 200, height: 100, metal: true, penetrations: [] };
  }).filter(({ line: [a, b] }) => a!.x !== b!.x || a!.y !== b!.y);
  const site = emptySite({ id: 's', path: 's', name: 's', class: 'B' }) as Site;
  return { ...site, cabling: { ...site.cabling, trays } };
};

/** Lengths from one cross of the grid to all others, step by step along the trays. */
function flood(site: Site, from: string): Map<string, number> {
  const next = new Map<string, Set<string>>();
  for (const { line: [a, b] } of site.cabling.trays) {
    const [dx, dy] = [Math.sign(b!.x - a!.x) * step, Math.sign(b!.y - a!.y) * step];
    for (let [x, y] = [a!.x, a!.y]; x !== b!.x || y !== b!.y; x += dx, y += dy) for (const [one, other] of [[`${x} ${y}`, `${x + dx} ${y + dy}`], [`${x + dx} ${y + dy}`, `${x} ${y}`]] as const) next.set(one, (next.get(one) ?? new Set()).add(other));
  }
  const lengths = new Map([[from, 0]]);
  for (let edge = [from]; edge.length > 0;) edge = edge.flatMap((at) => [...next.get(at) ?? []].flatMap((to) => (lengths.has(to) ? [] : (lengths.set(to, lengths.get(at)! + step), [to]))));
  return lengths;
}

it('a way over the trays is the shortest there is, and there is none where trays do not meet', () => {
  fc.assert(fc.property(fc.array(straight, { minLength: 1, maxLength: 9 }), (lines) => {
    const site = siteOf(lines);
    fc.pre(site.cabling.trays.length > 0);
    const network = new TrayNetwork(site, new Set(['data']));
    const ends = site.cabling.trays.map(({ line }) => network.join('f', line[0]!)!);
    const ways = network.ways(ends[0]!, ends);
    const expected = flood(site, `${ends[0]!.x} ${ends[0]!.y}`);
    for (const end of ends) expect(ways.get(`f ${end.x} ${end.y}`)?.length).toBe(expected.get(`${end.x} ${end.y}`));
  }));
});

describe.each(Object.keys(models))('cables of the %s facility', (name) => {
  const model = models[name]!;
  const site = model.site!;
  const { things, circuits } = siteIndexOf(site);
  const cables = siteCables(model);
  const purposes = (trays: readonly string[]) => new Set(trays.flatMap((id) => { const found = things.get(id); return found?.kind === 'tray' ? [found.thing.purpose] : []; }));

  it('every cable has a way, a length and a label of its own', () => {
    expect(cables.filter(({ metres }) => metres === undefined).map(({ id }) => id)).toEqual([]);
    expect(new Set(cables.map(({ label }) => label)).size).toBe(cables.length);
  });

  it('every circuit but those that feed nothing has a cable of its type to each consumer', () => {
    const fed = new Map(cables.filter(({ system }) => system === 'power').map(({ ends: [from], type }) => [from.thing, type]));
    const used = new Set([...site.power.pdus, ...site.power.ups, ...site.power.cabinets, ...site.cooling.airConditioners, ...site.furniture, ...site.power.lighting].flatMap(({ inputs }) => inputs));
    for (const [id, { cable }] of circuits) if (used.has(id)) expect([id, fed.get(id)]).toEqual([id, cable]);
  });

  it('every camera, reader, controlled lock, detector and monitoring point has a cable', () => {
    const ends = new Set(cables.flatMap(({ ends: [a, b] }) => [a.thing, b.thing]));
    const { access, video, intrusion, fire } = site;
    // A UPS that is read by its own card has the cable itself.
    const wired = ({ id, source }: MonitoringPoint) => ({ id: site.power.ups.some((each) => each.id === source) ? source : id });
    for (const { id } of [...video.cameras, ...access.readers, ...access.locks, ...intrusion.detectors, ...fire.detectors, ...fire.devices, ...(model.monitoringPoints ?? []).map(wired)]) expect([id, ends.has(id)]).toEqual([id, true]);
  });

  it('strong current lies in power trays only, weak current in none of them', () => {
    for (const { id, strong, trays } of cables) for (const purpose of purposes(trays)) expect([id, purpose === 'power']).toEqual([id, strong]);
    for (const { link, trays } of cableRuns(model)) expect([link, purposes(trays).has('power')]).toEqual([link, false]);
  });

  it('into shields cables go by filters and waveguides only', () => {
    expect(cables.filter(({ shields }) => shields.length > 0).length).toBeGreaterThan(10);
    expect(cables.filter(({ unfiltered }) => unfiltered.length > 0).map(({ id }) => id)).toEqual([]);
  });

  it('a cable is at least as long as the straight line between its ends', () => {
    for (const { id, points, metres } of cables) {
      const [a, b] = [points[0], points.at(-1)];
      if (a && b && a.floor === b.floor) expect([id, metres! * 1000 >= Math.hypot(a.x - b.x, a.y - b.y)]).toEqual([id, true]);
    }
  });

  it('trays are as full as the cables in them make them', () => {
    const loads = new Map(trayLoads(model).map((load) => [load.tray, load]));
    const counts = new Map<string, number>();
    for (const { trays } of [...cables, ...cableRuns(model)]) for (const tray of trays) counts.set(tray, (counts.get(tray) ?? 0) + 1);
    for (const { id } of site.cabling.trays) expect([id, loads.get(id)!.cables]).toEqual([id, counts.get(id) ?? 0]);
    expect([...loads.values()].filter(({ share }) => share > site.cabling.fill).map(({ tray }) => tray)).toEqual([]);
  });
});

/** The same site, changed. */
const changed = (change: (site: { -readonly [K in keyof Site]: Site[K] }) => void): readonly SiteCable[] => {
  const model = structuredClone(models['reference']!) as Model;
  change(model.site!);
  return siteCables(model);
};

it('without its power filter every power cable into a shield is told', () => {
  const bare = changed((site) => { for (const tray of site.cabling.trays) tray.penetrations = tray.penetrations.filter((id) => id !== 'core-power'); }).filter(({ unfiltered }) => unfiltered.length > 0);
  expect(bare.map(({ unfiltered }) => unfiltered)).toEqual(bare.map(() => ['shield-core']));
  expect(bare.map(({ ends: [, to] }) => to.thing).sort()).toEqual(['ac-core-1', 'ac-core-2', 'light-core', 'pdu-b01-a', 'pdu-b01-b', 'pdu-b02-a', 'pdu-b02-b', 'pdu-b03-a', 'pdu-b03-b', 'standby-core-a', 'standby-core-b']);
});

it('a video cable that finds only a waveguide is of fibre', () => {
  const cables = changed((site) => { for (const each of site.penetrations) if (each.kind === 'signal-filter') each.kind = 'fibre-waveguide'; });
  const into = cables.filter(({ shields, system }) => shields.length > 0 && system === 'video');
  expect(into.length).toBeGreaterThan(3);
  expect(new Set(into.map(({ type }) => type))).toEqual(new Set(['OM4']));
  expect(into.filter(({ unfiltered }) => unfiltered.length > 0)).toEqual([]);
  expect(cables.some(({ system, unfiltered }) => system === 'fire' && unfiltered.length > 0)).toBe(true);
});

it('a tray that is taken away leaves its cables without a way', () => {
  const cables = changed((site) => { site.cabling = { ...site.cabling, trays: site.cabling.trays.filter(({ purpose }) => purpose !== 'power') }; });
  const open = cables.filter(({ system, metres }) => system === 'power' && metres === undefined);
  expect(open.length).toBeGreaterThan(60);
  expect(cables.filter(({ system, metres }) => system !== 'power' && metres === undefined)).toEqual([]);
});

it('strong and weak current run beside each other up to 600 mm apart, not where they cross', () => {
  const near = (line: readonly (readonly [x: number, y: number])[]) => {
    const site = siteOf([{ x: 0, y: 0, length: 4, upright: false }]);
    const weak = site.cabling.trays[0]!;
    const strong: Tray = { ...weak, id: 'p', purpose: 'power', line: line.map(([x, y]) => ({ x, y })) };
    return nearTrays({ ...models.reference!, site: { ...site, floors: [{ ...models.reference!.site!.floors[0]!, id: 'f' }], cabling: { ...site.cabling, trays: [weak, strong] } }, devices: [], links: [], systems: [], zones: [], monitoringPoints: [] }).map(({ apart }) => apart);
  };
  // Trays are 200 mm wide: their sides are 200 mm nearer than their lines.
  expect(near([[1000, 800], [3000, 800]])).toEqual([600]);
  expect(near([[1000, 801], [3000, 801]])).toEqual([]);
  expect(near([[2000, 300], [2000, 3000]])).toEqual([]);
});

test('how far apart power and weak current run, at the limits of power', () => {
  expect([0, 1.99, 2, 5, 5.01, Infinity].map(separationFrom)).toEqual([130, 130, 300, 300, 600, 600]);
});
