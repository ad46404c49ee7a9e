import DxfParser, { type ICircleEntity, type IDxf, type IEntity, type ILwpolylineEntity, type ITextEntity } from 'dxf-parser';
import fc from 'fast-check';
import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { textFilesOf } from '../../diagrams';
import { outlinesOf, roundOf, straightened } from '../../diagrams/dxf/outline';
import type { Scene } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import type { Model } from '../../model';
import { expectGolden, textsOf } from './structure-support';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };

const dxfFile = (scene: Scene) => textFilesOf(scene).find(({ path }) => path.endsWith('.dxf'))!;
function read(scene: Scene): { readonly dxf: IDxf; readonly text: string } {
  const text = new TextDecoder().decode(dxfFile(scene).bytes);
  return { dxf: new DxfParser().parseSync(text)!, text };
}
const onLayer = <T extends IEntity>(dxf: IDxf, layer: string, type: string): T[] => dxf.entities.filter((entity) => entity.layer === layer && entity.type === type) as T[];
const cornersOf = (vertices: readonly { readonly x: number; readonly y: number }[]): string => vertices.map(({ x, y }) => `${x},${y}`).sort().join(' ');

describe.each(Object.keys(models))('plans of the %s facility as DXF', (name) => {
  const model = models[name]!;
  const site = model.site!;
  // Tables alone, on sheets of their own, are no plans.
  const scenes = sitePlanDrawings(model).filter(({ trueSize }) => trueSize);
  const read1 = new Map(scenes.map((scene) => [scene, read(scene)]));

  it('have every plan, with the sections it serves', () => {
    expect(scenes.length).toBeGreaterThan(0);
    for (const scene of scenes) expect(dxfFile(scene)).toMatchObject({ path: `diagrams/${scene.name}.dxf`, kind: 'drawing', serves: scene.serves });
  });

  it('are in millimetres', () => {
    for (const { dxf } of read1.values()) expect(dxf.header).toMatchObject({ $INSUNITS: 4, $MEASUREMENT: 1, $ACADVER: 'AC1021' });
  });

  it('have the outline of every room of their floor at its true size and place', () => {
    for (const [scene, { dxf }] of read1) {
      const floor = site.floors.find((each) => scene.title.includes(`（${each.name}）`));
      const shielding = site.shieldings.find((each) => scene.title.includes(`（${each.name}）`));
      const expected = site.rooms.filter((room) => (shielding ? room.id === shielding.room : room.floor === floor!.id)).map(({ outline }) => cornersOf(outline)).sort();
      expect(onLayer<ILwpolylineEntity>(dxf, '房间', 'LWPOLYLINE').map(({ vertices }) => cornersOf(vertices)).sort()).toEqual(expected);
    }
  });

  it('have every rack where it stands', () => {
    for (const [scene, { dxf }] of read1) if (scene.name.startsWith('site-equipment')) {
      const drawn = onLayer<ILwpolylineEntity>(dxf, '机柜', 'LWPOLYLINE').map(({ vertices }) => ({ x: vertices.reduce((sum, { x }) => sum + x, 0) / vertices.length, y: vertices.reduce((sum, { y }) => sum + y, 0) / vertices.length }));
      const floor = site.floors.find((each) => scene.title.includes(`（${each.name}）`))!;
      const rooms = new Set(site.rooms.filter((room) => room.floor === floor.id).map(({ id }) => id));
      for (const { position } of site.racks.filter((rack) => rooms.has(rack.position.room))) expect(drawn).toContainEqual({ x: position.x, y: position.y });
    }
  });

  it('measure what the numbers of their dimensions say', () => {
    for (const { dxf } of read1.values()) {
      const dimensions = dxf.entities.filter(({ type }) => type === 'DIMENSION') as unknown as readonly { readonly text: string; readonly actualMeasurement: number }[];
      expect(dimensions.length).toBeGreaterThan(1);
      for (const { text, actualMeasurement } of dimensions) expect([text, Math.abs(Number(text) - actualMeasurement) <= 1]).toEqual([text, true]);
    }
  });

  it('say in Chinese what the drawing says, in a style that has Chinese letters', () => {
    for (const [scene, { dxf, text }] of read1) {
      const words = (dxf.entities.filter(({ type }) => type === 'TEXT') as ITextEntity[]).map((entity) => entity.text);
      const numbers = scene.shapes.filter((shape) => shape.shape === 'text' && shape.of?.startsWith('dimension-')).length;
      expect(words).toHaveLength(textsOf(scene).filter((word) => word !== '').length - numbers);
      for (const room of ['图名', '图号', scene.title]) expect(words).toContain(room);
      expect(new Set([...text.matchAll(/\r\nAcDbText\r\n[^]*?\r\n {2}7\r\n(.*)\r\n/g)].map(([, style]) => style))).toEqual(new Set(['汉字', '汉字-黑体']));
    }
  });

  it('lie on layers that are declared, and all their handles differ', () => {
    for (const [{ name: drawing }, { dxf, text }] of read1) {
      const layers = new Set(Object.keys(dxf.tables.layer.layers));
      for (const layer of ['墙体', '门', '房间', '尺寸', '标题栏', '图框', '图例', '文字']) expect([...layers]).toContain(layer);
      for (const entity of dxf.entities) expect([entity.layer, layers.has(entity.layer)]).toEqual([entity.layer, true]);
      if (/^site-/.test(drawing)) expect([...layers]).not.toContain('其他');
      const handles = [...text.matchAll(/(?:^|\r\n) {2}5\r\n([0-9A-F]+)\r\n/g)].map(([, handle]) => handle);
      expect(new Set(handles).size).toBe(handles.length);
    }
  });

  it('are the same bytes each time', () => {
    const [scene] = scenes;
    expect(dxfFile(sitePlanDrawings(model)[0]!).bytes).toEqual(dxfFile(scene!).bytes);
  });
});

