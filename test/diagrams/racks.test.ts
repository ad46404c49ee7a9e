import { RootConstruct } from 'constructs';
import twoFloors from '../../facilities/two-floors/facility';
import { siteCalculations } from '../../analysis/site';
import { contentsOf, unitsTaken } from '../../analysis/site/contents';
import { checkScene } from '../../diagrams';
import { rackDrawings } from '../../diagrams/racks';
import type { Scene } from '../../diagrams/scene';
import { sectionTitle, type Model, type Rack } from '../../model';
import { referenceModel } from '../support';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, textsOf, wordsOf } from './structure-support';

const models: Readonly<Record<string, () => Model>> = { reference: referenceModel, 'two-floors': () => twoFloors(new RootConstruct()).resolve() };
const faultsOf = (scenes: readonly Scene[]): string[] => scenes.flatMap(checkScene).map(({ message }) => message.en);
/** The reference with other racks, or other devices in them. */
const changed = (change: (model: Model) => Partial<Model>): Model => { const model = referenceModel(); return { ...model, ...change(model) }; };
const withRacks = (change: (rack: Rack) => Rack): Model => changed(({ site }) => ({ site: { ...site!, racks: site!.racks.map(change) } }));
const inRack = (id: string, change: (index: number) => Partial<Model['devices'][number]>): Model => changed(({ devices }) => {
  const members = devices.filter(({ rack }) => rack === id).map((device) => device.id);
  return { devices: devices.map((device) => (members.includes(device.id) ? { ...device, ...change(members.indexOf(device.id)) } : device)) };
});

describe.each(Object.keys(models))('elevations of the racks of %s', (name) => {
  const model = models[name]!();
  const scenes = rackDrawings(model);

  it('can be printed: nothing cut, crossed, overlapping or too small', () => expect(faultsOf(scenes)).toEqual([]));

  it('show every rack once and everything in it with its name and units, to scale', () => {
    const unit = (44.45 / 254) * 72;
    for (const rack of model.site!.racks) {
      expect([rack.id, scenes.filter(({ graph }) => graph.groups.some(({ id }) => id === `rack:${rack.id}`)).length]).toEqual([rack.id, 1]);
      const nodes = new Map(scenes.flatMap(({ graph }) => graph.nodes).filter(({ group }) => group === `rack:${rack.id}`).map((node) => [node.id, node]));
      for (const item of contentsOf(model, model.site!).byRack.get(rack.id) ?? []) {
        const range = unitsTaken(item);
        const node = nodes.get(item.id);
        expect([item.id, node?.label]).toEqual([item.id, [item.name, range === undefined ? '0U' : range.from === range.to ? `U${range.from}` : `U${range.from}–${range.to}`]]);
        if (range) expect(node!.height + 1).toBeCloseTo((range.to - range.from + 1) * unit, 3);
      }
    }
  });

  it('say what the calculations say', () => {
    const words = wordsOf(scenes);
    for (const { kind, result, limit } of siteCalculations(model)) if (kind === 'rack-weight') expect(words).toContain(`总重 ${result.value} kg，允许 ${limit!.value} kg`);
  });

  it('serve sections that the application has', () => {
    for (const serves of scenes.flatMap((scene) => scene.serves)) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });
});

describe('elevations of racks', () => {
  it('are drawn for facilities with a machine room only', () => expect(rackDrawings(smallModel())).toEqual([]));

  it('show the rear where something hangs there, and what of it is seen from the front as a dashed outline', () => {
    const model = inRack('a01', (i) => (i === 0 ? { unit: 20, mount: { face: 'rear' } } : {}));
    const [sheet] = rackDrawings(model);
    expect(faultsOf([sheet!])).toEqual([]);
    expect(textsOf(sheet!)).toEqual(expect.arrayContaining(['A01（正视）', 'A01（背视）', '后部安装']));
    expect(textsOf(sheet!)).not.toContain('A02（背视）');
  });

  it('draw side by side what was given the same units, and say so', () => {
    const model = inRack('a01', () => ({ unit: 30 }));
    expect(faultsOf(rackDrawings(model))).toEqual([]);
    expect(wordsOf(rackDrawings(model))).toMatch(/U位冲突 \d+ 处/);
  });

  it('write a name that its units do not hold below the rack', () => {
    const long = '这是一台名称特别长以致任何一个机柜单元都写不下的外联区边界防火墙设备（主用）';
    const scenes = rackDrawings(inRack('a01', (i) => (i === 0 ? { name: long } : {})));
    expect(faultsOf(scenes)).toEqual([]);
    expect(wordsOf(scenes)).toContain(long);
  });

  it('tell what the design does not say in the words of the field', () => {
    const words = wordsOf(rackDrawings(withRacks(({ maxWatts: _, ...rack }) => rack)));
    expect(words).toContain('（没有写明规划功率）');
    expect(words).not.toContain('maxWatts');
  });

  it('tell what has no unit, and what is too heavy', () => {
    const loose = inRack('a01', (i) => (i === 0 ? { unit: undefined } : {}));
    expect(wordsOf(rackDrawings(loose))).toMatch(/未定U位：/);
    const weak = rackDrawings(withRacks((rack) => ({ ...rack, maxKilograms: 20 })));
    expect(weak.flatMap(({ shapes }) => shapes).some((shape) => shape.shape === 'text' && shape.tone === 'danger' && shape.text.startsWith('总重'))).toBe(true);
  });

  it('tell a rack that is higher than the sheet', () => {
    const told: string[] = [];
    expect(rackDrawings(withRacks((rack) => ({ ...rack, units: 60, size: { ...rack.size, height: 2900 } })), ({ name }) => told.push(name))).toEqual([]);
    expect(told).toEqual(['racks']);
  });

  it('of one row are as they were', () => {
    const model = changed(({ site }) => ({ site: { ...site!, racks: site!.racks.filter(({ id }) => id === 'b02' || id === 'w01') } }));
    expectGolden('racks.txt', rackDrawings(model).map(shapeList).join('\n'));
  });
});
