/** Longer names and more symbols: every plan of the machine room is still drawn, and says as much. */
import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { changesBetween } from '../../analysis/changes';
import { checkScene, differenceDrawings } from '../../diagrams';
import type { Scene } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import { roomKeyNote, roomKeys } from '../../diagrams/site/words';
import { modelSchema, type Model, type Room } from '../../model';
import { smallModel, smallSite } from '../site/small-site';
import { textsOf } from './structure-support';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };
const ending = '安全防护与环境监控值班中心兼应急指挥';

function renamed(model: Model, length: number, only?: string): Model {
  const copy = structuredClone(model) as Model;
  for (const room of copy.site!.rooms) if (only === undefined || room.id === only) Object.assign(room, { name: `${room.name}${ending}`.slice(0, length) });
  return copy;
}

/** Each list of things so many times: the others beside the first, or on the same spots. */
function manifold(model: Model, times: number, beside: number): Model {
  const twice = <T extends { readonly id: string }>(things: readonly T[]): T[] => things.flatMap((thing) => {
    const { code, position } = thing as { code?: string; position?: { x: number; y: number } };
    return [thing, ...Array.from({ length: times - 1 }, (_, i) => ({ ...thing, id: `${thing.id}-${i + 2}`, ...(code === undefined ? {} : { code: `${code}${'BCD'[i]!}` }), ...(position ? { position: { ...position, x: position.x + beside * 150, y: position.y + beside * 100 } } : {}) }))];
  });
  const copy = structuredClone(model) as Model;
  const site = copy.site!;
  Object.assign(site.fire, { detectors: twice(site.fire.detectors) });
  Object.assign(site.video, { cameras: twice(site.video.cameras) });
  const ropes = copy.monitoringPoints!.filter(({ line }) => line);
  return { ...copy, monitoringPoints: [...ropes, ...twice(copy.monitoringPoints!.filter(({ line }) => !line))] };
}

const drawnOf = (model: Model): { readonly scenes: readonly Scene[]; readonly wrong: readonly string[] } => {
  const wrong: string[] = [];
  const scenes = sitePlanDrawings(model, ({ name, reason }) => wrong.push(`${name}: ${reason.zh}`));
  return { scenes, wrong: [...wrong, ...scenes.flatMap(checkScene).map(({ message }) => message.zh)] };
};
const spaceless = (text: string): string => text.replace(/\s/gu, '');

/** Rooms that a sheet marks and does not call by their whole names. */
const unnamed = (model: Model, scenes: readonly Scene[]): string[] => scenes.flatMap((scene) => {
  const told = spaceless(textsOf(scene).join(''));
  const marked = new Set(scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.of] : [])));
  return model.site!.rooms.filter(({ id, name }) => marked.has(id) && !told.includes(spaceless(name))).map(({ id }) => `${scene.name} ${id}`);
});

describe.each(Object.entries(models))('plans of the %s facility', (_, model) => {
  const { scenes } = drawnOf(model);
  const sheets = scenes.map(({ name }) => name).filter((name) => !name.includes('-table'));

  it.each([7, 16])('are drawn when every room has a name of %d characters', (length) => {
    const longer = renamed(model, length);
    const { scenes: made, wrong } = drawnOf(longer);
    expect(wrong).toEqual([]);
    expect(made.map(({ name }) => name).filter((name) => !name.includes('-table'))).toEqual(sheets);
    expect(unnamed(longer, made)).toEqual([]);
    for (const name of sheets) {
      const marked = (scene: Scene): string[] => [...new Set(scene.shapes.flatMap((shape) => (shape.shape === 'text' || shape.shape === 'icon' ? [shape.of ?? ''] : [])))].filter((of) => !/^(legend|title|revision|table)/u.test(of)).sort();
      const [before, after] = [scenes, made].map((all) => new Set(marked(all.find((scene) => scene.name === name)!)));
      const things = new Set([...model.site!.rooms, ...model.site!.doors, ...model.site!.racks, ...model.site!.video.cameras, ...model.site!.fire.detectors, ...model.monitoringPoints ?? []].map(({ id }) => id));
      expect([name, [...before!].filter((of) => things.has(of) && !after!.has(of))]).toEqual([name, []]);
    }
  });

  it('are drawn with twice the monitoring points, detectors and cameras, and long names of rooms', () => {
    const crowded = modelSchema.parse(manifold(model, 2, 1));
    const longer = renamed(crowded, 16);
    const { scenes: made, wrong } = drawnOf(longer);
    expect(wrong).toEqual([]);
    const words = new Set(made.flatMap((scene) => scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.of] : []))));
    for (const { id } of [...longer.site!.fire.detectors, ...longer.site!.video.cameras]) expect([id, words.has(id)]).toEqual([id, true]);
    expect(unnamed(longer, made)).toEqual([]);
  });

  it('are drawn with three times the monitoring points, detectors and cameras on the same spots', () => {
    const crowded = modelSchema.parse(manifold(model, 3, 0));
    const { scenes: made, wrong } = drawnOf(crowded);
    expect(wrong).toEqual([]);
    const words = new Set(made.flatMap((scene) => scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.of] : []))));
    for (const { id } of [...crowded.site!.fire.detectors, ...crowded.site!.video.cameras]) expect([id, words.has(id)]).toEqual([id, true]);
    expect(made.map(({ name }) => name.replace(/-part-\d+$/u, '')).filter((name) => !name.includes('-table'))).toEqual(expect.arrayContaining(sheets));
  });
});

