/** What stands on the floor of a room, with its outline on the plan. */
import { siteIndexOf, type Room, type Site, type Thing } from '../../model';
import { footprint, type Ring } from '../geometry/polygon';

export interface Standing {
  readonly id: string;
  readonly kind: Thing['kind'];
  readonly ring: Ring;
  /** Of its top above the finished floor (mm). */
  readonly height: number;
}

/** What hangs higher than this takes no floor. */
const hanging = 300;

export function standingIn(site: Site, room: Room): Standing[] {
  return (siteIndexOf(site).thingsOfRoom.get(room.id) ?? []).flatMap(({ kind, thing }) => {
    if (!('size' in thing) || !('position' in thing) || typeof thing.size !== 'object' || !thing.position) return [];
    const bottom = thing.position.z ?? 0;
    return bottom >= hanging ? [] : [{ id: thing.id, kind, ring: footprint(thing.position, thing.size), height: bottom + thing.size.height }];
  });
}
