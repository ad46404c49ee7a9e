/** The door graph: where people may walk, in which order, and who. */
import { append, areas, by, groupedBy, groupedByEach, inside, siteIndexOf, type Area, type Door, type Lock, type Reader, type Right, type Room, type Site } from '../../model';
import { calculation, demand, input, type Calculation, type Demand } from './calculation';

/** Beyond the site: outdoors, public corridor. */
export const outside = '';

export interface Passage {
  readonly door: Door;
  /** Rooms on both sides of the door; {@link outside} beyond the site. */
  readonly between: readonly [string, string];
  readonly readers: readonly Reader[];
  readonly lock: Lock | undefined;
}

export interface DoorGraph {
  readonly passages: readonly Passage[];
  /** Ways in from a room, emergency doors not among them. */
  readonly from: ReadonlyMap<string, readonly { /** Absent: by stairs. */ readonly passage: Passage | undefined; readonly to: string }[]>;
}

const kept = new WeakMap<Site, DoorGraph>();

export function doorGraphOf(site: Site): DoorGraph {
  const known = kept.get(site);
  if (known) return known;
  const { walls } = siteIndexOf(site);
  const readersOf = groupedBy(site.access.readers, (reader) => reader.door);
  const locks = new Map(site.access.locks.map((lock) => [lock.door, lock]));
  const passages = site.doors.flatMap((door): Passage[] => {
    const wall = walls.get(door.wall);
    return wall ? [{ door, between: [wall.left ?? outside, wall.right ?? outside], readers: readersOf.get(door.id) ?? [], lock: locks.get(door.id) }] : [];
  });
  const from = new Map<string, { passage: Passage | undefined; to: string }[]>();
  const add = (a: string, b: string, passage: Passage | undefined) => { const list = from.get(a); if (list) list.push({ passage, to: b }); else from.set(a, [{ passage, to: b }]); };
  for (const passage of passages) {
    if (passage.door.use === 'emergency') continue;
    const [a, b] = passage.between;
    add(a, b, passage);
    add(b, a, passage);
  }
  for (const [a, b] of stairsOf(site)) { add(a, b, undefined); add(b, a, undefined); }
  const made = { passages, from };
  kept.set(site, made);
  return made;
}

/** Corridors of one outline on storeys that lie over each other are one stairway. */
function stairsOf(site: Site): (readonly [string, string])[] {
  const { floors } = siteIndexOf(site);
  const outlines = new Map<string, { id: string; level: number }[]>();
  for (const room of site.rooms) {
    const floor = floors.get(room.floor);
    if (room.use !== 'corridor' || !floor) continue;
    const key = `${floor.building} ${room.outline.map(({ x, y }) => `${x},${y}`).sort().join(' ')}`;
    append(outlines, key, { id: room.id, level: floor.level });
  }
  return [...outlines.values()].flatMap((rooms) => {
    const sorted = rooms.sort((a, b) => a.level - b.level);
    return sorted.slice(1).flatMap((upper, i): (readonly [string, string])[] => {
      const lower = sorted[i]!;
      // There is no storey 0.
      const steps = upper.level - lower.level - (lower.level < 0 && upper.level > 0 ? 1 : 0);
      return steps === 1 ? [[lower.id, upper.id]] : [];
    });
  });
}

/** Rooms that are reached from outside through such rooms only. */
export function reached(graph: DoorGraph, may: (room: string) => boolean): ReadonlySet<string> {
  const seen = new Set([outside]);
  const queue = [outside];
  for (let room = queue.pop(); room !== undefined; room = queue.pop()) for (const { to } of graph.from.get(room) ?? []) {
    if (seen.has(to) || (to !== outside && !may(to))) continue;
    seen.add(to);
    queue.push(to);
  }
  return seen;
}

/** The way with the fewest doors from outside to a room: the rooms in order, and the doors between. */
export function wayTo(graph: DoorGraph, room: string): { readonly rooms: readonly string[]; readonly doors: readonly Door[] } | undefined {
  const came = new Map<string, { room: string; door: Door | undefined } | undefined>([[outside, undefined]]);
  let layer = [outside];
  while (layer.length > 0 && !came.has(room)) {
    const next: string[] = [];
    for (const at of layer) for (const { to, passage } of graph.from.get(at) ?? []) if (!came.has(to)) { came.set(to, { room: at, door: passage?.door }); next.push(to); }
    layer = next;
  }
  if (!came.has(room)) return undefined;
  const rooms = [room];
  const doors: Door[] = [];
  for (let step = came.get(room); step; step = came.get(step.room)) { rooms.unshift(step.room); if (step.door) doors.unshift(step.door); }
  return { rooms, doors };
}

/** How many rooms and doors deep each room lies, on the way with the fewest: 0 is outside. Rooms that nobody can reach are missing. */
export function depthsOf(graph: DoorGraph): ReadonlyMap<string, number> {
  const depths = new Map([[outside, 0]]);
  let layer = [outside];
  for (let depth = 1; layer.length > 0; depth++) {
    layer = layer.flatMap((at) => graph.from.get(at) ?? []).flatMap(({ to }) => {
      if (depths.has(to)) return [];
      depths.set(to, depth);
      return [to];
    });
  }
  return depths;
}

/** Doors a role passes: those whose both sides it may be in. */
export function doorsOfRole(site: Site, right: Right): readonly Passage[] {
  const open = openRooms(site);
  const may = (room: string) => room === outside || open.has(room) || right.rooms.includes(room);
  return doorGraphOf(site).passages.filter(({ door, between }) => door.use === 'normal' && between.every(may) && between.some((room) => right.rooms.includes(room)));
}

