import { RootConstruct } from 'constructs';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { checkScene, textFilesOf } from '../../diagrams';
import { measure } from '../../diagrams/font';
import type { PathShape, Scene, TextShape } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import { sectionTitle, type Model } from '../../model';
import { exampleModel } from '../support';
import { expectGolden, shapeList, textsOf } from './structure-support';

const models: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };
const drawn = new Map(Object.entries(models).map(([name, model]) => [name, sitePlanDrawings(model)]));
const scenesOf = (name: string): readonly Scene[] => drawn.get(name)!;
const ofKind = (name: string, kind: string): readonly Scene[] => scenesOf(name).filter((scene) => scene.name.startsWith(kind));

/** Upright boxes that walls were drawn with, by wall. */
const wallsDrawn = (scene: Scene, model: Model): PathShape[] => {
  const walls = new Set(model.site!.walls.map(({ id }) => id));
  return scene.shapes.flatMap((shape) => (shape.shape === 'path' && walls.has(shape.of ?? '') ? [shape] : []));
};
const boxOfText = (text: TextShape) => {
  const width = measure(text.text, text.size, text.weight);
  const left = text.x - (text.anchor === 'middle' ? width / 2 : text.anchor === 'end' ? width : 0);
  return { left, right: left + width, top: text.y - 0.8 * text.size, bottom: text.y + 0.1 * text.size };
};

describe.each(Object.keys(models))('plans of the machine room of the %s facility', (name) => {
  const model = models[name]!;

  it('can be printed', () => {
    const left: string[] = [];
    const scenes = sitePlanDrawings(model, (undrawn) => left.push(`${undrawn.name}: ${undrawn.reason.zh}`));
    expect(left).toEqual([]);
    expect(scenes.flatMap(checkScene).map(({ message }) => message.zh)).toEqual([]);
  });

  it('have no word on a wall', () => {
    const hit = scenesOf(name).flatMap((scene) => {
      const walls = wallsDrawn(scene, model);
      return scene.shapes.flatMap((shape) => {
        if (shape.shape !== 'text') return [];
        const text = boxOfText(shape);
        return walls.some(({ box }) => text.left < box.x + box.width && box.x < text.right && text.top < box.y + box.height && box.y < text.bottom) ? [`${scene.name}: ${shape.text}`] : [];
      });
    });
    expect(hit).toEqual([]);
  });

  it('have no name of a room within the outline of a thing', () => {
    const names = new Map(model.site!.rooms.map((room) => [room.id, room]));
    for (const scene of scenesOf(name).filter(({ trueSize }) => trueSize)) {
      const outlines = scene.shapes.flatMap((shape) => (shape.shape === 'path' && shape.strokeWidth === 0.7 && shape.of !== undefined && !names.has(shape.of) ? [shape.box] : []));
      const within = scene.shapes.flatMap((shape) => {
        if (shape.shape !== 'text' || !names.has(shape.of ?? '')) return [];
        const text = boxOfText(shape);
        return outlines.some(({ x, y, width, height }) => x < text.left && text.right < x + width && y < text.top && text.bottom < y + height) ? [shape.text] : [];
      });
      expect([scene.name, within]).toEqual([scene.name, []]);
    }
  });

  it('have every camera look the way it does', () => {
    for (const scene of ofKind(name, 'site-security')) for (const shape of scene.shapes) {
      const camera = model.site!.video.cameras.find(({ id }) => shape.of === id);
      if (shape.shape !== 'icon' || !camera) continue;
      const drawn = Number(/^camera-(\d+)$/u.exec(shape.icon)?.[1] ?? 0);
      expect(Math.cos(((drawn - camera.position.direction) * Math.PI) / 180)).toBeGreaterThan(Math.cos((8 * Math.PI) / 180));
    }
    const legends = ofKind(name, 'site-security').map((scene) => textsOf(scene).filter((text) => text === '摄像机（扇形为视场）').length);
    expect(legends).toEqual(legends.map(() => 1));
  });

  it('name every room and door of their floor', () => {
    for (const scene of ofKind(name, 'site-floor-plan')) {
      const floor = model.site!.floors.find(({ id, name: title }) => scene.name.endsWith(id) || scene.title.includes(title))!;
      const words = textsOf(scene).join('');
      for (const room of model.site!.rooms.filter((each) => each.floor === floor.id)) expect(words).toContain(room.name);
      const walls = new Set(model.site!.walls.filter((wall) => wall.floor === floor.id).map(({ id }) => id));
      for (const door of model.site!.doors.filter(({ wall }) => walls.has(wall))) expect(words).toContain(door.name);
    }
  });

  it('are true to their scale', () => {
    for (const scene of scenesOf(name).filter(({ trueSize }) => trueSize)) {
      const scale = Number(scene.draft!.scale!.slice(2));
      const [one] = wallsDrawn(scene, model);
      const wall = model.site!.walls.find(({ id }) => id === one!.of)!;
      // Across the wall its thickness, whatever lies along it.
      const across = Math.min(one!.box.width, one!.box.height);
      expect((across / 72) * 25.4 * scale).toBeCloseTo(wall.thickness, 6);
      expect(textsOf(scene)).toContain(`1:${scale}`);
    }
  });

  it('serve sections that the application has, and have no flowchart', () => {
    for (const scene of scenesOf(name)) {
      for (const serves of scene.serves) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
      expect(textFilesOf(scene).map(({ path }) => path.replace(/^[^.]*/, ''))).toEqual(['.svg', '.outline.svg', ...(scene.trueSize ? ['.dxf'] : [])]);
    }
  });
});

