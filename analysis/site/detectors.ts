/** Fire detectors: how many, what they cover of the room's shape, how near to walls; call points. */
import { detectorKinds, groupedBy, layers, siteIndexOf, type Detector, type DetectorKind, type Layer, type Room, type Site } from '../../model';
import { area as polygonArea, boxOf, contains, distance, distanceToBoundary, footprint, largestIn, type Ring, type Spot } from '../geometry/polygon';
import { disc, regionArea, without, withoutSlivers, type Region } from '../geometry/regions';
import { calculation, demand, input, type Calculation } from './calculation';
import { type DemandId } from './demands';
import { clearance, obstaclesOf } from './detector-clear';
import { isGuarded, isOutdoor } from './contents';
import { areaInput, areaOf, floorOf } from './rooms';

interface Reach { readonly id: DemandId; readonly area: number; readonly radius: number }

/** Area and radius one detector protects: by kind, floor area and height. Undefined: beyond the table. */
export function reachOf(kind: DetectorKind, squareMetres: number, metres: number): Reach | undefined {
  if (kind === 'heat') {
    if (metres > 8) return undefined;
    return squareMetres <= 30 ? { id: 'fire-heat-small', area: 30, radius: 4400 } : { id: 'fire-heat-large', area: 20, radius: 3600 };
  }
  if (metres > 12) return undefined;
  if (squareMetres <= 80) return { id: 'fire-smoke-small', area: 80, radius: 6700 };
  return metres <= 6 ? { id: 'fire-smoke-large-low', area: 60, radius: 5800 } : { id: 'fire-smoke-large-high', area: 80, radius: 6700 };
}

/** Where a detector senses: at itself, or at each of its holes. */
export const sensingPoints = (detector: Detector): readonly Spot[] => (detector.kind === 'aspirating' && detector.holes && detector.holes.length > 0 ? detector.holes : [detector.position]);

/** What of a room no detector reaches. */
export const unprotected = (room: Room['inner'], points: readonly Spot[], radius: number): Region =>
  withoutSlivers(without([room], points.map((point) => disc(point, radius))), 20);

/** Floors where each layer of a room that gas protects or that has detectors of its own must be covered. */
export function detectorCalculations(site: Site): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const sets = new Map<string, { room: Room; layer: Layer; kind: DetectorKind; detectors: Detector[] }>();
  for (const detector of site.fire.detectors) {
    const room = rooms.get(detector.position.room);
    if (!room) continue;
    const key = `${room.id}/${detector.layer}/${detector.kind}`;
    const set = sets.get(key) ?? { room, layer: detector.layer, kind: detector.kind, detectors: [] };
    set.detectors.push(detector);
    sets.set(key, set);
  }
  const watched = new Set([...sets.values()].flatMap(({ room, layer }) => (layer === 'room' ? [room] : [])));
  const bareRooms = site.rooms.filter((room) => !watched.has(room) && !isOutdoor(room));
  return [
    ...[...sets].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, { room, layer, kind, detectors }]) => {
      const height = layer === 'room' ? room.clearHeight / 1000 : layer === 'ceiling' ? (room.ceilingHeight ?? 0) / 1000 : (room.raisedFloor?.height ?? 0) / 1000;
      const area = areaOf(site, room);
      const reach = reachOf(kind, area, height);
      const about = { id: room.id, name: `${room.name}${layer === 'room' ? '' : layers[layer].zh}${detectorKinds[kind].zh}` };
      const points = detectors.flatMap(sensingPoints);
      const tall = input({ zh: '高度', en: 'height' }, 'h', height, 'm', `rooms.${room.id}`);
      if (!reach) return [calculation('detector-count', about, [areaInput(site, room), tall], points.length, demand('fire-count', '≥', 1), { key, verdict: 'not-assessable', note: { zh: '高度超出点型探测器适用范围。', en: 'Higher than point detectors are for.' } })];
      const needed = Math.max(1, Math.ceil(area / reach.area - 1e-9));
      const ring = floorOf(site, room);
      const bare = regionArea(unprotected(ring, points, reach.radius));
      const whole = polygonArea(ring);
      const nearest = detectors.map((detector) => ({ detector, millimetres: Math.min(...sensingPoints(detector).map((point) => distanceToBoundary(point, ring))) })).reduce((best, each) => (each.millimetres < best.millimetres ? each : best));
      const [a, r] = [input({ zh: '单只保护面积', en: 'area of one' }, 'A', reach.area, 'm²', reach.id), input({ zh: '保护半径', en: 'radius' }, 'R', reach.radius / 1000, 'm', reach.id)];
      return [
        calculation('detector-count', about, [areaInput(site, room), tall, a, input({ zh: '修正系数', en: 'factor' }, 'K', 1, '', 'fire-count')], points.length, demand(reach.id, '≥', needed), { key }),
        calculation('detector-cover', about, [areaInput(site, room), r, input({ zh: '探测点数', en: 'points' }, 'N', points.length, '个', 'fire.detectors.position')], whole > 0 ? 100 * (1 - bare / whole) : 0, demand(reach.id, '≥', 100), { key }),
        ...(layer === 'room' ? [calculation('detector-wall', about, [input({ zh: '最近的探测器', en: 'nearest detector' }, '', nearest.detector.code ?? nearest.detector.name, '', nearest.detector.id)], nearest.millimetres / 1000, demand('fire-wall-dist', '≥', 0.5), { key })] : []),
      ];
    }),
    ...bareRooms.map((room) => calculation('detector-count', room, [areaInput(site, room)], 0, isGuarded(room) ? demand('fire-probe-each', '≥', 1) : undefined, { key: `${room.id}/none` })),
    ...clearances(site),
    ...outlets(site),
    ...callPoints(site),
  ];
}

