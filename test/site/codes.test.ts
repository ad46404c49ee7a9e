/** 编号: one for everything on the plans, each once, whatever the order of the lists; kept by the lock file when more is added. */
import { RootConstruct } from 'constructs';
import fc from 'fast-check';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { siteCables } from '../../analysis/cabling';
import { codedOf, giveCodes } from '../../analysis/codes';
import { emptyLock, lockOf, readLock, writeLock } from '../../analysis/lock';
import { subjectsCalled } from '../../analysis/subjects';
import { Camera, FireDetector, type Facility, type Room } from '../../constructs';
import { codeGroupOf, codeGroups, DesignErrors, isCode, listsOf, siteIndexOf, type Model } from '../../model';
import { drawings } from '../../diagrams';
import { lettersNote, shownThings } from '../../diagrams/site/codes';
import { floorPlanOf } from '../../diagrams/site/plan';

const build = (design: (scope: RootConstruct) => Facility, change: (facility: Facility) => void = () => {}) => {
  const facility = design(new RootConstruct());
  change(facility);
  return facility;
};
const partOf = <T>(facility: Facility, id: string): T => facility.node.findAll().find(({ node }) => node.id === id) as T;
const codes = (model: Model): Record<string, string | undefined> => Object.fromEntries(codedOf(model).map(({ key, code }) => [key, code]));

describe.each([['reference', reference], ['two-floors', twoFloors]] as const)('of %s', (_, design) => {
  const model = build(design).resolve();
  const site = model.site!;

  it('everything on a plan has one, and no two have the same', () => {
    const given = Object.values(codes(model));
    expect(given).not.toContain(undefined);
    expect(new Set(given).size).toBe(given.length);
    expect(given.length).toBeGreaterThan(250);
  });

  it('begin with the letters of their kind, unless a name is the code', () => {
    for (const { code, name, group } of codedOf(model)) expect(code === name ? isCode(code!) : new RegExp(`^${group.letters}\\d{2,}$`).test(code!)).toBe(true);
  });

  it('a point that tells the state of something bears its code; a sensor has its own', () => {
    for (const point of model.monitoringPoints!) {
      const watched = siteIndexOf(site).things.get(point.watches ?? '');
      const own = point.kind === 'temperature-humidity' || point.kind === 'leak' || point.kind === 'pressure';
      expect([point.id, point.code === watched?.thing.code]).toEqual([point.id, !own]);
      expect(point.code).toBeDefined();
    }
  });

  it('are understood as names', () => {
    for (const { code, id, kind } of codedOf(model)) expect(subjectsCalled(model, code!)).toEqual([{ kind, id }]);
  });

  it('stay when their facility is resolved again with its lock file, also as text', () => {
    const lock = readLock(writeLock(lockOf(model)));
    expect(codes(build(design).resolve({ lock }))).toEqual(codes(model));
  });

  it('do not hang on the order of the lists', () => {
    fc.assert(fc.property(fc.integer(), (seed) => {
      const other = structuredClone(model) as Model & { monitoringPoints: { code?: string }[] };
      let state = seed;
      const next = () => (state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff);
      const lists = [...Object.values(listsOf(other.site!)), other.monitoringPoints] as unknown as { code?: string; nozzles?: { code?: string }[]; reliefs?: { code?: string }[] }[][];
      for (const list of lists) {
        for (let i = list.length - 1; i > 0; i--) { const j = next() % (i + 1); [list[i], list[j]] = [list[j]!, list[i]!]; }
        for (const item of list) for (const each of [item, ...item.nozzles ?? [], ...item.reliefs ?? []]) delete each.code;
      }
      expect(giveCodes(other, {})).toEqual([]);
      expect(codes(other)).toEqual(codes(model));
    }), { numRuns: 5 });
  });

  it('stand on the plans and are what the sheets of one thing share', () => {
    const words = new Map(drawings(model).map((scene) => [scene.name, new Set(scene.shapes.flatMap((shape) => (shape.shape === 'text' ? shape.text.split(/[、，；：\s]/u) : [])))]));
    const sheets = (name: string) => [...words].filter(([sheet]) => sheet.startsWith(name)).map(([, found]) => found);
    const missing = codedOf(model).filter(({ code, kind, id }) => {
      const thing = siteIndexOf(site).things.get(id);
      // What stands at the boundary of the site, and what is told of in tables alone.
      if (kind === 'site' && ['mains', 'generator', 'transfer-switch', 'lighting', 'earth-bar', 'viewer', 'shielding'].includes(thing!.kind)) return false;
      if (thing?.kind === 'recorder' && !thing.thing.position) return false;
      return ![...sheets('site-'), ...sheets('power-')].some((found) => found.has(code!));
    });
    expect(missing.map(({ key, code }) => `${key} ${code!}`)).toEqual([]);
  });
});

