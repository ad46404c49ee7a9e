/** Longer names and more symbols: every plan of the machine room is still drawn, and says as much. */
import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { checkScene } from '../../diagrams';
import type { Scene } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import { roomKeyNote, roomKeys } from '../../diagrams/site/words';
import { modelSchema, type Model, type Room } from '../../model';
import { textsOf } from './structure-support';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };
const ending = '安全防护与环境监控值班中心兼应急指挥';

function renamed(model: Model, length: number, only?: string): Model {
  const copy = structuredClone(model) as Model;
  for (const room of copy.site!.rooms) if (only === undefined || room.id === only) Object.assign(room, { name: `${room.name}${ending}`.slice(0, length) });
  return copy;
}

/** Each list of things doubled: the second ones beside the first. */
function doubled(model: Model): Model {
  const twice = <T extends { readonly id: string }>(things: readonly T[]): T[] => things.flatMap((thing) => {
    const { code, position } = thing as { code?: string; position?: { x: number; y: number } };
    return [thing, { ...thing, id: `${thing.id}-2nd`, ...(code === undefined ? {} : { code: `${code}B` }), ...(position ? { position: { ...position, x: position.x + 150, y: position.y + 100 } } : {}) }];
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
    const crowded = modelSchema.parse(doubled(model));
    const longer = renamed(crowded, 16);
    const { scenes: made, wrong } = drawnOf(longer);
    expect(wrong).toEqual([]);
    const words = new Set(made.flatMap((scene) => scene.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.of] : []))));
    for (const { id } of [...longer.site!.fire.detectors, ...longer.site!.video.cameras]) expect([id, words.has(id)]).toEqual([id, true]);
    expect(unnamed(longer, made)).toEqual([]);
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
