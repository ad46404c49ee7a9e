import { siteIndexOf, type Door, type Reader, type Room, type Site } from '../../model';

export interface CoreDoor {
  readonly door: Door;
  readonly room: Room;
  /** Where people ask to enter. */
  readonly outside: readonly Reader[];
  /** Where they ask to leave. */
  readonly inside: readonly Reader[];
}

/** Normal doors of 核心区 and KM核心区 with their readers on either side. */
export function coreDoors(site: Site): readonly CoreDoor[] {
  const { doorsOfRoom } = siteIndexOf(site);
  return site.rooms.filter(({ area }) => area === 'core' || area === 'km-core').flatMap((room) => (doorsOfRoom.get(room.id) ?? []).filter(({ use }) => use === 'normal').map((door) => {
    const readers = site.access.readers.filter((reader) => reader.door === door.id);
    return { door, room, outside: readers.filter(({ side }) => side !== room.id), inside: readers.filter(({ side }) => side === room.id) };
  }));
}