describe('a plan of more detectors on few spots than it has room for', () => {
  const crowded = (turn = (codes: readonly string[]) => codes, change: (model: Model) => void = () => undefined): Model => {
    const codes = turn(Array.from({ length: 36 }, (_, i) => `${i < 16 ? 'WG' : 'YG'}${String(i + 1).padStart(2, '0')}`));
    const model = structuredClone(smallModel({
      site: smallSite((site) => {
        site.fire.detectors = codes.map((code) => ({ code, i: Number(code.slice(2)) % 4 })).map(({ code, i }) => ({ id: code.toLowerCase(), path: `site/${code}`, name: code, code, kind: code.startsWith('W') ? 'heat' : 'smoke', layer: 'room', position: { room: 'service', x: 7000 + (i % 2) * 3000, y: 1000 + Math.floor(i / 2) * 1000 }, panel: 'fp', group: 1 }));
      }),
    })) as Model;
    change(model);
    return modelSchema.parse(model);
  };
  const before = crowded();
  const { scenes, wrong } = drawnOf(before);
  const parts = scenes.filter(({ name }) => name.startsWith('site-fire-part-'));
  const iconsOf = (scene: Scene): string[] => scene.shapes.flatMap((shape) => (shape.shape === 'icon' && shape.of !== undefined ? [shape.of] : []));

  it('is drawn on several sheets, each detector on one of them, kind by kind, all at one scale, and says so', () => {
    expect(wrong).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ title }) => title)).toEqual(parts.map((_, i) => `消防点位图（3层，${i + 1}/${parts.length}）`));
    expect(parts.flatMap(iconsOf).filter((id) => before.site!.fire.detectors.some((each) => each.id === id)).sort()).toEqual(before.site!.fire.detectors.map(({ id }) => id).sort());
    for (const scene of parts) expect(new Set(iconsOf(scene).filter((id) => /^[wy]g/u.test(id)).map((id) => id.slice(0, 2))).size).toBeLessThan(2);
    expect(new Set(parts.map(({ draft }) => draft!.scale)).size).toBe(1);
    for (const scene of parts) expect(spaceless(textsOf(scene).join(''))).toContain('本图分张绘制，本张为');
    const pages = scenes.filter(({ draft }) => draft!.number === 'XF-01').map(({ draft }) => draft!.page!);
    expect(pages).toEqual(pages.map((_, i) => ({ number: i + 1, of: pages.length })));
    expect(scenes.map(({ name }) => name)).toContain('site-fire-table');
  });

  it('is drawn alike in whatever order they are declared', () => {
    const turned = drawnOf(crowded((codes) => [...codes].reverse())).scenes.filter(({ name }) => name.startsWith('site-fire-part-'));
    expect(turned.map((scene) => iconsOf(scene).sort())).toEqual(parts.map((scene) => iconsOf(scene).sort()));
  });

  it('is compared as it was and as it is, where what is on each sheet may have moved', () => {
    const after = crowded(undefined, (model) => { const { detectors } = model.site!.fire; detectors.splice(3, 1); Object.assign(detectors[20]!.position, { x: 12500, y: 3500 }); });
    const left: string[] = [];
    const made = differenceDrawings(before, after, changesBetween(before, after), ({ name }) => left.push(name)).filter(({ name }) => name.includes('site-fire'));
    expect(left).toEqual([]);
    expect(made.flatMap(checkScene)).toEqual([]);
    const [then, now] = ['before', 'after'].map((when) => made.filter(({ name }) => name.startsWith(`difference-${when}-site-fire-part-`)));
    expect(then!.flatMap(iconsOf)).toContain('wg04');
    expect(now!.flatMap(iconsOf)).toContain('yg22');
    expect([made.length, new Set(made.map(({ name }) => name)).size]).toEqual([then!.length + now!.length, made.length]);
  });

  it('is told to be undrawable where it has no room even without them', () => {
    const wide = crowded(undefined, ({ site }) => {
      const right = <P extends { readonly x: number }>(spot: P): P => (spot.x > 7000 ? { ...spot, x: spot.x + 400000 } : spot);
      for (const room of site!.rooms) Object.assign(room, { outline: room.outline.map(right), inner: room.inner.map(right) });
      for (const wall of site!.walls) Object.assign(wall, { from: right(wall.from), to: right(wall.to) });
    });
    expect(drawnOf(wide).wrong).toContain('site-fire: 按 1:500 仍放不进 A3 图幅');
  });
});

