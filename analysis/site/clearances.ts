/** Distances before and behind racks, round the ends of rows; heat without containment. */
import { append, codedNameOf, siteIndexOf, type Bilingual, type Model, type Rack, type Room, type Site } from '../../model';
import { edgesOf, vectorOf, type Ring, type Spot } from '../geometry/polygon';
import { calculation, demand, input, type Calculation, type Limit } from './calculation';
import { mountedIn, sumOf } from './contents';
import { floorOf } from './rooms';
import { standingIn, type Standing } from './standing';

export type Side = 'front' | 'rear' | 'left' | 'right';
export interface Gap {
  readonly millimetres: number;
  /** What is met there: another rack, another thing, a wall. */
  readonly to: 'rack' | 'thing' | 'wall';
  readonly id: string | undefined;
}

const touching = 5;

/** The free way from one side of a rack, straight away from it and as wide as the side, to the first thing or wall. */
export function gapOf(rack: Rack, side: Side, room: Ring, others: readonly Standing[]): Gap {
  const turn = { front: 0, left: -90, rear: 180, right: 90 }[side];
  const ahead = vectorOf(rack.position.direction + turn);
  const across = { x: -ahead.y, y: ahead.x };
  const lengthwise = side === 'front' || side === 'rear';
  const start = (lengthwise ? rack.size.depth : rack.size.width) / 2;
  const half = (lengthwise ? rack.size.width : rack.size.depth) / 2 - touching;
  const local = ({ x, y }: Spot): Spot => {
    const [dx, dy] = [x - rack.position.x, y - rack.position.y];
    return { x: dx * ahead.x + dy * ahead.y - start, y: dx * across.x + dy * across.y };
  };
  let best: Gap = { millimetres: Infinity, to: 'wall', id: undefined };
  const meet = (ring: Ring, to: Gap['to'], id: string | undefined) => {
    const near = nearestAhead(ring.map(local), half);
    if (near !== undefined && near < best.millimetres - 1e-6) best = { millimetres: near, to, id };
  };
  for (const other of others) if (other.id !== rack.id) meet(other.ring, other.kind === 'rack' ? 'rack' : 'thing', other.id);
  meet(room, 'wall', undefined);
  return best;
}

/** Least x ≥ 0 of a ring's boundary within |y| ≤ half. */
function nearestAhead(ring: Ring, half: number): number | undefined {
  let least: number | undefined;
  const note = (x: number) => { if (x >= -touching && (least === undefined || x < least)) least = Math.max(x, 0); };
  for (const [a, b] of edgesOf(ring)) {
    if (Math.max(a.y, b.y) < -half || Math.min(a.y, b.y) > half) continue;
    if (a.y === b.y) { note(Math.min(a.x, b.x)); note(Math.max(a.x, b.x)); continue; }
    for (const y of [Math.max(-half, Math.min(a.y, b.y)), Math.min(half, Math.max(a.y, b.y))]) note(a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y));
  }
  return least;
}

const opposite = (a: number, b: number): boolean => Math.abs((((a - b) % 360) + 360) % 360 - 180) < 1;

/** Racks by the row they stand in: as stated, or each for itself. */
export function rowsOf(racks: readonly Rack[]): (readonly [name: string, racks: readonly Rack[]])[] {
  const rows = new Map<string, Rack[]>();
  for (const rack of racks) { const key = rack.row ?? rack.name; append(rows, key, rack); }
  return [...rows];
}

