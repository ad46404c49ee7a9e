/** 变更对照图: what changed from one revision to the next, on the drawings that show it. */
import { reverseOf, type Changes } from '../../analysis/changes';
import type { Model } from '../../model';
import { checkScene } from '../check';
import { connectionDrawings } from '../connections';
import { networkAreaDrawings } from '../network-areas';
import { protectionDrawings } from '../protection';
import type { Scene } from '../scene';
import { topologyDrawings } from '../topology';
import type { OnUndrawn } from '../undrawn';
import { marked } from './draw';
import { marksOf } from './marks';
import { unionOf } from './union';

type Family = (model: Model, onUndrawn?: OnUndrawn) => readonly Scene[];

/** Drawings with a symbol for each device, and those that group devices by their names. */
const families: readonly { readonly draw: Family; readonly marksInNames: boolean }[] = [
  { draw: topologyDrawings, marksInNames: false },
  { draw: networkAreaDrawings, marksInNames: true },
  { draw: protectionDrawings, marksInNames: true },
  { draw: connectionDrawings, marksInNames: false },
];

/**
 * Every drawing on which something changed, with added, removed (as ghosts where they stood), moved, renamed and changed parts
 * marked. Drawings that show nothing that changed are left out. Where both revisions have no room on one drawing, there is one of
 * each with its own marks (变更前, 变更后). One that fits no sheet even so is told to `onUndrawn`.
 * @param changes of just these two models
 */
export function differenceDrawings(before: Model, after: Model, changes: Changes, onUndrawn?: OnUndrawn): readonly Scene[] {
  if (changes.list.length === 0) return [];
  return families.flatMap(({ draw, marksInNames }) => {
    const { model, marks } = unionOf(before, after, changes, { marksInNames });
    const crowded = new Set<string>();
    const scenes = draw(model, ({ name }) => crowded.add(name)).flatMap((scene) => marked(model, scene, marks, '变更对照') ?? []);
    for (const scene of scenes) if (checkScene(scene).length > 0) crowded.add(drawingOf(scene));
    if (crowded.size === 0) return scenes;
    const sides = [
      { model: before, marks: marksOf(before, reverseOf(changes), () => undefined, 'removed'), when: '变更前' },
      { model: after, marks: marksOf(after, changes, () => undefined), when: '变更后' },
    ] as const;
    return [
      ...scenes.filter((scene) => !crowded.has(drawingOf(scene))),
      ...sides.flatMap((side) => {
        const told = { ...side.model, facility: { ...side.model.facility, revision: model.facility.revision } };
        return draw(told, onUndrawn).filter((scene) => crowded.has(drawingOf(scene))).flatMap((scene) => marked(told, scene, side.marks, side.when) ?? []);
      }),
    ];
  });
}

/** Name of the drawing that a sheet is of. */
function drawingOf({ name, draft }: Scene): string {
  const plain = (draft?.name ?? name).replace(/^difference-(before-|after-)?/, '');
  return draft?.page !== undefined && draft.page.of > 1 ? plain.replace(/-\d+$/, '') : plain;
}
