/** 变更对照图: what changed is marked where it stands, what is gone where it stood, and nothing else. */
import * as fc from 'fast-check';
import { changesBetween, reverseOf } from '../../analysis/changes';
import { checkScene, differenceDrawings, drawnDifference } from '../../diagrams';
import { badge, frame } from '../../diagrams/difference/badge';
import { markNames, markWords } from '../../diagrams/difference/words';
import type { Mark, Scene } from '../../diagrams/scene';
import { svgOutline } from '../../diagrams/svg-outline';
import type { Model } from '../../model';
import { referenceModel } from '../support';
import { editedModels, edits } from './edits';
import { landscapeModel } from './generated';
import { addition, modelsOf } from './standing';
import { backwards, expectGolden, textsOf } from './structure-support';

const drawn = (before: Model, after: Model): readonly Scene[] => differenceDrawings(before, after, changesBetween(before, after));
const names = Object.keys(edits);

/** Marks of a drawing as a reviewer reads them: `增 OCSP服务器-3`, and how many lines came and went. */
function told(scene: Scene): string {
  const nodes = scene.graph.nodes.flatMap(({ mark, label }) => (mark ? [`    ${label.join(' ')}`] : []));
  const zones = scene.graph.groups.flatMap(({ label }) => (label.startsWith('【') ? [`    区域 ${label}`] : []));
  const lines = (wanted: 'added' | 'removed') => new Set(scene.draft?.body.flatMap((shape) => (shape.shape === 'line' && shape.mark === wanted ? [shape.of] : []))).size;
  const [came, went] = [lines('added'), lines('removed')];
  return [`  ${scene.name.replace('difference-', '')}`, ...zones.sort(), ...nodes.sort(), ...(came + went > 0 ? [`    连线 +${came} -${went}`] : [])].join('\n');
}

describe.each(names)('%s', (name) => {
  const { before, after } = editedModels(name);
  const scenes = drawn(before, after);

  it('can be printed: nothing cut, crossed, overlapping or too small', () => {
    expect(scenes.length).toBeGreaterThan(0);
    expect(scenes.flatMap((scene) => checkScene(scene).map(({ message }) => message.en))).toEqual([]);
  });

  it('shows every device that came or went on the sheet of its zone, and none of the others as such', () => {
    const marks = new Map(scenes.filter((scene) => scene.name.startsWith('difference-zone-')).flatMap(({ graph }) => graph.nodes.map(({ id, mark }) => [id, mark] as const)));
    const came = after.devices.filter(({ id }) => !before.devices.some((device) => device.id === id));
    const renamed = new Set(changesBetween(before, after).list.flatMap((change) => (change.kind === 'renamed' ? [change.id] : [])));
    for (const { id } of came) if (marks.has(id)) expect([id, marks.get(id)]).toEqual([id, renamed.has(id) ? 'renamed' : 'added']);
    const known = new Set(after.devices.map(({ id }) => id));
    for (const [id, mark] of marks) if (mark === 'added' && known.has(id)) expect(came.map((device) => device.id)).toContain(id);
  });

  it('names both revisions, and what its marks mean', () => {
    for (const scene of scenes) {
      const texts = textsOf(scene);
      expect(texts).toContain('A → B');
      expect(scene.title).toMatch(/（变更对照）$/);
      const used = new Set(scene.graph.nodes.map(({ mark }) => mark).filter((mark): mark is Mark => mark !== undefined));
      for (const mark of used) expect(texts).toContain(markWords[mark].label);
    }
  });
});

it('marks what each kind of edit changes: the golden list', () => {
  expectGolden('differences.txt', names.map((name) => {
    const { before, after } = editedModels(name);
    return `${name}\n${drawn(before, after).map(told).join('\n')}\n`;
  }).join('\n'));
});

it('draws nothing when nothing changed', () => {
  expect(drawn(referenceModel(), referenceModel())).toEqual([]);
  expect(drawn(referenceModel(), backwards(referenceModel()))).toEqual([]);
});

