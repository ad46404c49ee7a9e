/**
 * What stood elsewhere, drawn over what stands now: on plans, which keep the building's own places, and on elevations, which keep those
 * of the rack. Both drawings are made as usual; what is gone or was moved is taken out of the earlier one and carried over.
 */
import { around, overlap, type Box } from '../geometry';
import { number as n } from '../path-data';
import type { GraphNode, PathShape, Scene, Shape } from '../scene';
import { measure } from '../font';
import type { Marks } from './marks';

export interface Ghosts {
  readonly shapes: readonly Shape[];
  readonly nodes: readonly GraphNode[];
  /** Ids of ghosts that bear the mark of what is gone. */
  readonly marked: readonly string[];
  /** Of a plan: what is drawn where it was, line for line. */
  readonly unmoved: ReadonlySet<string>;
}
const none: Ghosts = { shapes: [], nodes: [], marked: [], unmoved: new Set() };
const ghostOf = (id: string): string => `${id}~`;

/** Closed rings of straight lines: footprints, walls, rooms, what a camera sees. Not arcs of doors, not leaders. */
const rings = /^([ML]-?[\d.]+ -?[\d.]+z?)+$/;
export const isFootprint = ({ d, box }: PathShape): boolean => rings.test(d) && d.endsWith('z') && box.width > 0 && box.height > 0;
/** A tint of the ground, which no frame stands around: a room, what a camera sees. */
export const isGround = ({ stroke, fillOpacity = 1 }: PathShape): boolean => stroke === undefined && fillOpacity < 0.5;

/** Things that a plan shows only to tell where others are: what happened to them is told on the plan that is about them. */
export function contextOf(body: readonly Shape[]): ReadonlySet<string> {
  const context = new Set(body.flatMap((shape) => (shape.shape === 'path' && shape.of !== undefined && shape.fill === 'muted' && shape.stroke === 'muted' ? [shape.of] : [])));
  for (const shape of body) if (shape.shape === 'icon' && shape.of !== undefined) context.delete(shape.of);
  return context;
}

/** From the places of the earlier sheet to those of the later one. */
interface Carry { x(value: number): number; y(value: number): number; readonly scale: number }

function carryBetween(before: Scene, after: Scene): Carry | undefined {
  const [a, b] = [before.trueSize, after.trueSize];
  if (!a || !b) return undefined;
  const scale = a.scale / b.scale;
  const points = 72 / 25.4 / b.scale;
  return { scale, x: (value) => b.left + (value - a.left) * scale + (a.x - b.x) * points, y: (value) => b.top + (value - a.top) * scale + (b.y - a.y) * points };
}

const moved = (d: string, carry: Carry): string => d.replace(/([ML])(-?[\d.]+) (-?[\d.]+)/g, (_, command: string, x: string, y: string) => `${command}${n(carry.x(Number(x)))} ${n(carry.y(Number(y)))}`);
const movedBox = ({ x, y, width, height }: Box, carry: Carry): Box => ({ x: carry.x(x), y: carry.y(y), width: width * carry.scale, height: height * carry.scale });

/** Does something of the walls lie under the whole length of a piece of wall? */
function covered({ x, y, width, height }: Box, walls: readonly Box[]): boolean {
  const along = Array.from({ length: 9 }, (_, i) => (i + 0.5) / 9);
  const level = width >= height;
  return along.every((share) => {
    const [px, py] = level ? [x + width * share, y + height / 2] : [x + width / 2, y + height * share];
    return walls.some((wall) => px >= wall.x && px <= wall.x + wall.width && py >= wall.y && py <= wall.y + wall.height);
  });
}

/** Rounded to a fifth of a point, so that the same place on two sheets is the same. */
const placeOf = (d: string): string => d.replace(/-?\d+(\.\d+)?/g, (text) => (Math.round(Number(text) * 5) / 5).toFixed(1));

/**
 * Of a plan: symbols and footprints where they stood, outlines of walls and of what a camera saw.
 * @param gone marks of the earlier model: removed, moved, changed
 */
export function ghostsOnPlan(before: Scene, after: Scene, gone: Marks): Ghosts {
  const carry = carryBetween(before, after);
  if (!carry || !before.draft || !after.draft) return none;
  const here = new Set<string>();
  const icons = new Map<string, Box>();
  for (const shape of after.draft.body) {
    if (shape.of === undefined) continue;
    if (shape.shape === 'path') here.add(`${shape.of} ${placeOf(shape.d)}`);
    if (shape.shape === 'icon') icons.set(shape.of, shape);
  }
  const walls = after.draft.body.flatMap((shape) => (shape.shape === 'path' && shape.of !== undefined && after.trueSize?.kinds[shape.of] === 'wall' ? [shape.box] : []));
  const shapes: Shape[] = [];
  const marked = new Set<string>();
  const drawn = new Set<string>();
  const context = contextOf(before.draft.body);
  const elsewhere = new Set<string>();
  for (const shape of before.draft.body) {
    const mark = shape.of === undefined ? undefined : gone.get(shape.of);
    if (shape.of === undefined || mark === undefined || context.has(shape.of)) continue;
    const of = ghostOf(shape.of);
    const kind = before.trueSize?.kinds[shape.of];
    if (shape.shape === 'icon') {
      const now = icons.get(shape.of);
      const box: Box = { x: carry.x(shape.x + shape.width / 2) - shape.width / 2, y: carry.y(shape.y + shape.height / 2) - shape.height / 2, width: shape.width, height: shape.height };
      if (now && Math.hypot(now.x - box.x, now.y - box.y) < shape.width * 0.8) continue;
      shapes.push({ ...shape, of, ...box });
      marked.add(of);
    } else if (shape.shape === 'path' && isFootprint(shape)) {
      const d = moved(shape.d, carry);
      if (here.has(`${shape.of} ${placeOf(d)}`)) continue;
      elsewhere.add(shape.of);
      if (drawn.has(placeOf(d))) continue;
      drawn.add(placeOf(d));
      // A room is as large as its walls say; of a wall that was lengthened or shortened only what is gone is told.
      if (kind === 'room' || (kind === 'wall' && covered(movedBox(shape.box, carry), walls))) continue;
      // Of a wall and of what a camera saw only the outline is told; a thing has its frame and badge as a ghost.
      const outlined = kind === 'wall' || isGround(shape);
      shapes.push({ shape: 'path', of: outlined ? `${shape.of}~outline` : of, d, ...(kind === 'wall' ? { fill: 'ink' as const, fillOpacity: 0.14 } : { fill: 'none' as const }), stroke: 'ink', strokeWidth: kind === 'wall' ? 0.6 : 0.8, dash: [4, 2.6], box: movedBox(shape.box, carry) });
      if (!outlined) marked.add(of);
    }
  }
  const drawnHere = new Set(before.draft.body.flatMap(({ of }) => (of === undefined ? [] : [of])));
  return { shapes, nodes: [], marked: [...marked], unmoved: new Set([...drawnHere].filter((id) => !elsewhere.has(id) && !marked.has(ghostOf(id)))) };
}

