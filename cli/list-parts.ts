/** `jifang list parts`: what `override` and `without` of reference patterns take, with the code, room and path of what was made. */
import { indexOf, roomIdOf, say, siteIndexOf, type Locale, type Model, type Site, type Thing } from '../model';
import type { Facility } from '../constructs';
import { listing } from './explain-words';
import { patternParts } from './pattern-parts';

/** The rooms a thing stands in or, of what is in a wall, lies between. */
export function roomsOf(site: Site, each: Thing): readonly (string | undefined)[] {
  const { walls, things } = siteIndexOf(site);
  const { kind, thing } = each;
  if (kind === 'room') return [];
  const between = kind === 'wall' ? thing : 'wall' in thing ? walls.get(thing.wall) : undefined;
  if (between) return [between.left, between.right];
  const holder = kind === 'circuit' ? thing.cabinet : kind === 'penetration' ? thing.shielding : kind === 'viewer' ? thing.furniture : 'door' in thing && !('position' in thing) ? thing.door : undefined;
  const found = holder === undefined ? undefined : things.get(holder);
  if (found) return roomsOf(site, found);
  return kind === 'gas-zone' ? thing.rooms : [roomIdOf(site, each)];
}

/** Names of rooms with their numbers. */
export const roomWords = (site: Site | undefined, ids: readonly (string | undefined)[]): string => [...new Set(ids)].flatMap((id) => {
  const room = id === undefined || !site ? undefined : siteIndexOf(site).rooms.get(id);
  return room ? [`${room.number === undefined ? '' : `${room.number} `}${room.name}`] : [];
}).join(' / ');

/** What is known of parts before the design is worked out, in the order in which the patterns make them. */
export const partIds = (facility: Facility, locale: Locale): Record<string, string>[] =>
  patternParts(facility).map(({ id, pattern, path }) => ({ id, pattern, path: path ?? say(listing.leftOut, locale) }));

interface Made { readonly id: string; readonly name: string; readonly code?: string | undefined; readonly rooms: readonly (string | undefined)[] }

/** In the order in which the patterns make them. */
export function partRows(model: Model, locale: Locale, facility: Facility): Record<string, string>[] {
  const { site, devices, pairs, monitoringPoints = [] } = model;
  const index = indexOf(model);
  const byPath = new Map<string, Made>([
    ...devices.map(({ path, id, name, room }): [string, Made] => [path, { id, name, rooms: [room] }]),
    ...pairs.map(({ path, id, name, members }): [string, Made] => [path, { id, name, rooms: members.map((member) => index.devices.get(member)?.room) }]),
    ...(site ? [...siteIndexOf(site).things.values()] : []).map((each): [string, Made] => [each.thing.path, { id: each.thing.id, name: each.thing.name, code: each.thing.code, rooms: roomsOf(site!, each) }]),
    ...monitoringPoints.map(({ path, id, name, code, position }): [string, Made] => [path, { id, name, code, rooms: [position?.room] }]),
  ]);
  return patternParts(facility).map(({ id, pattern, path }) => {
    const made = path === undefined ? undefined : byPath.get(path);
    return { id, pattern, code: made?.code ?? '', made: made?.id ?? say(listing.leftOut, locale), name: made?.name ?? '', room: roomWords(site, made?.rooms ?? []), path: path ?? '' };
  });
}
