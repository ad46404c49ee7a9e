/** 变更对照图 of the machine room: what came, went, was moved or changed is marked on the plan, elevation or single line that is about it. */
import { changesBetween, reverseOf } from '../../analysis/changes';
import { checkScene, differenceDrawings } from '../../diagrams';
import { badge } from '../../diagrams/difference/badge';
import { markNames, markWords } from '../../diagrams/difference/words';
import { rackDrawings } from '../../diagrams/racks';
import type { Mark, Scene } from '../../diagrams/scene';
import { siteEdited, siteEdits } from './site-edits';
import { expectGolden, textsOf } from './structure-support';

/** The badges of a drawing, with what they are about. */
function marksOn({ draft }: Scene): { readonly mark: Mark; readonly of: string }[] {
  return (draft?.body ?? []).flatMap((shape) => {
    if (shape.shape !== 'path' || shape.of === undefined) return [];
    const [x, y] = [shape.box.x + shape.box.width / 2, shape.box.y + shape.box.height / 2];
    const mark = markNames.find((each) => badge(each, x, y, 'x')[1]!.shape === 'path' && (badge(each, x, y, 'x')[1] as { d: string }).d === shape.d);
    return mark ? [{ mark, of: shape.of }] : [];
  });
}
const rooms = (scene: Scene): boolean => /-(site|racks|power|earthing|logical)|architecture/.test(scene.name);
const cases = Object.keys(siteEdits).map((name) => {
  const { before, after } = siteEdited(name);
  const changes = changesBetween(before, after);
  return { name, before, after, changes, scenes: differenceDrawings(before, after, changes).filter(rooms) };
});

it.each(cases)('$name: can be printed, names both revisions, explains its marks', ({ scenes }) => {
  expect(scenes.length).toBeGreaterThan(0);
  for (const scene of scenes) {
    expect(checkScene(scene).map(({ message }) => message.en)).toEqual([]);
    const texts = textsOf(scene);
    expect(texts).toContain('A → B');
    const marks = marksOn(scene);
    expect(marks.length).toBeGreaterThan(0);
    for (const { mark } of marks) expect(texts).toContain(markWords[mark].label);
  }
});

it('marks what each kind of edit changes: the golden list', () => {
  expectGolden('site-differences.txt', cases.map(({ name, changes, scenes }) => [
    name, ...changes.list.filter(({ subject }) => subject !== 'facility').map(({ kind, subject, id, fields }) => `  ${kind} ${subject} ${id}: ${fields.map(({ field }) => field).join(' ')}`),
    ...scenes.map((scene) => `    ${scene.name.replace('difference-', '')}: ${marksOn(scene).map(({ mark, of }) => `${markWords[mark].badge} ${of}`).sort().join(', ')}`), '',
  ].join('\n')).join('\n'));
});

it('a device in other units leaves its place free to see', () => {
  const { scenes } = cases.find(({ name }) => name === 'device-in-other-unit')!;
  const [rack] = scenes.filter(({ name }) => name.includes('racks'));
  expect(marksOn(rack!).map(({ mark, of }) => `${mark} ${of}`).sort()).toEqual(['moved s4', 'removed s4~']);
  expect(textsOf(rack!)).toContain('S4（原 U20–21）');
  // Sums are of what is there: the ghost has no weight.
  const sums = (of: Scene) => textsOf(of).filter((text) => /^(占用|总重|功率) /.test(text)).sort();
  expect(sums(rack!)).toEqual(sums(rackDrawings(cases[0]!.before)[0]!));
});

it('where another thing stands now, each revision has its own elevation', () => {
  const { scenes } = cases.find(({ name }) => name === 'device-in-place-of-another')!;
  expect(scenes.filter(({ name }) => name.includes('racks')).map(({ name }) => name)).toEqual(['difference-before-racks', 'difference-after-racks']);
});

it('told from the other side, what came is what went', () => {
  const { before, after, changes, scenes } = cases.find(({ name }) => name === 'camera-added')!;
  const back = differenceDrawings(after, before, reverseOf(changes)).filter(rooms);
  const plans = (list: readonly Scene[]) => list.filter(({ name }) => !name.includes('architecture')).flatMap(marksOn);
  expect(plans(scenes)).toEqual([{ mark: 'added', of: 'cam-2' }]);
  expect(plans(back)).toEqual([{ mark: 'removed', of: 'cam-2~' }]);
});

it('a functional architecture says what it counts now and what it counted; what is gone stays where it stood', () => {
  const { before, after, changes } = cases.find(({ name }) => name === 'camera-added')!;
  const of = (list: readonly Scene[]): Scene => list.find(({ name }) => name === 'difference-security-architecture')!;
  const [there, back] = [of(differenceDrawings(before, after, changes)), of(differenceDrawings(after, before, reverseOf(changes)))];
  expect(textsOf(there)).toEqual(expect.arrayContaining(['2台', '原 1台']));
  expect(textsOf(back)).toEqual(expect.arrayContaining(['1台', '原 2台']));
  const removed = cases.find(({ name }) => name === 'ups-removed')!;
  expect(removed.scenes.filter(({ name }) => name.includes('security-architecture'))).toEqual([]);
  const without = structuredClone(before);
  without.site!.video.recorders = [];
  const gone = of(differenceDrawings(before, without, changesBetween(before, without)));
  expect(marksOn(gone)).toContainEqual({ mark: 'removed', of: before.site!.video.recorders[0]!.id });
  expect(checkScene(gone)).toEqual([]);
});
