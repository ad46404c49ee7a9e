/** Where the devices of a facility stand in its drawings, and how many keep their place when the design is edited. */
import * as fc from 'fast-check';
import { lockOf } from '../../analysis/lock';
import { connectionDrawings } from '../../diagrams/connections';
import type { GraphNode, Scene } from '../../diagrams/scene';
import { topologyDrawings } from '../../diagrams/topology';
import { append, indexOf, type Model } from '../../model';
import { modelOf, recipe, type Member, type Recipe } from './generated';

/** A device's place: which sheet, in which row of its zone, as which one from the left. */
export interface Standing {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Size of the sheet and of the print on it. */
  readonly print: string;
}

/** Icons whose middles differ by less than this stand in one row. */
const sameRow = 9;
/** A shape nearer than this to where it stood has not moved to the eye: 5 mm. */
export const tolerance = (5 * 72) / 25.4;

/** By drawing and device. */
export function standingsOf(model: Model): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  for (const scene of [...topologyDrawings(model), ...connectionDrawings(model)]) {
    for (const nodes of groupsOf(model, scene)) place(scene, nodes, found);
  }
  return found;
}

/** The hosts of each zone of a drawing, with what stands beside them. */
function groupsOf(model: Model, scene: Scene): GraphNode[][] {
  const { devices, pairs } = indexOf(model);
  const groups = new Map<string, GraphNode[]>();
  for (const node of scene.graph.nodes) {
    if ((!devices.has(node.id) && !pairs.has(node.id)) || node.icon === 'switch' || node.group === undefined) continue;
    append(groups, node.group, node);
  }
  return [...groups.values()];
}

function place(scene: Scene, nodes: readonly GraphNode[], found: Map<string, Standing>): void {
  const middle = (node: GraphNode): number => node.y + node.height / 2;
  const levels: number[] = [];
  // 密码机 may stand one above the other beside their host: they make no rows.
  for (const node of [...nodes].filter(({ icon }) => icon !== 'hsm').sort((a, b) => middle(a) - middle(b))) {
    if (levels.length === 0 || middle(node) - levels.at(-1)! > sameRow) levels.push(middle(node));
  }
  const rowOf = (node: GraphNode): number => levels.reduce((best, level, i) => (Math.abs(level - middle(node)) < Math.abs(levels[best]! - middle(node)) ? i : best), 0);
  for (const node of nodes) {
    const row = rowOf(node);
    const column = nodes.filter((other) => other !== node && rowOf(other) === row && other.x + other.width / 2 < node.x + node.width / 2 - 1).length;
    const drawing = scene.name.replace(/-\d+$/, '');
    found.set(`${drawing} ${node.group ?? ''} ${node.id}`, { sheet: scene.name === drawing ? `${drawing}-1` : scene.name, row, column, x: node.x + node.width / 2, y: middle(node), print: `${scene.sheet.size} ${node.height.toFixed(1)}` });
  }
}

export interface Moves {
  /** Shapes in both drawings. */
  readonly shapes: number;
  readonly sameRow: number;
  readonly samePlace: number;
  /** Within {@link tolerance} of where it was. */
  readonly unmoved: number;
  /** Of those with another row or column: the drawing no longer fitted its sheet at its print, and takes a larger sheet or a smaller print. */
  readonly resized: number;
  /** At the same print: pushed to another row, or sheet, by the row before that has become full. */
  readonly pushed: number;
  /** At the same print, in its row: aside for one that comes before it, since the row has no room for a gap between kinds. */
  readonly aside: number;
}

/** @param zone only shapes of this zone: those of others have no reason to move at all */
export function movesBetween(before: Model, after: Model, zone: string): Moves {
  const [old, now] = [standingsOf(before), standingsOf(after)];
  const moves = { shapes: 0, sameRow: 0, samePlace: 0, unmoved: 0, resized: 0, pushed: 0, aside: 0 };
  for (const [key, was] of old) {
    if (key.split(' ')[1] !== zone && key.split(' ')[1] !== `zone:${zone}`) continue;
    const is = now.get(key);
    if (!is) continue;
    moves.shapes++;
    const onRow = is.sheet === was.sheet && is.row === was.row;
    if (onRow) moves.sameRow++;
    // A probe stands at the right end of its row, whatever comes before it.
    if (onRow && (is.column === was.column || Math.abs(is.x - was.x) <= tolerance)) moves.samePlace++;
    else moves[is.print !== was.print ? 'resized' : onRow ? 'aside' : 'pushed']++;
    if (is.sheet === was.sheet && Math.abs(is.x - was.x) <= tolerance && Math.abs(is.y - was.y) <= tolerance) moves.unmoved++;
  }
  return moves;
}

/** A facility and the same with one device more in its first zone, the addresses of the first kept. */
export interface Addition { readonly before: Recipe; readonly added: Member }
export const addition: fc.Arbitrary<Addition> = fc.tuple(recipe, recipe).map(([before, other]) => {
  const added = other.zones[0]!.members[0]!;
  // A member more than a zone of the generator holds would not be made.
  return { before: { ...before, zones: before.zones.map((zone, i) => (i === 0 ? { ...zone, members: zone.members.slice(0, 24) } : zone)) }, added: { ...added, group: 1, hsms: Math.min(added.hsms, 1) } };
});

export function modelsOf({ before, added }: Addition): { before: Model; after: Model } {
  const first = modelOf(before);
  const zones = before.zones.map((zone, i) => (i === 0 ? { ...zone, members: [...zone.members, added] } : zone));
  return { before: first, after: modelOf({ ...before, zones }, lockOf(first)) };
}
