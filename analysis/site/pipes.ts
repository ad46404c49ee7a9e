/** Which rooms and shields pipes lie in. */
import { siteIndexOf, type Pipe, type PipeKind, type Room, type Site } from '../../model';
import { passes, staysIn } from '../geometry/polygon';

/** Kinds from which water can leak. */
export const wetPipes: ReadonlySet<PipeKind> = new Set<PipeKind>(['water-supply', 'drain', 'chilled-water', 'heating', 'fire-water']);

/** Rooms a pipe lies in or passes through. */
export const roomsOfPipe = (site: Site, { floor, line }: Pipe): readonly Room[] => (siteIndexOf(site).roomsOfFloor.get(floor) ?? []).filter(({ inner }) => passes(line, inner));

/** Shields whose skin a pipe passes. */
export const shieldsOfPipe = (site: Site, { floor, line }: Pipe): Site['shieldings'] =>
  site.shieldings.filter(({ room, outline }) => siteIndexOf(site).rooms.get(room)?.floor === floor && passes(line, outline) && !staysIn(line, outline));