it('a plan says what the letters of its codes stand for, and nothing where it shows none', () => {
  const site = build(reference).resolve().site!;
  const plan = floorPlanOf(site, site.floors[0]!)!;
  expect(lettersNote(plan, shownThings(plan, site.racks.map(({ id }) => id)))).toMatch(/^编号在各图、各表中一致。M\u00a0门，.*机柜。$/u);
  expect(lettersNote({ ...plan, doors: [], windows: [] }, [])).toBe('编号在各图、各表中一致。');
});

it('a camera and a detector more renumber no other, whatever their ids', () => {
  const before = build(reference).resolve();
  const lock = lockOf(before);
  const after = build(reference, (facility) => {
    const room = partOf<Room>(facility, 'buffer');
    new FireDetector(room, 'a-first', { name: '缓冲间烟感-0', kind: 'smoke', x: 12_900, y: 900, panel: partOf(facility, 'fire-panel') });
    new Camera(room, 'aa-camera', { name: '入口补盲', x: 13_000, y: 900, direction: 90, recorder: partOf(facility, 'nvr-1') });
  }).resolve({ lock });
  expect(codes(after)).toEqual({ ...codes(before), 'a-first': 'YG21', 'aa-camera': 'SX27' });
});

it('numbers of what is gone are not given to others in the same step', () => {
  const lock = { ...emptyLock, codes: { 'gone-detector': 'YG40' } };
  expect(Object.values(codes(build(reference).resolve({ lock }))).filter((code) => code?.startsWith('YG')).sort()[0]).toBe('YG41');
});

it('a code that is stated stands, and one stated twice is an error of the design', () => {
  const stated = (second: string) => build(reference, (facility) => {
    const room = partOf<Room>(facility, 'buffer');
    const detector = (id: string, code: string, x: number) => new FireDetector(room, id, { name: id, code, kind: 'smoke', x, y: 900, panel: partOf(facility, 'fire-panel') });
    detector('one', 'Y-17', 12_900);
    detector('two', second, 13_100);
  });
  expect(codes(stated('YG05').resolve())).toMatchObject({ one: 'Y-17', two: 'YG05' });
  expect(() => stated('Y-17').resolve()).toThrow(DesignErrors);
});

it('letters tell kinds apart, and none is those of a sheet', () => {
  const letters = codeGroups.map((group) => group.letters);
  expect(new Set(letters).size).toBe(letters.length);
  const sheets = new Set(drawings(build(reference).resolve()).map(({ draft }) => draft!.number.split('-')[0]!));
  expect(letters.filter((own) => sheets.has(own))).toEqual([]);
  expect(codeGroupOf({ kind: 'wall', thing: build(reference).resolve().site!.walls[0]! })).toBeUndefined();
});

it('circuits and PDUs have theirs, cabinet by cabinet, kept in the lock, on the sheets of the supply, in its tables and on the labels of its cables', () => {
  const model = build(reference).resolve();
  const { power } = model.site!;
  const kept = lockOf(model).codes!;
  for (const { id, code, name } of [...power.circuits, ...power.pdus]) expect([id, code, kept[id]]).toEqual([id, expect.stringMatching(/^(HL\d\d|PDU\d\d|[AB]-[ABKW]\d\d)$/), code === name ? undefined : code]);
  const ofCabinet = (cabinet: string) => power.circuits.filter((circuit) => circuit.cabinet === cabinet).map(({ code }) => code!).filter((code) => code.startsWith('HL')).map((code) => Number(code.slice(2))).sort((a, b) => a - b);
  for (const { id } of power.cabinets) { const own = ofCabinet(id); expect([id, own]).toEqual([id, own.map((_, i) => own[0]! + i)]); }
  const code = (id: string) => power.circuits.find((circuit) => circuit.id === id)!.code!;
  expect(siteCables(model).find(({ id }) => id === 's-core-a--standby-core-a')!.label).toBe(`${code('s-core-a')}／${model.site!.power.lighting.find(({ id }) => id === 'standby-core-a')!.code!}`);
});
