/**
 * What cameras see, by geometry: cones within the room, less what walls and standing things hide at the height of a person\u2019s chest.
 * A blind spot is where a whole person is unseen; before doors and in aisles every point counts.
 * The blind spot right under a lens (it depends on the vertical angle) is not counted.
 */
import { groupedBy, shieldGapOf, siteIndexOf, type Camera, type Door, type Model, type Point, type Room, type Site } from '../../model';
import { contains, distance } from '../geometry/polygon';
import { difference, intersection, passable, regionArea, unionOf, without, withoutSlivers, type Region } from '../geometry/regions';
import { seenFrom } from '../geometry/sight';
import { assumed, calculation, demand, input, lacking, ofSaid, type Calculation } from './calculation';
import { isGuarded, isOutdoor, sumOf } from './contents';
import { floorOf } from './rooms';
import { standingIn } from './standing';

export interface RoomSight {
  readonly room: Room;
  readonly cameras: readonly Camera[];
  /** Those of them in the gap between the shield of the room and its walls: of the floor within they see nothing. */
  readonly inGap: readonly Camera[];
  /** What each camera sees. */
  readonly seen: ReadonlyMap<string, Region>;
  readonly together: Region;
  /** Floor that people can stand on. */
  readonly floor: Region;
  /** Where a whole person is not seen. */
  readonly blind: Region;
}

const kept = new WeakMap<Site, ReadonlyMap<string, RoomSight>>();
/** Pieces narrower than this are the rounding of shadows. */
const sliver = 40;

export function sightsOf(site: Site): ReadonlyMap<string, RoomSight> {
  const known = kept.get(site);
  if (known) return known;
  const [height, width] = [assumed(site, 'seenHeight').value, assumed(site, 'standWidth').value];
  const camerasOf = groupedBy(site.video.cameras, (camera) => camera.position.room);
  const sights = new Map(site.rooms.map((room) => {
    const ring = floorOf(site, room);
    const obstacles = standingIn(site, room);
    const cameras = camerasOf.get(room.id) ?? [];
    const floor = without([ring], obstacles.map((each) => each.ring));
    const inGap = cameras.filter(({ position }) => !contains(ring, position));
    const seen = new Map(cameras.map((camera) => [camera.id, inGap.includes(camera) ? [] : seenFrom({ ...camera.position, angle: camera.angle, range: camera.range }, ring, obstacles, height)]));
    const together = unionOf([...seen.values()].flat());
    return [room.id, { room, cameras, inGap, seen, together, floor, blind: passable(difference(floor, together), width) }] as const;
  }));
  kept.set(site, sights);
  return sights;
}

/** The floor before a door on one side: as wide as the door, so deep. */
export function beforeDoor(site: Site, door: Door, room: Room, depth: number): Region {
  const { shieldingOfRoom, walls } = siteIndexOf(site);
  const wall = walls.get(door.wall);
  if (!wall) return [];
  const length = distance(wall.from, wall.to);
  const [ux, uy] = [(wall.to.x - wall.from.x) / length, (wall.to.y - wall.from.y) / length];
  const turn = wall.left === room.id ? 1 : -1;
  const [nx, ny] = [-uy * turn, ux * turn];
  // From the wall's face, or from the shield's where there is one before it.
  const shield = shieldingOfRoom.get(room.id);
  const start = wall.thickness / 2 + (shield ? shieldGapOf(shield) : 0);
  const at = (along: number, away: number): Point => ({ x: Math.round(wall.from.x + ux * along + nx * away), y: Math.round(wall.from.y + uy * along + ny * away) });
  const corners = [at(door.offset, start), at(door.offset + door.width, start), at(door.offset + door.width, start + depth), at(door.offset, start + depth)];
  return intersection([floorOf(site, room)], unionOf([corners]));
}