describe('plans of a floor too large for 1:200', () => {
  const right = <P extends { readonly x: number; readonly y: number }>({ x, y, ...rest }: P) => ({ ...rest, x: x > 7000 ? x + 62000 : x, y: y > 4000 ? y + 40000 : y });
  const large = modelSchema.parse(structuredClone(smallModel({
    site: smallSite((site) => {
      for (const room of site.rooms) Object.assign(room, { outline: room.outline.map(right), inner: room.inner.map(right) });
      for (const wall of site.walls) Object.assign(wall, { from: right(wall.from), to: right(wall.to) });
      const [rack] = site.racks;
      for (const [i, row] of ['C', 'D', 'E'].entries()) for (let k = 1; k <= 20; k++) {
        const name = `${row}${String(row === 'E' ? 21 - k : k).padStart(2, '0')}`;
        site.racks.push({ ...rack!, id: name.toLowerCase(), path: `site/${name}`, name, row, position: { room: 'service', x: 9000 + 600 * k, y: 9000 + 2400 * i, direction: 90 } });
      }
    }),
  })));
  const { scenes, wrong } = drawnOf(large);
  const equipment = scenes.find(({ name }) => name === 'site-equipment')!;

  it('are drawn at the smaller scales of the list', () => {
    expect(wrong).toEqual([]);
    expect(new Set(scenes.flatMap(({ draft, trueSize }) => (trueSize ? [draft!.scale] : [])))).toEqual(new Set(['1:250']));
  });

  it('tell racks whose codes have no room within them row by row', () => {
    expect(textsOf(equipment).filter((text) => text.includes('～')).sort()).toEqual(['c01～c20', 'd01～d20', 'e01～e20']);
    // Fewer side by side keep codes of their own.
    expect(textsOf(equipment)).toEqual(expect.arrayContaining(['a01', 'a02', 'b01']));
  });
});

// Each of them took the place that a code or the name of a door beside it needed.
it.each([['reference', 'monitoring', '安防监控中心'], ['reference', 'buffer', '缓冲间安全防护'], ['reference', 'management', '管理区安全防护与环境'], ['two floors', 'weak-current', '弱电间安全防护与环境监控值班中心']] as const)(
  'plans of the %s facility are drawn when %s is called %s', (facility, id, name) => {
    const copy = structuredClone(models[facility]!) as Model;
    for (const room of copy.site!.rooms) if (room.id === id) Object.assign(room, { name });
    const { scenes, wrong } = drawnOf(copy);
    expect(wrong).toEqual([]);
    expect(unnamed(copy, scenes)).toEqual([]);
  },
);

describe('rooms told by their keys', () => {
  const rooms = [{ id: 'b', name: '弱电间' }, { id: 'a', name: '缓冲间' }, { id: 'c', name: '监控室', number: '307' }] as unknown as Room[];

  it('bear their numbers, or signs in the order of their ids', () => {
    expect([...roomKeys(rooms)]).toEqual([['b', '房2'], ['a', '房1'], ['c', '307']]);
    expect([...roomKeys([...rooms].reverse())].sort()).toEqual([...roomKeys(rooms)].sort());
  });

  it('are told by name beside the plan', () => {
    expect(roomKeyNote(rooms, [])).toEqual([]);
    expect(roomKeyNote(rooms, [...rooms].reverse()).map(spaceless)).toEqual(['图中只注房号或序号的房间：房1缓冲间，房2弱电间，307监控室。']);
  });
});