it('told from the other side, swaps what came with what went', () => {
  const { before, after } = editedModels('add-server');
  const swapped = differenceDrawings(after, before, reverseOf(changesBetween(before, after)));
  const marks = (scenes: readonly Scene[], wanted: Mark) => scenes.map(({ name, graph }) => [name, graph.nodes.filter(({ mark }) => mark === wanted).map(({ id }) => id)]);
  expect(marks(swapped, 'removed')).toEqual(marks(drawn(before, after), 'added'));
});

it('tells marks apart without colour: by character, outline and dash, in the ink of the lettering', () => {
  const box = { x: 10, y: 10, width: 40, height: 50 };
  const looks = markNames.map((mark) => {
    const { ground, front } = frame(mark, box, box, 'x');
    const shapes = [...ground, ...front, ...badge(mark, 10, 10, 'x')];
    for (const shape of shapes) if (shape.shape === 'path') for (const tone of [shape.fill, shape.stroke]) expect(['ink', 'paper', 'muted', 'none', undefined]).toContain(tone);
    const [outline] = badge(mark, 10, 10, 'x');
    return JSON.stringify([front.map((path) => [path.dash, path.strokeWidth]), ground.length, outline?.shape === 'path' ? [outline.fill, outline.d] : '']);
  });
  expect(new Set(looks).size).toBe(markNames.length);
  expect(new Set(Object.values(markWords).map(({ badge }) => badge)).size).toBe(5);
});

it('does not depend on the order of the lists in the models', () => {
  const { before, after } = editedModels('many-at-once');
  expect(drawn(backwards(before), backwards(after)).map(svgOutline)).toEqual(drawn(before, after).map(svgOutline));
});

it('writes the forms that drawings have', () => {
  const { before, after } = editedModels('add-server');
  const files = drawnDifference(before, after, changesBetween(before, after), { png: false }).map(({ path }) => path);
  expect(files).toEqual(expect.arrayContaining(['.svg', '.outline.svg', '.mmd', '.drawio'].map((suffix) => `diagrams/difference-topology-ca${suffix}`)));
});

describe('any two revisions', () => {
  const faultsOf = (before: Model, after: Model): string[] => drawn(before, after).flatMap((scene) => checkScene(scene).map(({ message }) => message.en));

  it('one device more or less in a random zone: the drawing can be printed, and the device is on it', () => {
    fc.assert(fc.property(addition, (made) => {
      const { before, after } = modelsOf(made);
      expect([...faultsOf(before, after), ...faultsOf(after, before)]).toEqual([]);
      const came = after.devices.filter(({ id }) => !before.devices.some((device) => device.id === id)).map(({ id }) => id);
      const [sheets, gone] = [drawn(before, after), drawn(after, before)].map((scenes) => scenes.filter(({ name }) => /^difference-zone-ca-zone-0(-\d+)?$/.test(name)).flatMap(({ graph }) => graph.nodes));
      for (const id of came) expect([sheets?.find((node) => node.id === id)?.mark, gone?.find((node) => node.id === id)?.mark]).toEqual(['added', 'removed']);
    }), { numRuns: 5, seed: 9 });
  });

  it('that have no room on one drawing are drawn one after the other, each with its own marks', () => {
    const [few, many]: [Model, Model] = [landscapeModel({ cas: [{ bs: false, redundant: true, sites: 0 }], wan: false }), landscapeModel({ cas: [{ bs: true, redundant: true, sites: 7 }, { bs: false, redundant: true, sites: 0 }, { bs: true, redundant: false, sites: 7 }], wan: true })];
    expect(faultsOf(few, many)).toEqual([]);
    const scenes = drawn(few, many);
    const sides = scenes.filter(({ name }) => /^difference-(before|after)-/.test(name));
    expect(sides.length).toBeGreaterThan(0);
    for (const { name, title, graph } of sides) {
      const before = name.startsWith('difference-before-');
      expect(title).toMatch(before ? /（变更前）$/ : /（变更后）$/);
      expect(graph.nodes.some(({ mark }) => mark === (before ? 'added' : 'removed'))).toBe(false);
    }
  });
});
