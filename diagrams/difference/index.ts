/** 变更对照图: what changed from one revision to the next, on the drawings that show it. */
import { reverseOf, type Changes } from '../../analysis/changes';
import type { Model } from '../../model';
import { checkScene } from '../check';
import { connectionDrawings } from '../connections';
import { networkAreaDrawings } from '../network-areas';
import { protectionDrawings } from '../protection';
import type { Scene } from '../scene';
import { logicalDrawings } from '../logical';
import { powerDrawings } from '../power';
import { rackDrawings } from '../racks';
import { sitePlanDrawings } from '../site';
import { architectureSheet, subsystemDrawings } from '../subsystems';
import { topologyDrawings } from '../topology';
import { attempt, type OnUndrawn } from '../undrawn';
import { joinedArchitectures } from './architectures';
import { marked } from './draw';
import { ghostsInRacks, ghostsOnPlan, haunted, type Ghosts } from './ghosts';
import { marksOf, type Marks } from './marks';
import { revisions, unionOf } from './union';

type Family = (model: Model, onUndrawn?: OnUndrawn) => readonly Scene[];

/** Drawings with a symbol for each device, and those that group devices by their names. */
const families: readonly { readonly draw: Family; readonly marksInNames: boolean }[] = [
  { draw: topologyDrawings, marksInNames: false },
  { draw: networkAreaDrawings, marksInNames: true },
  { draw: protectionDrawings, marksInNames: true },
  { draw: connectionDrawings, marksInNames: false },
  { draw: logicalDrawings, marksInNames: true },
];

/**
 * Every drawing on which something changed, with added, removed (as ghosts where they stood), moved, renamed and changed parts
 * marked. Drawings that show nothing that changed are left out. Where both revisions have no room on one drawing, there is one of
 * each with its own marks (变更前, 变更后). One that fits no sheet even so is told to `onUndrawn`.
 * @param changes of just these two models
 */
export function differenceDrawings(before: Model, after: Model, changes: Changes, onUndrawn?: OnUndrawn): readonly Scene[] {
  if (changes.list.length === 0) return [];
  const revision = revisions(changes);
  const told = (model: Model): Model => ({ ...model, facility: { ...model.facility, revision } });
  const sides: Sides = {
    before: { model: told(before), marks: marksOf(before, reverseOf(changes), () => undefined, 'removed'), when: '变更前' },
    after: { model: told(after), marks: marksOf(after, changes, () => undefined), when: '变更后' },
  };
  const ofRoom = (subject: string): boolean => subject.startsWith('site') || subject === 'monitoring-point' || subject === 'facility';
  const joined = changes.list.every(({ subject }) => ofRoom(subject)) ? [] : families.flatMap(({ draw, marksInNames }) => {
    const { model, marks } = unionOf(before, after, changes, { marksInNames });
    const crowded = new Set<string>();
    const scenes = draw(model, ({ name }) => crowded.add(name)).flatMap((scene) => marked(model, scene, marks, '变更对照') ?? []);
    return withSides(scenes, crowded, (side) => draw(side.model, onUndrawn), sides);
  });
  return [...joined, ...(before.site || after.site ? machineRoom(sides, changes, onUndrawn) : [])];
}

interface Side { readonly model: Model; readonly marks: Marks; readonly when: '变更前' | '变更后' }
interface Sides { readonly before: Side; readonly after: Side }

/** In place of a drawing that has no room for both revisions, or would not print well, one of each. */
function withSides(scenes: readonly Scene[], crowded: Set<string>, draw: (side: Side) => readonly Scene[], sides: Sides): Scene[] {
  for (const scene of scenes) if (checkScene(scene).length > 0) crowded.add(drawingOf(scene));
  if (crowded.size === 0) return [...scenes];
  return [
    ...scenes.filter((scene) => !crowded.has(drawingOf(scene))),
    ...[sides.before, sides.after].flatMap((side) => draw(side).filter((scene) => crowded.has(drawingOf(scene))).flatMap((scene) => marked(side.model, scene, side.marks, side.when) ?? [])),
  ];
}