export function cameraCalculations(_model: Model, site: Site): Calculation[] {
  const { aislesOfRoom, doorsOfRoom } = siteIndexOf(site);
  const [height, width, depth] = [assumed(site, 'seenHeight'), assumed(site, 'standWidth'), assumed(site, 'doorDepth')];
  const share = (part: Region, seen: Region): number => {
    const whole = regionArea(part);
    return whole <= 0 ? 100 : 100 * (1 - regionArea(withoutSlivers(difference(part, seen), sliver)) / whole);
  };
  return [...sightsOf(site).values()].flatMap(({ room, cameras, inGap, floor, together, blind }) => {
    const inputs = [
      ...cameras.map((camera) => input({ zh: `${camera.name}（高度，方向，视角，距离）`, en: `${camera.id} (height, direction, angle, range)` }, '', `${camera.position.z} mm, ${camera.position.direction}°, ${camera.angle}°, ${camera.range / 1000} m`, '', `video.cameras.${camera.id}`)), height, width,
    ];
    const wanted = room.area !== 'public' && room.use !== 'corridor' && !isOutdoor(room);
    const standing = standingIn(site, room).map(({ ring }) => ring);
    if (cameras.length === 0 && !wanted) return [];
    // A room that has no camera, and needs none, is told what cameras of others see of it.
    const asked = wanted && (cameras.length > 0 || isGuarded(room)) ? demand('vid-no-blind', '≥', 100) : undefined;
    const blindArea = regionArea(blind) / 1e6;
    const notes = [
      ...(inGap.length > 0 ? [{ zh: `在屏蔽壳体与墙之间，看不到壳体内：${inGap.map(({ name }) => name).join('、')}`, en: `between the shield and the walls, and see nothing within: ${inGap.map(({ id }) => id).join(', ')}` }] : []),
      ...(blindArea > 0 ? [{ zh: `盲区合计${blindArea.toFixed(2)} m²：${placesOf(blind)}`, en: `blind: ${blindArea.toFixed(2)} m² at ${placesOf(blind)}` }] : []),
    ];
    const blindNote = notes.length > 0 ? { note: { zh: notes.map(({ zh }) => zh).join('；'), en: notes.map(({ en }) => en).join('; ') } } : {};
    return [
      calculation('camera-cover', room, inputs, 100 * (1 - blindArea * 1e6 / Math.max(1, regionArea(floor))), asked, blindNote),
      ...(doorsOfRoom.get(room.id) ?? []).map((door) => calculation('camera-door', { id: door.id, name: `${door.name}（${room.name}侧）` }, [...inputs, depth], share(without(beforeDoor(site, door, room, depth.value), standing), together), asked, { key: `${door.id}/${room.id}` })),
      ...(aislesOfRoom.get(room.id) ?? []).map((aisle) => calculation('camera-aisle', aisle, inputs, share(intersection([aisle.outline], floor), together), asked)),
    ];
  });
}

/** Middles of the largest pieces, in metres. */
const placesOf = (region: Region): string => region.map((ring) => ({ ring, size: regionArea([ring]) })).filter(({ size }) => size > 0).sort((a, b) => b.size - a.size).slice(0, 3)
  .map(({ ring }) => `(${(sumOf(ring.map(({ x }) => x)) / ring.length / 1000).toFixed(1)}, ${(sumOf(ring.map(({ y }) => y)) / ring.length / 1000).toFixed(1)})`).join(' ');

/** Recordings: what the days ask of the disks. */
export function videoCalculations(site: Site): Calculation[] {
  const camerasOf = groupedBy(site.video.cameras, (camera) => camera.recorder);
  return site.video.recorders.flatMap((recorder) => {
    const cameras = camerasOf.get(recorder.id) ?? [];
    const rate = ofSaid(cameras.map(({ megabits }) => megabits), (...streams) => sumOf(streams));
    const terabytes = ofSaid([rate, recorder.retentionDays], (megabits, kept) => (megabits * 86400 * kept) / 8 / 1e6);
    const days = input({ zh: '保存天数', en: 'days' }, 'D', recorder.retentionDays, '天', `video.recorders.${recorder.id}.retentionDays`);
    const noDays = recorder.retentionDays === undefined && { zh: '保存天数（retentionDays）', en: '`retentionDays`' };
    const noRate = rate === undefined && { zh: '摄像机的码流（megabits）', en: '`megabits` of cameras' };
    return [
      calculation('video-storage', recorder, [input({ zh: '码流合计', en: 'streams together' }, 'Σb', rate, 'Mbit/s', 'video.cameras.megabits'), input({ zh: '摄像机数', en: 'cameras' }, 'n', cameras.length, '台', 'video.cameras.recorder'), days,
        input({ zh: '所需容量', en: 'needed' }, 'C', terabytes, 'TB', 'C = Σb·86400·D/8/10⁶')], recorder.terabytes, demand('vid-storage-size', '≥', terabytes, { zh: '所需容量C', en: 'what is needed' }), lacking(noDays, noRate)),
      calculation('video-retention', recorder, [days], recorder.retentionDays, demand('vid-retention', '≥', 30, { zh: '反恐重点目标不少于90天', en: '90 days for targets of counter-terrorism' }), lacking(noDays)),
    ];
  });
}
