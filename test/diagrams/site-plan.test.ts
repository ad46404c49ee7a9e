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
const scenesOf = (name: string): readonly Scene[] => sitePlanDrawings(models[name]!);
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
    for (const scene of scenesOf(name)) {
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
      expect(textFilesOf(scene).map(({ path }) => path.replace(/^[^.]*/, ''))).toEqual(['.svg', '.outline.svg']);
    }
  });
});

it('are not drawn of facilities without a machine room', () => {
  expect(sitePlanDrawings(exampleModel('t1-cs'))).toEqual([]);
});

it('say the sum of the usable areas that rooms have', () => {
  const [scene] = ofKind('reference', 'site-floor-plan');
  const total = models['reference']!.site!.rooms.reduce((sum, { inner }) => sum + Math.abs(inner.reduce((twice, { x, y }, i) => {
    const next = inner[(i + 1) % inner.length]!;
    return twice + x * next.y - next.x * y;
  }, 0)) / 2, 0) / 1e6;
  const words = textsOf(scene!).filter((text) => text !== '');
  expect(Number(words[words.indexOf('使用面积合计') + 1])).toBeCloseTo(total, 1);
});

it('of the reference facility stay as they were', () => {
  expectGolden('site-floor-plan.txt', ofKind('reference', 'site-floor-plan').map(shapeList).join('\n'));
});
