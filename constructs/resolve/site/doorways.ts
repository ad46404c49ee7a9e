/** Doors that can be opened, and passed: nothing stands or hangs where a leaf swings or in the opening. */
import { contains, footprint, overlap, passes, type Ring, type Spot } from '../../../analysis/geometry';
import { sectionOf } from '../../../analysis/site/standing';
import { append, type Bilingual, type Column, type Door as ModelDoor, type Position, type Size, type Wall as ModelWall } from '../../../model';
import type { Element } from '../../element';
import type { MonitoringPoint } from '../../environment';
import { Placed } from '../../site/placed';
import { type Door, Room } from '../../site/room';
import { standsOnFloor } from './standing';
import type { AnyThing } from './entries';

export interface PlacedDoor { readonly thing: Door; readonly entry: Pick<ModelDoor, 'offset' | 'width' | 'height' | 'leaves' | 'hinge' | 'swing'>; readonly wall: ModelWall; readonly sides: { readonly left: Room | undefined; readonly right: Room | undefined } }
/** What stands on the floor: of what states no size the spot alone; a column is no construct of the room. */
interface Standing { readonly thing?: Element; readonly title: string; readonly ring: Ring; readonly bottom: number }
interface Hanging { readonly thing: Element; readonly title: string; readonly at: Spot; readonly bottom: number }

/** Depth (mm) behind the middle of an opening in which nobody gets past a thing. */
const step = 300;
/** How far (mm) from a wall things hang on it, and how far an opening reaches under what hangs beside it. */
const [reach, edge] = [250, 50];

/** Kinds that stand on the floor and state no size. */
const sizeless = new Set(['generator', 'transfer-switch', 'gas-system', 'extinguisher', 'breathing']);

export function checkDoorways(doors: readonly PlacedDoor[], entries: readonly { readonly thing: AnyThing; readonly entry: Record<string, unknown> }[], points: readonly MonitoringPoint[], columnsOf: (room: Room) => readonly Column[]): void {
  const standing = new Map<Room, Standing[]>();
  const hanging = new Map<Room, Hanging[]>();
  for (const { thing, entry } of entries) {
    const { position, size, door } = entry as { position?: Position; size?: Size; door?: string };
    if (!(thing instanceof Placed) || !thing.room || !position) continue;
    const bottom = position.z ?? 0;
    if (size && standsOnFloor(thing)) append(standing, thing.room, { thing, title: thing.title, ring: footprint(position, size), bottom });
    else if (sizeless.has(thing.kind)) append(standing, thing.room, { thing, title: thing.title, ring: [position], bottom });
    // What belongs to a door hangs at it.
    else if (position.z !== undefined && door === undefined) append(hanging, thing.room, { thing, title: thing.title, at: position, bottom });
  }
  for (const point of points) {
    const { x, y, z, watches, name } = point.props;
    if (point.room && x !== undefined && y !== undefined && z !== undefined && (watches === undefined || watches instanceof Room)) append(hanging, point.room, { thing: point, title: name ?? point.node.id, at: { x, y }, bottom: z });
  }
  const swings = { zh: '门扇开启的范围内', en: 'where its leaf swings' };
  const opening = { zh: '门洞口', en: 'in its opening' };
  for (const door of doors) for (const side of ['left', 'right'] as const) {
    const room = door.sides[side];
    if (!room) continue;
    const { line, passage, doorway, sweeps } = areasOf(door, side);
    const below = ({ bottom }: { readonly bottom: number }): boolean => bottom < door.entry.height;
    const blocks = ({ thing, title }: Pick<Standing, 'thing' | 'title'>, where: Bilingual): void => door.thing.report('door-blocked', { other: title, where }, thing);
    // A column in the wall itself is told of the opening.
    const columns = columnsOf(room).map((column): Standing => ({ title: column.name, ring: sectionOf(column), bottom: 0 })).filter(({ ring }) => !passes(line, ring));
    const meets = ({ ring }: Standing, area: Ring): boolean => (ring.length === 1 ? contains(area, ring[0]!) : overlap(ring, area));
    for (const each of [...standing.get(room) ?? [], ...columns]) if (below(each)) {
      if (sweeps.some((area) => meets(each, area))) blocks(each, swings);
      else if (meets(each, passage)) blocks(each, opening);
    }
    for (const each of hanging.get(room) ?? []) if (below(each) && contains(doorway, each.at)) blocks(each, opening);
  }
}

/** What has to be free on one side of a wall: the sweep of each leaf that opens there, a step behind the middle half of the opening, and the wall's face in the opening. */
function areasOf({ entry: { offset, width, leaves, hinge, swing }, wall: { from, to, thickness } }: PlacedDoor, side: 'left' | 'right'): { /** Across the opening, in the middle of the wall. */ readonly line: readonly [Spot, Spot]; readonly passage: Ring; readonly doorway: Ring; readonly sweeps: readonly Ring[] } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const turn = side === 'left' ? 1 : -1;
  /** A spot on the plan: along the wall from its first end, away from its face. */
  const at = (along: number, away: number): Spot => { const off = turn * (thickness / 2 + away); return { x: from.x + ux * along - uy * off, y: from.y + uy * along + ux * off }; };
  const box = (from: number, to: number, depth: number): Ring => [at(from, 0), at(to, 0), at(to, depth), at(from, depth)];
  const line = [at(offset, -thickness / 2), at(offset + width, -thickness / 2)] as const;
  const passage = box(offset + width / 4, offset + (width * 3) / 4, step);
  const doorway = box(offset + edge, offset + width - edge, reach);
  if (swing !== side) return { line, passage, doorway, sweeps: [] };
  const sweep = (pivot: number, reach: number): Spot[] => [at(pivot, 0), ...Array.from({ length: 7 }, (_, i) => {
    const angle = (i * Math.PI) / 12;
    return at(pivot + reach * Math.cos(angle), Math.abs(reach) * Math.sin(angle));
  })];
  const [near, far] = [offset, offset + width];
  const sweeps = leaves === 2 ? [sweep(near, width / 2), sweep(far, -width / 2)] : [hinge === 'near' ? sweep(near, width) : sweep(far, -width)];
  return { line, passage, doorway, sweeps };
}