/** Point detectors at the ceilings of rooms, by room. */
const pointsByRoom = (site: Site): ReadonlyMap<string, readonly Detector[]> =>
  groupedBy(site.fire.detectors.filter(({ layer, kind }) => layer === 'room' && kind !== 'aspirating'), ({ position }) => position.room);

/** By room, the least distance of its point detectors to what stands or hangs about them; more than what is asked is not looked at. */
function clearances(site: Site): Calculation[] {
  const obstacles = obstaclesOf(site);
  const byRoom = pointsByRoom(site);
  return site.rooms.filter(({ id }) => byRoom.has(id)).map((room) => {
    const worst = byRoom.get(room.id)!.flatMap((detector) => { const obstacle = obstacles.get(detector.id); return obstacle ? [{ detector, obstacle }] : []; })
      .sort((a, b) => a.obstacle.millimetres - b.obstacle.millimetres || (a.detector.id < b.detector.id ? -1 : 1))[0];
    return calculation('detector-clear', room, [input({ zh: '遮挡物', en: 'obstacle' }, '', worst ? worst.obstacle.name : '无', '', worst ? worst.obstacle.id : `rooms.${room.id}`)], (worst?.obstacle.millimetres ?? clearance) / 1000, demand('fire-clear', '≥', clearance / 1000),
      worst ? { note: { zh: `${worst.detector.name}距${worst.obstacle.name}`, en: `${worst.detector.id} to ${worst.obstacle.id}` } } : { note: { zh: '0.5 m内无遮挡物', en: 'nothing within 0.5 m' } });
  });
}

/** By room, the least distance of its point detectors to the edges of what blows air along the ceiling; outlets in the raised floor do not. */
function outlets(site: Site): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const blowing = site.cooling.terminals.filter(({ kind, mount }) => mount !== 'floor' && (kind === 'supply' || kind === 'fresh'));
  const byRoom = groupedBy(blowing, ({ position }) => position.room);
  const pointsOf = pointsByRoom(site);
  return [...byRoom].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, list]) => {
    const room = rooms.get(id);
    const points = pointsOf.get(id) ?? [];
    if (!room || points.length === 0) return [];
    return ([[false, 'detector-vent', 1.5], [true, 'detector-perforated', 0.5]] as const).flatMap(([perforated, kind, least]) => {
      const pairs = list.filter((outlet) => outlet.perforated === perforated).flatMap((outlet) => points.map((point) => ({ outlet, point, metres: toEdge(point.position, footprint(outlet.position, outlet)) / 1000 })));
      const worst = pairs.sort((a, b) => a.metres - b.metres || (a.point.id < b.point.id ? -1 : 1))[0];
      return worst ? [calculation(kind, room, [input({ zh: '探测器', en: 'detector' }, '', worst.point.name, '', worst.point.id), input({ zh: '风口', en: 'outlet' }, '', worst.outlet.name, '', worst.outlet.id)], worst.metres, demand('fire-vent-dist', '≥', least))] : [];
    });
  });
}

const toEdge = (at: Spot, ring: Ring): number => (contains(ring, at) ? 0 : distanceToBoundary(at, ring));

/** From the farthest point of each floor straight to the nearest call point: the way people walk is not shorter, so a floor that fails here fails. */
function callPoints(site: Site): Calculation[] {
  const { rooms: byId, roomsOfFloor } = siteIndexOf(site);
  const buttons = groupedBy(site.fire.devices.filter(({ kind }) => kind === 'button'), ({ position }) => byId.get(position.room)?.floor);
  return site.floors.flatMap((floor) => {
    const rooms = (roomsOfFloor.get(floor.id) ?? []).filter((room) => !isOutdoor(room));
    const own = buttons.get(floor.id) ?? [];
    if (rooms.length === 0) return [];
    const places = own.map(({ position }) => position);
    const longest = rooms.reduce((most, { inner }) => Math.max(most, farthestIn(inner, places)), 0) / 1000;
    const met = own.length > 0 && longest <= 30;
    return [calculation('call-point-walk', floor, [input({ zh: '按钮数', en: 'call points' }, 'n', own.length, '个', 'fire.devices')], own.length === 0 ? undefined : longest, demand('fire-manual', '≤', 30), {
      verdict: met ? (longest * Math.SQRT2 <= 30 ? 'met' : 'not-assessable') : 'not-met',
      note: { zh: '以直线距离计；不超过限值的1/√2时，直角行走亦满足，否则须按实际路径核对。', en: 'Straight distances; within 1/√2 of the limit a way at right angles is too, beyond it the real way must be checked.' },
    })];
  });
}

/** The largest distance (mm) of a point of a polygon to the nearest of some places. */
export function farthestIn(ring: Ring, places: readonly Spot[]): number {
  const { left, bottom, right, top } = boxOf(ring);
  const middle = { x: (left + right) / 2, y: (bottom + top) / 2 };
  // To any point of the polygon no place can be the nearest that is farther from its middle than this.
  const reach = places.reduce((least, place) => Math.min(least, distance(place, middle)), Infinity) + distance(middle, { x: left, y: bottom }) * 2;
  const near = places.filter((place) => distance(place, middle) <= reach);
  return largestIn(ring, (spot) => near.reduce((least, place) => Math.min(least, distance(place, spot)), Infinity));
}
