import { depthsOf, doorGraphOf, type Passage } from '../../analysis/site/doors';
import type { GasZone, Site } from '../../model';

export interface ZoneDoor {
  readonly zone: GasZone;
  readonly passage: Passage;
  /** The protected room it leads into, and what is before it; `outside` of the door graph beyond the site. */
  readonly room: string;
  readonly before: string;
}

/** Doors by which gas zones are entered: of two protected rooms, a door belongs to the one farther in. */
export function zoneDoors(site: Site): readonly ZoneDoor[] {
  const graph = doorGraphOf(site);
  const zoneOf = new Map(site.fire.gasZones.flatMap((zone) => zone.rooms.map((room) => [room, zone] as const)));
  const depths = depthsOf(graph);
  return graph.passages.flatMap((passage) => {
    const [a, b] = passage.between;
    const [room, before] = (depths.get(a) ?? Infinity) > (depths.get(b) ?? Infinity) ? [a, b] : [b, a];
    const zone = zoneOf.get(room);
    return zone && !zone.rooms.includes(before) ? [{ zone, passage, room, before }] : [];
  });
}
