/**
 * 编号: who has which. What is stated stands; a name that looks like a code is one; of the rest the lock file keeps what earlier runs gave, and new
 * things take the numbers after those, in the order of floors, rooms and ids. So one thing more renumbers no other.
 */
import { by, codeGroupOf, codeGroups, isCode, isSensor, nozzleGroup, pointGroupOf, reliefGroup, siteIndexOf, type CodeGroup, type Model, type Site, type SiteIndex, type Thing } from '../model';

/** Something that has a code, with what decides on it. */
export interface Coded {
  /** By what the lock file knows it: the id of a thing; `point/<id>`, `<gas zone>/nozzle-1`, `<gas zone>/relief-1`. */
  readonly key: string;
  /** The thing of the site, or monitoring point, it is or is a part of. */
  readonly id: string;
  readonly kind: 'site' | 'point';
  readonly path: string;
  readonly group: CodeGroup;
  readonly code: string | undefined;
  readonly name: string | undefined;
  /** Things that are met one after another in the building have numbers one after another. */
  readonly level: number;
  readonly place: string;
  set(code: string): void;
}

type Writable = { code?: string | undefined };

/** Everything that has a code of its own. */
export function codedOf(model: Model): Coded[] {
  const { site } = model;
  const index = site && siteIndexOf(site);
  return [...site && index ? thingsOf(site, index) : [], ...pointsOf(model, index)];
}

function thingsOf(site: Site, index: SiteIndex): Coded[] {
  return [...index.things.values()].flatMap((each): Coded[] => {
    const group = codeGroupOf(each);
    if (!group) return [];
    const { thing } = each;
    const common = { id: thing.id, path: thing.path, kind: 'site' as const, ...whereIs(site, index, each) };
    const own: Coded = { key: thing.id, group, code: thing.code, name: thing.name, ...common, set: writer(thing) };
    if (each.kind !== 'gas-zone') return [own];
    const parts = (what: string, of: CodeGroup, list: readonly Writable[]) => list.map((part, i): Coded => ({ key: `${thing.id}/${what}-${i + 1}`, group: of, code: part.code, name: undefined, ...common, set: writer(part) }));
    return [own, ...parts('nozzle', nozzleGroup, each.thing.nozzles), ...parts('relief', reliefGroup, each.thing.reliefs)];
  });
}

const writer = (thing: Writable) => (code: string): void => void (thing.code = code);

/** Monitoring points that are a sensor of their own, watch what has no code, or were told a code. */
function pointsOf(model: Model, index: SiteIndex | undefined): Coded[] {
  return (model.monitoringPoints ?? []).flatMap((point): Coded[] => {
    const watched = watchedBy(point, index);
    if (watched && point.code === watched.thing.code) return [];
    const { id, path, kind, code, position } = point;
    return [{ key: `point/${id}`, id, path, kind: 'point', group: pointGroupOf(kind), code, name: undefined, ...placed(index, position?.room ?? ''), set: writer(point) }];
  });
}

/** What a point tells the state of, so that it bears the code of that. */
function watchedBy({ kind, watches }: NonNullable<Model['monitoringPoints']>[number], index: SiteIndex | undefined): Thing | undefined {
  const found = isSensor(kind) || watches === undefined ? undefined : index?.things.get(watches);
  return found && codeGroupOf(found) ? found : undefined;
}

type Place = Pick<Coded, 'level' | 'place'>;

/** What belongs to a door is numbered as the doors are, circuits cabinet by cabinet. */
function whereIs(site: Site, index: SiteIndex, { thing, kind }: Thing): Place {
  if ((kind === 'reader' || kind === 'lock' || (kind === 'intrusion-detector' && thing.kind === 'door-contact')) && 'door' in thing && thing.door !== undefined) return { level: 0, place: index.doors.get(thing.door)?.name ?? '' };
  if ((kind === 'door' || kind === 'window') && 'wall' in thing) { const wall = index.walls.get(thing.wall); return placed(index, wall?.left ?? wall?.right ?? ''); }
  if (kind === 'circuit') { const found = index.things.get(thing.cabinet); return { level: 0, place: found?.thing.name ?? '' }; }
  if (kind === 'tray') return { level: index.floors.get(thing.floor)?.level ?? 0, place: '' };
  if (kind === 'gas-zone') return placed(index, thing.rooms[0] ?? '');
  if (kind === 'penetration') return placed(index, site.shieldings.find(({ id }) => id === thing.shielding)?.room ?? '');
  const room = 'position' in thing ? thing.position?.room : 'room' in thing ? thing.room : 'rack' in thing ? index.racks.get(thing.rack ?? '')?.position.room : undefined;
  return placed(index, room ?? '');
}

function placed(index: SiteIndex | undefined, id: string): Place {
  const room = index?.rooms.get(id);
  return { level: index?.floors.get(room?.floor ?? '')?.level ?? 0, place: room ? room.number ?? room.name : '' };
}

export interface CodeClash { readonly path: string; readonly code: string; readonly other: string }

/**
 * Writes the code of everything that has one into a model that is being made.
 * @param kept what earlier runs gave, by {@link Coded.key}
 * @returns codes stated twice
 */
export function giveCodes(model: Model, kept: Readonly<Record<string, string>>): CodeClash[] {
  const all = codedOf(model);
  const holders = new Map<string, Coded>();
  const clashes: CodeClash[] = [];
  for (const each of all.filter(({ code }) => code !== undefined).sort(by(({ key }) => key))) {
    const other = holders.get(each.code!);
    if (other) clashes.push({ path: each.path, code: each.code!, other: other.path });
    else holders.set(each.code!, each);
  }
  const rank = new Map(codeGroups.map((group, i) => [group, i]));
  const order = by<Coded>(({ group }) => rank.get(group) ?? 0, ({ level }) => level, ({ place }) => place, ({ key }) => key);
  const open = all.filter(({ code }) => code === undefined).sort(order);
  const give = (each: Coded, code: string): boolean => {
    if (holders.has(code)) return false;
    holders.set(code, each);
    each.set(code);
    return true;
  };
  const unnamed = open.filter((each) => !(each.name !== undefined && isCode(each.name) && give(each, each.name)));
  const unkept = unnamed.filter((each) => kept[each.key] === undefined || !give(each, kept[each.key]!));
  const highest = new Map<string, number>();
  for (const code of [...holders.keys(), ...Object.values(kept)]) {
    const [, letters, digits] = /^(.*?)(\d{1,6})$/.exec(code) ?? [];
    if (letters !== undefined) highest.set(letters, Math.max(highest.get(letters) ?? 0, Number(digits)));
  }
  for (const each of unkept) {
    const { letters } = each.group;
    let next = highest.get(letters) ?? 0;
    while (!give(each, `${letters}${String(++next).padStart(2, '0')}`));
    highest.set(letters, next);
  }
  const index = model.site && siteIndexOf(model.site);
  for (const point of model.monitoringPoints ?? []) {
    const code = watchedBy(point, index)?.thing.code;
    if (code !== undefined) (point as Writable).code ??= code;
  }
  return clashes;
}

/** What the lock file keeps: codes that were given, not those that are names. */
export const keptCodes = (model: Model): Readonly<Record<string, string>> => Object.fromEntries(codedOf(model).flatMap(({ key, code, name }) => (code === undefined || code === name ? [] : [[key, code]])));
