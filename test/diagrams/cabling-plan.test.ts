import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { trayLoads } from '../../analysis/cabling';
import type { LineShape, Scene } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import { cablingPlan } from '../../diagrams/site/cabling';
import { floorPlanOf } from '../../diagrams/site/plan';
import type { Model } from '../../model';
import { textsOf } from './structure-support';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };
const styles = { data: 'tray-weak', control: 'tray-guard', power: 'tray-strong' } as const;

describe.each(Object.keys(models))('综合布线图 of the %s facility', (name) => {
  const model = models[name]!;
  const site = model.site!;
  const scenes = sitePlanDrawings(model).filter((scene) => scene.name.startsWith('site-cabling') && !scene.name.includes('table'));
  const sceneOf = (floor: string): Scene => scenes.find(({ title }) => title.includes(`（${site.floors.find(({ id }) => id === floor)!.name}）`))!;
  const linesOf = (scene: Scene): LineShape[] => scene.shapes.flatMap((shape) => (shape.shape === 'line' ? [shape] : []));

  it('shows every tray where it runs, strong and weak current by lines that differ in form', () => {
    for (const tray of site.cabling.trays) {
      const scene = sceneOf(tray.floor);
      const [line] = linesOf(scene).filter(({ of, style }) => of === tray.id && style === styles[tray.purpose]);
      const unit = Number(scene.draft!.scale!.slice(2)) / (72 / 25.4);
      const lengths = (points: readonly (readonly [number, number])[]): number[] => points.slice(1).map(([x, y], i) => Math.hypot(x - points[i]![0], y - points[i]![1]));
      expect(lengths(line!.points).map((length) => Math.round(length * unit))).toEqual(lengths(tray.line.map(({ x, y }) => [x, y] as const)).map(Math.round));
    }
  });

  it('numbers every tray and says how many cables lie in it and how full it is', () => {
    const loads = new Map(trayLoads(model).map((load) => [load.tray, load]));
    for (const floor of site.floors) {
      const [table] = cablingPlan.content(model, floorPlanOf(site, floor)!)?.tables() ?? [];
      const expected = site.cabling.trays.filter((tray) => tray.floor === floor.id).map(({ id, name: title, width, height, z }) => [title, `${width}×${height}`, String(z), String(loads.get(id)!.cables), `${Math.round(loads.get(id)!.share * 100)}%`]);
      expect(table!.rows.map(([, ...row]) => row).sort()).toEqual(expected.sort());
      const words = textsOf(sceneOf(floor.id));
      for (const [number] of table!.rows) expect([number, words.some((word) => word === number || word.startsWith(`${number!}：`))]).toEqual([number, true]);
    }
  });

  it('leads into every rack that cables leave', () => {
    for (const rack of site.racks) {
      const used = model.links.some(({ patches = [] }) => patches.some(({ panel }) => site.patchPanels.some(({ id, rack: own }) => id === panel && own === rack.id)));
      const floor = site.rooms.find(({ id }) => id === rack.position.room)!.floor;
      if (used) expect([rack.name, textsOf(sceneOf(floor)).some((word) => word === rack.name)]).toEqual([rack.name, true]);
    }
  });

  it('has a symbol at each shield for what cables pass through, and for each shaft', () => {
    const icons = new Set(scenes.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'icon' ? [`${shape.of} ${shape.icon}`] : []))));
    const passed = new Set(site.cabling.trays.flatMap(({ penetrations }) => penetrations));
    for (const { id, kind } of site.penetrations) if (passed.has(id)) expect([id, icons.has(`${id} penetration-${kind}`)]).toEqual([id, true]);
    for (const { id } of site.risers) expect([id, icons.has(`${id} riser`)]).toEqual([id, true]);
  });
});