/** Rooms nobody needs a right for: reached from outside by doors without any reader. */
export function openRooms(site: Site): ReadonlySet<string> {
  const graph = doorGraphOf(site);
  const seen = new Set([outside]);
  const queue = [outside];
  for (let room = queue.pop(); room !== undefined; room = queue.pop()) for (const { to, passage } of graph.from.get(room) ?? []) {
    const guarded = passage !== undefined && (passage.readers.some(({ side }) => (side ?? outside) === room) || (passage.lock !== undefined && passage.lock.controller === undefined));
    if (!guarded && !seen.has(to)) { seen.add(to); queue.push(to); }
  }
  return seen;
}

/** By the room on either side. */
const normalPassages = ({ passages }: DoorGraph): ReadonlyMap<string, readonly Passage[]> => groupedByEach(passages.filter(({ door }) => door.use === 'normal'), ({ between }) => between);

export function doorCalculations(site: Site): Calculation[] {
  const graph = doorGraphOf(site);
  const { rooms } = siteIndexOf(site);
  const normal = normalPassages(graph);
  const has = (area: Area) => site.rooms.some((room) => room.area === area);
  const areaOf = (id: string) => rooms.get(id)?.area;
  const order = (later: Area, earlier: Area, wanted: Demand): Calculation[] => {
    if (!has(later)) return [];
    const without = reached(graph, (room) => areaOf(room) !== earlier);
    const around = site.rooms.filter((room) => room.area === later && without.has(room.id));
    const way = site.rooms.filter((room) => room.area === later).map((room) => wayTo(graph, room.id)).find((found) => found !== undefined);
    return [calculation('door-order', { id: later, name: `${areas[earlier].zh} → ${areas[later].zh}` }, [
      input({ zh: '进入路径', en: 'way in' }, '', way ? way.rooms.map((id) => (id === outside ? '场所外' : rooms.get(id)?.name ?? id)).join(' → ') : '—', '', 'doors'),
    ], around.length, wanted, way === undefined ? { verdict: 'not-met', note: { zh: '由场所外不可达。', en: 'Cannot be reached from outside.' } } : around.length > 0 ? { note: { zh: `可绕过${areas[earlier].zh}到达：${around.map(({ name }) => name).join('、')}`, en: `reached around it: ${around.map(({ id }) => id).join(', ')}` } } : {})];
  };
  // Where the door of KM核心区 leads is a matter of the order of entry.
  const core = (area: Area, from: Area, id: 'zone-core-one-door' | 'zone-km-one-door'): Calculation[] => site.rooms.filter((room) => room.area === area).map((room) => {
    const doors = normal.get(room.id) ?? [];
    const wrong = doors.filter(({ between }) => between.every((other) => other === room.id || areaOf(other) !== from));
    return calculation('core-doors', room, [input({ zh: '常用门', en: 'normal doors' }, '', doors.map(({ door }) => door.name).join('、') || '—', '', 'doors')], doors.length, demand(id, '=', 1, { zh: `开向${areas[from].zh}`, en: `from the ${inside(areas[from]).en}` }),
      wrong.length > 0 && id === 'zone-core-one-door' ? { verdict: 'not-met', note: { zh: `不开向${areas[from].zh}：${wrong.map(({ door }) => door.name).join('、')}`, en: `not from the ${inside(areas[from]).en}: ${wrong.map(({ door }) => door.id).join(', ')}` } } : {});
  });
  return [
    ...order('service', 'management', demand('zone-entry-order-ca', '=', 0)), ...order('core', 'service', demand('zone-entry-order-ca', '=', 0)),
    ...order('km-core', 'km-management', demand('zone-entry-order-km', '=', 0)),
    ...core('core', 'service', 'zone-core-one-door'), ...core('km-core', 'km-management', 'zone-km-one-door'),
    ...monitoringRooms(site, graph), ...roles(site, graph),
  ];
}

const equipmentAreas: ReadonlySet<Area> = new Set<Area>(['management', 'service', 'core', 'km-management', 'km-core']);

function monitoringRooms(site: Site, graph: DoorGraph): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const normal = normalPassages(graph);
  const free = reached(graph, (room) => !equipmentAreas.has(rooms.get(room)?.area ?? 'public'));
  return site.rooms.filter((room: Room) => room.area === 'monitoring').map((room) => {
    const entrances = (normal.get(room.id) ?? []).filter(({ between }) => between.some((other) => other !== room.id && free.has(other) && !equipmentAreas.has(rooms.get(other)?.area ?? 'public')));
    return calculation('monitoring-door', room, [input({ zh: '入口', en: 'entrances' }, '', entrances.map(({ door }) => door.name).join('、') || '—', '', 'doors')], entrances.length, demand('zone-monitor-separate-door', '≥', 1));
  });
}

function roles(site: Site, graph: DoorGraph): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const open = openRooms(site);
  return [...site.access.rights].sort(by(({ id }) => id)).map((right) => {
    const seen = reached(graph, (room) => open.has(room) || right.rooms.includes(room));
    const missed = right.rooms.filter((room) => !seen.has(room));
    return calculation('door-reach', right, [input({ zh: '授权房间', en: 'rooms permitted' }, '', right.rooms.map((id) => rooms.get(id)?.name ?? id).join('、') || '—', '', `access.rights.${right.id}.rooms`)], missed.length, demand('door-rights', '=', 0),
      missed.length > 0 ? { note: { zh: `不可达：${missed.map((id) => rooms.get(id)?.name ?? id).join('、')}`, en: `not reached: ${missed.join(', ')}` } } : {});
  });
}