/** Drawings of the machine room: plans and elevations with ghosts where things stood; a supply that lost a part is drawn before and after. */
function machineRoom(sides: Sides, changes: Changes, onUndrawn: OnUndrawn | undefined): Scene[] {
  const renamed = new Map(changes.list.flatMap(({ before, id, kind }) => (before !== undefined && kind !== 'removed' ? [[before, id] as const] : [])));
  // Where a door is in its wall says nothing when the wall begins elsewhere.
  const onWall = new Set(changes.list.flatMap(({ subject, kind, id, fields }) => ((subject === 'site.doors' || subject === 'site.windows') && kind === 'moved' && fields.every(({ field }) => field === 'offset' || field === 'wall') ? [id] : [])));
  const drawnBy = (draw: Family, ghostsOf: (earlier: readonly Scene[], later: readonly Scene[], crowded: Set<string>) => ReadonlyMap<string, Ghosts>): Scene[] => {
    const crowded = new Set<string>();
    const later = draw(sides.after.model, onUndrawn);
    const earlier = draw(sides.before.model, () => undefined);
    const ghosts = ghostsOf(earlier, later, crowded);
    const scenes = later.flatMap((scene) => {
      const own = ghosts.get(scene.name);
      const marks = own === undefined ? sides.after.marks : sides.after.marks.and(own.marked, 'removed', (id) => onWall.has(id) && own.unmoved.has(id));
      return marked(sides.after.model, own === undefined ? scene : haunted(scene, own), marks, '变更对照') ?? [];
    });
    return withSides(scenes, crowded, (side) => (side.when === '变更前' ? earlier : later), sides);
  };
  const { marks: gone } = sides.before;
  return [
    ...drawnBy(sitePlanDrawings, (earlier, later, crowded) => {
      // What stood on one part of a drawing may stand on another now.
      for (const scene of [...earlier, ...later]) if (onParts.test(scene.name)) crowded.add(drawingOf(scene));
      const known = new Map(earlier.map((scene) => [scene.name, scene]));
      return new Map(later.flatMap((scene) => {
        const then = known.get(scene.name);
        return then ? [[scene.name, ghostsOnPlan(then, scene, gone)] as const] : [];
      }));
    }),
    ...drawnBy(rackDrawings, (earlier, later, crowded) => {
      const found = ghostsInRacks(earlier, later, gone, (rack) => `rack:${renamed.get(rack.slice('rack:'.length)) ?? rack.slice('rack:'.length)}`);
      if (!found) for (const scene of [...earlier, ...later]) crowded.add(drawingOf(scene));
      return found ?? new Map<string, Ghosts>();
    }),
    ...architectures(sides, renamed, onUndrawn),
    ...drawnBy(powerDrawings, (earlier, later, crowded) => {
      const here = new Set(later.flatMap(({ graph }) => graph.nodes.map(({ id }) => id)));
      for (const scene of earlier) if (scene.graph.nodes.some(({ id }) => gone.get(id) === 'removed' && !here.has(id))) crowded.add(drawingOf(scene));
      return new Map<string, Ghosts>();
    }),
  ];
}

/** Functional architectures: what counts and says something else, came or went. Where a thing stands they do not show. */
const architectures = (sides: Sides, renamed: ReadonlyMap<string, string>, onUndrawn: OnUndrawn | undefined): Scene[] =>
  joinedArchitectures(sides.before.model, sides.after.model, renamed).flatMap(({ joined, marks }) => {
    const { name, title } = joined.kind;
    const crowded = new Set<string>();
    const scenes = attempt({ name, title }, () => crowded.add(name), () => [architectureSheet(sides.after.model, joined)]).flatMap((scene) => marked(sides.after.model, scene, marks, '变更对照') ?? []);
    const own: Sides = { before: { ...sides.before, marks }, after: { ...sides.after, marks } };
    return withSides(scenes, crowded, ({ model }) => subsystemDrawings(model, onUndrawn), own);
  });

/** Names of sheets that show a part of the symbols of a plan each. */
const onParts = /-part-\d+$/;

/** Name of the drawing that a sheet is of. */
function drawingOf({ name, draft }: Scene): string {
  const plain = (draft?.name ?? name).replace(/^difference-(before-|after-)?/, '');
  return draft?.page !== undefined && draft.page.of > 1 ? plain.replace(onParts, '').replace(/-\d+$/, '') : plain;
}