it('a door is a line and the arc its edge moves on', () => {
  const model = models['reference']!;
  const [scene] = sitePlanDrawings(model);
  const radii = onLayer<ICircleEntity>(read(scene!).dxf, '门', 'ARC').map(({ radius }) => radius);
  const leaves = model.site!.doors.filter(({ swing }) => swing !== 'sliding').flatMap(({ leaves: count, width }) => Array<number>(count).fill(width / count));
  expect(radii.map((radius) => Math.round(radius)).sort((a, b) => a - b)).toEqual(leaves.map((radius) => Math.round(radius)).sort((a, b) => a - b));
});

describe('numbers of dimensions', () => {
  interface Text { readonly type: string; readonly text: string; readonly rotation?: number; readonly startPoint: { readonly x: number; readonly y: number }; readonly endPoint: { readonly x: number; readonly y: number } }
  const [scene] = sitePlanDrawings(models['reference']!);
  const { dxf } = read(scene!);

  it('read upwards on upright lines, to their left, and level on level ones', () => {
    const pictures = Object.values(dxf.blocks).filter(({ name }) => name.startsWith('*D')).map(({ entities }) => {
      const [line] = entities.filter(({ type }) => type === 'LWPOLYLINE') as ILwpolylineEntity[];
      const [a, b] = line!.vertices;
      const number = entities.find(({ type }) => type === 'TEXT') as unknown as Text;
      return { upright: a!.x === b!.x, line: [a!, b!] as const, number };
    });
    expect(new Set(pictures.map(({ upright }) => upright))).toEqual(new Set([true, false]));
    for (const { upright, line: [a, b], number } of pictures) {
      expect([number.text, number.rotation ?? 0]).toEqual([number.text, upright ? 90 : 0]);
      // Anchored in the middle of the line, begun before that; off the line on the side that is above for who reads it.
      const { startPoint: start, endPoint: middle } = number;
      if (upright) expect([Math.abs(middle.y - (a.y + b.y) / 2) <= 1, start.x === middle.x, start.y < middle.y, middle.x < a.x]).toEqual([true, true, true, true]);
      else expect([Math.abs(middle.x - (a.x + b.x) / 2) <= 1, start.y === middle.y, start.x < middle.x, middle.y > a.y]).toEqual([true, true, true, true]);
    }
  });

  it('all other words are level', () => {
    for (const entity of dxf.entities.filter(({ type }) => type === 'TEXT') as unknown as Text[]) expect([entity.text, entity.rotation ?? 0]).toEqual([entity.text, 0]);
  });
});

it('of the reference facility keep their layers and what lies on each', () => {
  const lines = sitePlanDrawings(models['reference']!).filter((scene) => /^site-(floor-plan|equipment)/.test(scene.name)).flatMap((scene) => {
    const counts = new Map<string, number>();
    for (const { layer, type } of read(scene).dxf.entities) counts.set(`${layer} ${type}`, (counts.get(`${layer} ${type}`) ?? 0) + 1);
    return [scene.title, ...[...counts].map(([key, count]) => `  ${key} ${count}`).sort()];
  });
  expectGolden('dxf-layers.txt', `${lines.join('\n')}\n`);
});

describe('outlines of path data', () => {
  const upright = (x: number, y: number) => [x, -y] as const;

  it('a quarter circle becomes the arc around its centre', () => {
    const [outline] = outlinesOf('M10 0A10 10 0 0 0 0 -10', upright);
    expect(roundOf(outline!)).toMatchObject({ x: expect.closeTo(0, 9), y: expect.closeTo(0, 9), radius: expect.closeTo(10, 9), from: expect.closeTo(0, 9), to: expect.closeTo(90, 9) });
  });

  it('commands that are not known are refused', () => {
    expect(() => outlinesOf('M0 0T1 1', upright)).toThrow('path data has “T”');
  });

  it('straight pieces of an arc lie on the circle and end where it ends', () => {
    fc.assert(fc.property(fc.double({ min: 1, max: 1000, noNaN: true }), fc.double({ min: 0, max: 6.2, noNaN: true }), fc.double({ min: 0.05, max: 6.2, noNaN: true }), fc.boolean(), (radius, start, turn, sweep) => {
      const end = sweep ? start + turn : start - turn;
      const [ax, ay, bx, by] = [radius * Math.cos(start), radius * Math.sin(start), radius * Math.cos(end), radius * Math.sin(end)];
      // In path data heights grow downwards: a growing angle there is a sweep.
      const [outline] = outlinesOf(`M${ax.toFixed(9)} ${ay.toFixed(9)}A${radius.toFixed(9)} ${radius.toFixed(9)} 0 ${turn > Math.PI ? 1 : 0} ${sweep ? 1 : 0} ${bx.toFixed(9)} ${by.toFixed(9)}`, upright);
      const { corners } = straightened(outline!);
      const last = corners.at(-1)!;
      expect(Math.hypot(last.x - bx, last.y + by)).toBeLessThan(1e-6);
      for (const { x, y } of corners) expect(Math.abs(Math.hypot(x, y) - radius)).toBeLessThan(radius * 1e-3 + 1e-3);
    }));
  });
});