export function clearanceCalculations(model: Model, site: Site): Calculation[] {
  const { racksOfRoom, things } = siteIndexOf(site);
  const nameOf = (id: string): Bilingual => { const found = things.get(id); return { zh: found ? codedNameOf(found.thing) : id, en: found?.thing.code ?? id }; };
  return site.rooms.flatMap((room) => {
    const racks = racksOfRoom.get(room.id) ?? [];
    if (racks.length === 0) return [];
    const ring = floorOf(site, room);
    const others = standingIn(site, room);
    const byId = new Map(racks.map((rack) => [rack.id, rack]));
    return rowsOf(racks).flatMap(([name, row]) => {
      const about = { id: row[0]!.id, name: `${room.name}${name}列` };
      const key = `${room.id}/${name}`;
      const fronts = row.map((rack) => ({ rack, gap: gapOf(rack, 'front', ring, others) }));
      const rears = row.map((rack) => ({ rack, gap: gapOf(rack, 'rear', ring, others) }));
      const facing = (rack: Rack, gap: Gap): 'face' | 'same' | 'other' => {
        const other = gap.id === undefined ? undefined : byId.get(gap.id);
        return !other ? 'other' : opposite(other.position.direction, rack.position.direction) ? 'face' : 'same';
      };
      const least = (list: typeof fronts) => list.reduce((best, item) => (item.gap.millimetres < best.gap.millimetres ? item : best), list[0]!);
      const made = (kind: Parameters<typeof calculation>[0], list: typeof fronts, wanted: Limit, suffix: string): Calculation[] => {
        if (list.length === 0) return [];
        const { rack, gap } = least(list);
        const to = gap.id === undefined ? { zh: '墙', en: 'the wall' } : nameOf(gap.id);
        const narrow = gap.millimetres < wanted.value * 1000;
        return [calculation(kind, narrow ? { ...about, id: rack.id } : about, [
          input({ zh: '机柜', en: 'rack' }, '', rack.name, '', `racks.${rack.id}.position`), input({ zh: '相对', en: 'to' }, '', to.zh, '', gap.id ?? `rooms.${room.id}.inner`),
        ], gap.millimetres / 1000, wanted, { key: `${key}/${suffix}`, ...(narrow ? { note: { zh: `${nameOf(rack.id).zh} 与 ${to.zh} 之间。`, en: `Between ${nameOf(rack.id).en} and ${to.en}.` } } : {}) })];
      };
      return [
        ...made('aisle-front', fronts.filter(({ rack, gap }) => facing(rack, gap) === 'face'), demand('bld-aisle-front', '≥', 1.2), 'front'),
        ...made('aisle-mixed', fronts.filter(({ rack, gap }) => facing(rack, gap) === 'same'), demand('bld-aisle-front', '≥', 1.2), 'mixed'),
        ...made('aisle-front-clear', fronts.filter(({ rack, gap }) => facing(rack, gap) === 'other'), demand('bld-aisle-front', '≥', 1.2, { zh: '作搬运通道时不小于1.5 m', en: '1.5 m if equipment is moved there' }), 'clear'),
        ...made('aisle-back', rears.filter(({ rack, gap }) => facing(rack, gap) === 'face'), demand('bld-aisle-back', '≥', 0.8), 'back'),
        ...made('aisle-rear-wall', rears.filter(({ rack, gap }) => facing(rack, gap) === 'other'), demand('bld-aisle-service', '≥', 1), 'rear'),
        ...rowEnds(row, ring, others, about, key),
      ];
    }).concat(containment(model, site, room, racks));
  });
}

/** Rows longer than 6 m need a way round both ends. */
function rowEnds(row: readonly Rack[], ring: Ring, others: readonly Standing[], about: { id: string; name: string }, key: string): Calculation[] {
  const direction = row[0]!.position.direction;
  const along = vectorOf(direction + 90);
  const places = row.map((rack) => ({ rack, at: rack.position.x * along.x + rack.position.y * along.y })).sort((a, b) => a.at - b.at);
  const [first, last] = [places[0]!, places.at(-1)!];
  const length = last.at - first.at + (first.rack.size.width + last.rack.size.width) / 2;
  if (length <= 6000) return [];
  const ends = [gapOf(first.rack, 'left', ring, others), gapOf(last.rack, 'right', ring, others)].map(({ millimetres }) => millimetres / 1000);
  return [calculation('row-exit', about, [input({ zh: '机柜列长度', en: 'length of the row' }, 'L', length / 1000, 'm', 'racks.position'), input({ zh: '两端净宽', en: 'width at both ends' }, 'd', ends.map((end) => end.toFixed(2)).join(' / '), 'm', 'racks.position')],
    Math.min(...ends), demand('bld-row-ends', '≥', 1, { zh: '局部不小于0.8 m', en: '0.8 m locally' }), { key: `${key}/ends`, ...(Math.min(...ends) < 1 && Math.min(...ends) >= 0.8 ? { verdict: 'not-assessable' as const, note: { zh: '不足1.0 m，仅局部可为0.8 m，须人工判断。', en: 'Below 1.0 m: 0.8 m is allowed only locally, which a person must judge.' } } : {}) })];
}

function containment(model: Model, site: Site, room: Room, racks: readonly Rack[]): Calculation[] {
  const aisles = siteIndexOf(site).aislesOfRoom.get(room.id) ?? [];
  if (aisles.length > 0 && aisles.every(({ contained }) => contained)) return [];
  const heats = racks.map((rack) => ({ rack, watts: sumOf(mountedIn(model, site, rack).map(({ heatWatts }) => heatWatts)) }));
  const hottest = heats.reduce((a, b) => (b.watts > a.watts ? b : a));
  return [calculation('containment', room, [input({ zh: '机柜', en: 'rack' }, '', hottest.rack.name, '', `rack-heat:${hottest.rack.id}`)], hottest.watts / 1000, demand('bld-containment', '≤', 4, { zh: '超过时通道宜封闭', en: 'beyond it aisles are contained' }))];
}
