/** The value a rule names is still allowed, the next is not: wrong designs miss by far, and would not notice a slipped comparison. */
import { RootConstruct } from 'constructs';
import { rules } from '../../compliance';
import { factsOf } from '../../compliance/facts';
import { modelSchema } from '../../model';
import { draftOf, partOf, type Draft } from '../wrong-designs/draft';
import { roomed } from '../wrong-designs/roomed';

const right = roomed(new RootConstruct()).resolve();
type Place = NonNullable<Draft['site']>;

/** What the rule says of the room after the change, each state once. */
function states(rule: string, change: (site: Place, model: Draft) => void): readonly string[] {
  const draft = draftOf(right);
  change(draft.site!, draft);
  const found = rules.find(({ id }) => id === rule)!.check(factsOf(modelSchema.parse(draft)));
  return [...new Set([...found].map(({ state }) => state))].sort();
}

const system = (hours: number | undefined, reserve = false) => (site: Place) => {
  for (const each of site.fire.gasSystems) Object.assign(each, { reserve, refillHours: hours });
};
const lock = (id: string) => (seconds: number) => (site: Place) => { partOf(site.access.locks, id).heldOpenSeconds = seconds; };
const mesh = (change: (mesh: NonNullable<NonNullable<Place['power']['earthing']>['mesh']>, millimetres: number) => void) => (millimetres: number) => (site: Place) => change(site.power.earthing!.mesh!, millimetres);
const surge = (stage: number) => (kiloamperes: number) => (site: Place) => { partOf(site.power.cabinets, 'pd-a').surge = { stage, kiloamperes, waveform: stage === 1 ? '10/350' : '8/20' }; };
const bonds = (site: Place, of: (bond: NonNullable<Place['power']['earthing']>['bonds'][number]) => boolean) => site.power.earthing!.bonds.filter(of);
const ohms = (end: 'min' | 'max') => (value: number) => (site: Place) => { partOf(site.rooms, 'service').raisedFloor!.ohms![end] = value; };

/** Rule, what is changed, the last value allowed, the first that is not, and how. */
const limits: readonly (readonly [rule: string, of: string, last: number, first: number, change: (value: number) => (site: Place, model: Draft) => void])[] = [
  ['fire-reserve', 'hours until filled again', 72, 73, (hours) => system(hours)],
  ['fire-partition', 'hours of a wall to others', 2, 1.9, (hours) => (site) => { partOf(site.walls, 'wall-ups-out').fireHours = hours; }],
  ['fire-zone-walls', 'hours of a wall of a gas zone', 0.5, 0.4, (hours) => (site) => { partOf(site.walls, 'wall-service-ups').fireHours = hours; }],
  ['fire-panel-place', 'hours of the battery', 8, 7.9, (hours) => (site) => { partOf(site.fire.panels, 'fire-panel').standbyHours = hours; }],
  ['fire-manual-height', 'lowest', 1300, 1299, (z) => (site) => { partOf(site.fire.devices, 'button-3').position.z = z; }],
  ['fire-manual-height', 'highest', 1500, 1501, (z) => (site) => { partOf(site.fire.devices, 'button-3').position.z = z; }],
  ['intr-panel-in-monitor', 'hours of the battery', 8, 7.9, (hours) => (site) => { partOf(site.intrusion.panels, 'alarm-panel').standbyHours = hours; }],
  ['door-held-open', 'seconds at a shield', 60, 61, lock('lock-core')],
  ['door-held-open', 'seconds at another door', 30, 31, lock('lock-service')],
  ['door-log-keep', 'months', 6, 5, (months) => (site) => { site.access.logMonths = months; }],
  ['mon-host', 'months', 6, 5, (months) => (site) => { for (const host of site.monitoring.hosts) host.retentionMonths = months; }],
  ['shield-wall-gap', 'mm', 600, 599, (gap) => (site) => { partOf(site.shieldings, 'shield-core').gap = gap; }],
  ['shield-waveguide', 'length by diameter', 5, 4.9, (ratio) => (site) => { partOf(site.penetrations, 'core-fibre').lengthToDiameter = ratio; }],
  ['shield-parts', 'decibels of a door', 100, 99, (decibels) => (site) => {
    for (const point of partOf(site.shieldings, 'shield-core').test.points) point.required = Math.min(point.required, 100);
    partOf(site.shieldings, 'shield-core').test.points[0]!.required = 100;
    partOf(site.doors, 'door-core').decibels = decibels;
  }],
  ['gnd-mesh', 'conductors of a rack', 2, 1, (count) => (site) => { for (const bond of bonds(site, ({ from }) => from === 'a01')) bond.count = count; }],
  ['gnd-mesh', 'mm² of a conductor', 6, 4, (square) => (site) => { for (const bond of bonds(site, ({ from }) => from === 'a01')) bond.squareMillimetres = square; }],
  ['gnd-sizes', 'mm² of the ring', 50, 49, mesh((own, value) => { own.ring = value; })],
  ['gnd-sizes', 'mm² of the mesh', 25, 24, mesh((own, value) => { own.squareMillimetres = value; })],
  ['gnd-sizes', 'mm² to the main bar', 16, 15, (square) => (site) => {
    const main = site.power.earthing!.bars.find(({ kind }) => kind === 'main')!.id;
    for (const bond of bonds(site, ({ to }) => to === main)) bond.squareMillimetres = square;
  }],
  ['gnd-spd', 'kA of stage 1', 12.5, 12.4, surge(1)],
  ['gnd-spd', 'kA of stage 2', 40, 39, surge(2)],
  ['gnd-spd', 'kA of stage 3', 5, 4.9, surge(3)],
  ['bld-floor-esd', 'least ohms', 2.5e4, 2.4e4, ohms('min')],
  ['bld-floor-esd', 'most ohms', 1e9, 1.1e9, ohms('max')],
  ['dev-hsm-noise', 'noise sources', 2, 1, (noiseSources) => (_, model) => { for (const { kind, settings } of model.devices) if (kind === 'hsm') Object.assign(settings, { noiseSources, randomTestHours: 12 }); }],
  ['dev-hsm-noise', 'hours between tests', 12, 13, (randomTestHours) => (_, model) => { for (const { kind, settings } of model.devices) if (kind === 'hsm') Object.assign(settings, { noiseSources: 2, randomTestHours }); }],
  ['dev-hsm-mtbf', 'hours', 10_000, 9999, (hours) => (_, model) => { for (const { kind, settings } of model.devices) if (kind === 'hsm') settings.mtbfHours = hours; }],
  ['cert-key-device', 'Tbps', 29.9, 30, (tbps) => (_, model) => { for (const product of model.products) if (product.class === 'switch') Object.assign(product, { tbps, gpps: 10 }); }],
  ['cert-key-device', 'CPUs', 7, 8, (cpus) => (_, model) => { for (const product of model.products) if (product.class === 'server') Object.assign(product, { cpus, coresPerCpu: 14, memoryGigabytes: 256 }); }],
  ['shield-type-stick', 'dB of a mesh', 60, 61, (decibels) => (site) => {
    for (const shield of site.shieldings) Object.assign(shield, { construction: 'attached', panel: { material: '紫铜网', thickness: 0.5 }, test: { points: [{ frequency: '1 MHz', field: 'electric', required: decibels }] } });
  }],
  ['log-retention', 'months', 6, 5, (months) => (_, model) => { for (const { kind, settings } of model.devices) if (kind === 'log-server') settings.retentionMonths = months; }],
];