/** Ids a drawing has a shape of. */
const drawnIds = (scenes: readonly Scene[]): Set<string> => new Set(scenes.flatMap(({ shapes }) => shapes.map(({ of }) => of ?? '')));

describe.each(Object.keys(models))('of the %s facility', (name) => {
  const site = models[name]!.site!;

  it('the equipment plan shows every rack, desk, air conditioner, UPS, battery and cabinet, and names each', () => {
    const scenes = ofKind(name, 'site-equipment');
    const drawn = drawnIds(scenes);
    const words = scenes.flatMap(textsOf).join('');
    for (const { id, name: title } of [...site.racks, ...site.furniture, ...site.cooling.airConditioners, ...site.power.ups, ...site.power.batteries, ...site.power.cabinets]) {
      expect([id, drawn.has(id), words.includes(title)]).toEqual([id, true, true]);
    }
  });

  it('the equipment plan tells where every device is', () => {
    const words = ofKind(name, 'site-equipment').flatMap(textsOf).join('');
    for (const device of models[name]!.devices) expect([device.id, words.includes(device.name)]).toEqual([device.id, true]);
  });

  it('the security plan has a symbol for every camera, reader, lock and detector', () => {
    const icons = new Set(ofKind(name, 'site-security').flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'icon' ? [shape.of] : []))));
    for (const { id } of [...site.video.cameras, ...site.access.readers, ...site.access.locks, ...site.intrusion.detectors]) expect([id, icons.has(id)]).toEqual([id, true]);
  });

  it('the fire plan has a symbol for every detector, device, panel, extinguisher and gas system', () => {
    const icons = new Set(ofKind(name, 'site-fire').flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'icon' ? [shape.of] : []))));
    const { detectors, devices, panels, extinguishers, gasSystems } = site.fire;
    for (const { id } of [...detectors, ...devices, ...panels, ...extinguishers, ...gasSystems]) expect([id, icons.has(id)]).toEqual([id, true]);
  });

  it('the plan of lighting has a symbol for every luminaire of every group, tagged with its code, and none on floors without', () => {
    const scenes = ofKind(name, 'site-lighting');
    const icons = scenes.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'icon' && shape.of?.includes('-fixture-') ? [`${shape.of} ${shape.icon}`] : [])));
    expect(icons.sort()).toEqual(site.power.lighting.flatMap(({ id, kind, fixtures }) => fixtures.map((_, i) => `${id}-fixture-${i + 1} light-${kind}`)).sort());
    const words = scenes.flatMap(textsOf);
    for (const { code, fixtures } of site.power.lighting) expect([code, words.filter((word) => word === code).length]).toEqual([code, fixtures.length + 1]);
  });

  it('the monitoring plan has a symbol for every point, and every leak rope as it runs', () => {
    const points = models[name]!.monitoringPoints ?? [];
    const scenes = ofKind(name, 'site-monitoring');
    const icons = new Map(scenes.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'icon' ? [[shape.of, shape.icon] as const] : []))));
    // The generator stands outside of the rooms: its point is counted in the notes.
    const outside = points.filter(({ id, position }) => position === undefined && icons.get(id) === undefined);
    expect(outside.map(({ id }) => id)).toEqual(['env-generator']);
    for (const { id, kind } of points) if (id !== 'env-generator') expect([id, icons.get(id)]).toEqual([id, `monitor-${kind}`]);
    expect(scenes.flatMap((scene) => textsOf(scene)).join('')).toContain('另有 1 个监测点未给出位置，未画出');
    const ropes = scenes.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'line' && shape.style === 'leak' && shape.of !== 'legend' ? [shape] : [])));
    expect(ropes.map(({ of, points: corners }) => [of, corners.length]).sort()).toEqual(points.flatMap(({ id, line }) => (line ? [[id, line.length]] : [])).sort());
  });

  it('the plan of air has supply and return air of every unit, and air through every rack that they cool', () => {
    const lines = ofKind(name, 'site-airflow').flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'line' && shape.arrow === 'end' ? [`${shape.of} ${shape.style}`] : [])));
    for (const { id } of site.cooling.airConditioners) expect(lines).toEqual(expect.arrayContaining([`${id}-supply air-supply`, `${id}-return air-return`]));
    const led = new Set(site.cooling.airConditioners.filter(({ supply }) => supply === 'underfloor').map(({ position }) => position.room));
    for (const { id, position } of site.racks) if (led.has(position.room)) expect(lines).toEqual(expect.arrayContaining([`${id}-in air-supply`, `${id}-out air-return`]));
  });

  it('each shielded enclosure has a sheet with its penetrations, its door, its distances to the walls and what is missing of its test', () => {
    for (const shielding of site.shieldings) {
      const [scene] = ofKind(name, `site-shielding-${shielding.id}`);
      const icons = new Map(scene!.shapes.flatMap((shape) => (shape.shape === 'icon' ? [[shape.of, shape.icon] as const] : [])));
      for (const { id, kind } of site.penetrations.filter((each) => each.shielding === shielding.id)) expect([id, icons.get(id)]).toEqual([id, `penetration-${kind}`]);
      const words = textsOf(scene!);
      for (const door of site.doors.filter((each) => each.shielding === shielding.id)) expect(words).toContain(door.name);
      const gaps = scene!.shapes.flatMap((shape) => (shape.shape === 'text' && shape.of?.startsWith(`${shielding.id}-gap-`) ? [Number(shape.text)] : []));
      expect(gaps.length).toBeGreaterThan(3);
      for (const gap of gaps) expect(Math.abs(gap - shielding.gap!)).toBeLessThanOrEqual(1);
      expect(words.includes('待补')).toBe(shielding.test.report?.number === undefined || shielding.test.points.some(({ measured }) => measured === undefined));
    }
  });

  it('the plan of structure leads through every door from the outside inwards', () => {
    const ways = new Map(ofKind(name, 'site-structure').flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.shape === 'line' && shape.style === 'walk' ? [[shape.of, shape.points] as const] : []))));
    const walls = new Map(site.walls.map((wall) => [wall.id, wall]));
    for (const door of site.doors) {
      const way = ways.get(`${door.id}-way`);
      expect([door.id, way !== undefined]).toEqual([door.id, true]);
      const wall = walls.get(door.wall)!;
      if (wall.left !== undefined && wall.right !== undefined) continue;
      // y grows down the sheet.
      const [[ax, ay], [bx, by]] = way as unknown as readonly [readonly [number, number], readonly [number, number]];
      const towardsLeft = (wall.to.x - wall.from.x) * (ay - by) - (wall.to.y - wall.from.y) * (bx - ax) > 0;
      expect([door.id, towardsLeft]).toEqual([door.id, wall.left !== undefined]);
    }
  });

  it('symbols stand within a metre and a half of their true places', () => {
    const places = new Map([...site.video.cameras, ...site.fire.detectors, ...site.fire.devices, ...site.intrusion.detectors].map(({ id, position }) => [id, position]));
    for (const scene of scenesOf(name).filter(({ trueSize }) => trueSize)) {
      const scale = Number(scene.draft!.scale!.slice(2));
      const racks = new Map(scene.shapes.flatMap((shape) => (shape.shape === 'path' && shape.of !== undefined && shape.fill === 'paper' ? [[shape.of, shape.box]] as const : [])));
      const known = site.racks.find(({ id }) => racks.has(id));
      if (!known) continue;
      const box = racks.get(known.id)!;
      const origin = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const points = 72 / 25.4 / scale;
      for (const shape of scene.shapes) {
        const place = shape.shape === 'icon' ? places.get(shape.of ?? '') : undefined;
        if (shape.shape !== 'icon' || !place) continue;
        const [dx, dy] = [shape.x + shape.width / 2 - origin.x - (place.x - known.position.x) * points, shape.y + shape.height / 2 - origin.y + (place.y - known.position.y) * points];
        expect([shape.of, Math.hypot(dx, dy) / points < 1500]).toEqual([shape.of, true]);
      }
    }
  });
});

it('are not drawn of facilities without a machine room', () => {
  expect(sitePlanDrawings(exampleModel('t1-cs'))).toEqual([]);
});

it('say the sum of the usable areas that rooms have', () => {
  const [scene] = ofKind('reference', 'site-floor-plan');
  const { rooms, shieldings } = models['reference']!.site!;
  const total = rooms.reduce((sum, { id, inner }) => {
    const within = shieldings.find(({ room }) => room === id)?.outline ?? inner;
    return sum + Math.abs(within.reduce((twice, { x, y }, i) => {
      const next = within[(i + 1) % within.length]!;
      return twice + x * next.y - next.x * y;
    }, 0)) / 2;
  }, 0) / 1e6;
  const words = textsOf(scene!).filter((text) => text !== '');
  expect(Number(words[words.indexOf('使用面积合计') + 1])).toBeCloseTo(total, 1);
});

it('of the reference facility stay as they were', () => {
  expectGolden('site-floor-plan.txt', ofKind('reference', 'site-floor-plan').map(shapeList).join('\n'));
});
