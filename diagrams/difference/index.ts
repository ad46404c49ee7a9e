/** 变更对照图: what changed from one revision to the next, on the drawings that show it. */
import type { Changes } from '../../analysis/changes';
import type { Model } from '../../model';
import { connectionDrawings } from '../connections';
import { networkAreaDrawings } from '../network-areas';
import { protectionDrawings } from '../protection';
import type { Scene } from '../scene';
import { topologyDrawings } from '../topology';
import type { OnUndrawn } from '../undrawn';
import { marked } from './draw';
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
 * marked. Drawings that show nothing that changed are left out. One that fits no sheet is told to `onUndrawn`.
 * @param changes of just these two models
 */
export function differenceDrawings(before: Model, after: Model, changes: Changes, onUndrawn?: OnUndrawn): readonly Scene[] {
  if (changes.list.length === 0) return [];
  return families.flatMap(({ draw, marksInNames }) => {
    const { model, marks } = unionOf(before, after, changes, { marksInNames });
    return draw(model, onUndrawn).flatMap((scene) => marked(model, scene, marks) ?? []);
  });
}