test.each(limits)('%s, %s: %d is allowed, %d is not', (rule, _, last, first, change) => {
  expect(states(rule, change(last))).toEqual(['met']);
  expect(states(rule, change(first))).toContain('not-met');
});

test('gas systems with a reserve need no time until filled again; without either nobody can tell', () => {
  expect(states('fire-reserve', system(168, true))).toEqual(['met']);
  expect(states('fire-reserve', system(undefined))).toEqual(['not-assessable']);
});

/** It is the subject of shield-signal-filter. */
test('an untreated hole in a shield has no decibels to state', () => {
  expect(states('shield-parts', (site) => {
    const treated = partOf(site.penetrations, 'core-fibre');
    const { decibels: _, ...hole } = treated;
    site.penetrations.push({ ...hole, id: 'hole', path: `${treated.path}-hole`, kind: 'untreated' });
  })).toEqual(['met']);
});

test('a lease holds on its last day', () => {
  const ends = (day: string) => states('site-title', (site, model) => { model.facility.date = '2026-11-01'; Object.assign(site.buildings[0]!, { tenure: 'leased', deed: '1', leaseUntil: day }); });
  expect(ends('2026-11-01')).toEqual(['met']);
  expect(ends('2026-10-31')).toEqual(['not-met']);
});

test('the latest acceptance counts, in whichever order they are written', () => {
  const failed = { kind: 'construction', date: '2026-03-01', report: '1', passed: false } as const;
  const passed = { kind: 'construction', date: '2026-05-01', report: '2', passed: true } as const;
  for (const acceptances of [[failed, passed], [passed, failed]]) expect(states('cab-accept', (site) => { site.acceptances = [...acceptances]; })).toEqual(['met']);
  expect(states('cab-accept', (site) => { site.acceptances = [{ ...failed, date: '2026-06-01' }, passed]; })).toEqual(['not-met']);
});

test('a room nobody can enter by a door has no way for moving equipment', () => {
  expect(states('bld-aisle-move', () => undefined)).toEqual(['met']);
  expect(states('bld-aisle-move', (site) => { site.doors = site.doors.filter(({ id }) => id !== 'door-core'); })).toContain('not-met');
});

test('one path of a rack behind a battery is enough, whichever it is; none is not', () => {
  const paths = right.site!.power.pdus.filter(({ rack }) => rack === 'w01').map(({ id }) => id);
  expect(paths.length).toBe(2);
  const onMains = (...ids: readonly string[]) => (site: Place) => { for (const id of ids) partOf(site.power.pdus, id).inputs = ['mdp']; };
  for (const id of paths) expect(states('mon-djcp-power', onMains(id))).toEqual(['met']);
  expect(states('mon-djcp-power', onMains(...paths))).toContain('not-met');
});

test('what only the first signal stops, the second does not', () => {
  expect(states('fire-seq-fans', (site) => { for (const linkage of site.fire.linkages) if (linkage.action === 'stop-fresh-air') linkage.trigger = 'first'; })).toContain('not-met');
});
