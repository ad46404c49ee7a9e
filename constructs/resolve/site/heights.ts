/** Heights: floors in their building, rooms in their storey, doors, windows and trays below the slab, things in their rooms. */
import type { Bilingual, Position, Size } from '../../../model';
import type { MonitoringPoint } from '../../environment';
import type { Element } from '../../element';
import { Floor } from '../../site/building';
import { Tray } from '../../site/cabling';
import { Placed } from '../../site/placed';
import { Door, Room, Window } from '../../site/room';
import type { AnyThing } from './entries';

const storey: Bilingual = { zh: '层高', en: 'storey height of the floor' };
const clear: Bilingual = { zh: '房间净高', en: 'clear height of the room' };

export function checkHeights(sound: readonly AnyThing[], entries: readonly { readonly thing: AnyThing; readonly entry: Record<string, unknown> }[], points: readonly MonitoringPoint[]): void {
  checkLevels(sound.filter((thing): thing is Floor => thing instanceof Floor));
  for (const thing of sound) {
    if (thing instanceof Room && thing.floor) {
      const { clearHeight, raisedFloor, ceilingHeight = 0 } = thing.props;
      within(thing, { zh: '净高与活动地板、吊顶内空间之和', en: 'clear height with raised floor and space above the ceiling' }, clearHeight + (raisedFloor?.height ?? 0) + ceilingHeight, storey, thing.floor.props.storeyHeight);
    } else if (thing instanceof Door || thing instanceof Window) {
      const floor = thing.props.between[0].floor;
      if (floor) within(thing, { zh: '上沿', en: 'top' }, (thing instanceof Window ? thing.props.sill : 0) + thing.props.height, storey, floor.props.storeyHeight);
    } else if (thing instanceof Tray && thing.floor) within(thing, { zh: '上沿', en: 'top' }, thing.props.z + thing.props.height, storey, thing.floor.props.storeyHeight);
  }
  for (const { thing, entry } of entries) if (thing instanceof Placed && thing.room) inRoom(thing, thing.room, entry as { position?: Position; size?: Size });
  for (const point of points) {
    const { z } = point.props;
    if (point.room && z !== undefined) inRoom(point, point.room, { position: { z } });
  }
}

/** What stands has to fit under the ceiling; what hangs may be in the space above it, and under the raised floor. */
function inRoom(thing: Element, { props: { clearHeight, ceilingHeight = 0, raisedFloor } }: Room, { position, size }: { readonly position?: Pick<Position, 'z'>; readonly size?: Size }): void {
  const { z } = position ?? {};
  if (z === undefined) {
    if (position && size) within(thing, { zh: '高度', en: 'height' }, size.height, clear, clearHeight);
    return;
  }
  within(thing, size ? { zh: '上沿', en: 'top' } : { zh: '安装高度', en: 'height above the floor' }, z + (size?.height ?? 0), ceilingHeight === 0 ? clear : { zh: '房间净高与吊顶内空间之和', en: 'clear height of the room with the space above its ceiling' }, clearHeight + ceilingHeight);
  const lowest = -(raisedFloor?.height ?? 0);
  if (z < lowest) thing.report('below-slab', { z: String(z), lowest: String(lowest) });
}

function within(thing: Element, what: Bilingual, height: number, bound: Bilingual, most: number): void {
  if (height > most) thing.report('too-high', { what, height: String(height), bound, most: String(most) });
}

function checkLevels(floors: readonly Floor[]): void {
  const held = new Map<string, Floor>();
  for (const floor of floors) {
    const { building, props: { level } } = floor;
    if (!building?.isSound) continue;
    const { floorsAbove, floorsBelow } = building.props;
    const key = `${building.node.path} ${level}`;
    const other = held.get(key);
    held.set(key, other ?? floor);
    const isThere = level > 0 ? level <= floorsAbove : level < 0 && -level <= floorsBelow;
    if (other || !isThere) floor.report('floor-level', {
      level: String(level), reason: other ? { zh: `与 ${other.title} 是同一层`, en: `${other.title} is that storey too` } : { zh: `${building.title} 没有这一层`, en: `${building.title} has no such storey` },
      allowed: floorsBelow > 0 ? { zh: `地上 1 至 ${floorsAbove}，地下 -1 至 -${floorsBelow}`, en: `1 to ${floorsAbove}, and below ground -1 to -${floorsBelow}` } : { zh: `地上 1 至 ${floorsAbove}`, en: `1 to ${floorsAbove}` },
    }, other);
  }
}