const nodesOf = ({ graph }: Scene, group: string): readonly GraphNode[] => graph.nodes.filter((node) => node.group === group);

/**
 * Of elevations: what was mounted in other units, where those are free now.
 * @returns undefined when a place is taken by something else, or its rack is on no sheet any more: then one drawing has no room for both
 */
export function ghostsInRacks(before: readonly Scene[], after: readonly Scene[], gone: Marks, rackNow: (rack: string) => string): ReadonlyMap<string, Ghosts> | undefined {
  const racks = new Map(after.flatMap((scene) => scene.graph.groups.map((group) => [group.id, { scene, group }] as const)));
  const found = new Map<string, { shapes: Shape[]; nodes: GraphNode[]; marked: string[]; unmoved: ReadonlySet<string> }>();
  for (const scene of before) {
    const groups = new Map(scene.graph.groups.map((group) => [group.id, group]));
    for (const node of scene.graph.nodes) {
      const mark = gone.get(node.id);
      const own = groups.get(node.group ?? '');
      if ((mark !== 'removed' && mark !== 'moved') || !own) continue;
      const now = racks.get(rackNow(own.id));
      if (!now) return undefined;
      // Units stand where those that stayed do: a rack may be another, with its units at another height.
      const there = new Map(nodesOf(now.scene, now.group.id).map((each) => [each.id, each]));
      const stayed = nodesOf(scene, own.id).find((each) => { const other = there.get(each.id); return other?.label[1] === each.label[1] && other?.height === each.height; });
      const [dx, dy] = [now.group.x - own.x, stayed ? there.get(stayed.id)!.y - stayed.y : now.group.y + now.group.height - own.y - own.height];
      const box: Box = { x: node.x + dx, y: node.y + dy, width: node.width, height: node.height };
      const still = there.get(node.id);
      // Named otherwise, cabled otherwise: it stands where it stood.
      if (still && Math.abs(still.x - box.x) < 0.5 && Math.abs(still.y - box.y) < 0.5) continue;
      if ([...there.values()].some((other) => overlap(other, box))) return undefined;
      const ghosts = found.get(now.scene.name) ?? { shapes: [], nodes: [], marked: [], unmoved: none.unmoved };
      found.set(now.scene.name, ghosts);
      const of = ghostOf(node.id);
      const text = [`${node.label[0] ?? ''}（原 ${node.label[1] ?? ''}）`, node.label[0] ?? '', `原 ${node.label[1] ?? ''}`].find((each) => measure(each, 7) <= box.width - 26);
      ghosts.shapes.push({ shape: 'rect', role: 'box', of, ...box, fill: 'paper', stroke: 'muted', strokeWidth: 0.6, dash: true });
      if (text !== undefined) ghosts.shapes.push({ shape: 'text', of, x: box.x + 14, y: box.y + box.height / 2 + 2.5, text, size: 7, weight: 'regular', anchor: 'start', tone: 'muted' });
      ghosts.nodes.push({ ...node, id: of, group: now.group.id, ...box, devices: [] });
      ghosts.marked.push(of);
    }
  }
  return found;
}

/** The drawing with its ghosts. What is written on a place that a ghost takes goes: it said that nothing is there. */
export function haunted(scene: Scene, { shapes, nodes }: Ghosts): Scene {
  if (!scene.draft || shapes.length === 0) return scene;
  const boxes = shapes.filter((shape) => shape.shape === 'rect');
  const hidden = (shape: Shape): boolean => {
    if (boxes.length === 0 || shape.of?.startsWith('rack:') !== true) return false;
    if (shape.shape === 'text') {
      const width = measure(shape.text, shape.size, shape.weight);
      return shape.anchor === 'middle' && boxes.some((box) => overlap(box, { x: shape.x - width / 2, y: shape.y - shape.size, width, height: shape.size }));
    }
    return shape.shape === 'line' && boxes.some((box) => overlap(box, around(shape.points.map(([x, y]) => ({ x, y: y - 0.1, width: 0.1, height: 0.2 })))));
  };
  const body = scene.draft.body.filter((shape) => !hidden(shape));
  return { ...scene, draft: { ...scene.draft, body: [...body, ...shapes], graph: { ...scene.draft.graph, nodes: [...scene.draft.graph.nodes, ...nodes] } } };
}
