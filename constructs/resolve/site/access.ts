/** What hangs at doors and protects rooms: readers on a side of their door, one lock to a door, one gas zone to a space. */
import { GasZone } from '../../site/fire';
import { type Door } from '../../site/room';
import { Lock, Reader } from '../../site/security';
import type { AnyThing } from './entries';

export function checkAccess(sound: readonly AnyThing[]): void {
  const locks = new Map<Door, Lock>();
  for (const thing of sound) {
    if (thing instanceof Reader) {
      const { side, door } = thing.props;
      const [first, second] = door.props.between;
      const isThere = side === 'outside' ? typeof second === 'string' : side === first || side === second;
      const titles = typeof second === 'string' ? { zh: `${first.title}、outside`, en: `${first.title}, outside` } : { zh: `${first.title}、${second.title}`, en: `${first.title}, ${second.title}` };
      if (!isThere) thing.report('reader-side', { side: side === 'outside' ? 'outside' : side.title, door: door.title, sides: titles }, door);
    } else if (thing instanceof Lock) {
      const other = locks.get(thing.props.door);
      if (other) thing.report('lock-twice', { door: thing.props.door.title, other: other.title }, other);
      else locks.set(thing.props.door, thing);
    }
  }
  const zones = new Map<string, GasZone>();
  for (const zone of sound) if (zone instanceof GasZone) for (const room of zone.props.rooms) for (const layer of zone.props.layers) {
    const key = `${room.node.path} ${layer}`;
    const other = zones.get(key);
    if (other && other !== zone) { zone.report('gas-room-twice', { room: room.title, other: other.title }, other); break; }
    zones.set(key, zone);
  }
}
