import { intersection, sector } from '../../analysis/geometry/regions';
import { sightsOf } from '../../analysis/site/cameras';
import { by, groupedBy, codeOf, factors, intrusionKinds, lockKinds, type Door, type IntrusionDetector, type Lock, type Model, type Reader } from '../../model';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind, PlanPoint } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { cameraIcon } from './symbols';
import { faintThings } from './things';
import { alongWall } from './wall-faces';

/** 安防点位图: cameras with what they see, readers, locks, contacts and other intrusion detectors, controllers and panels. */
export const securityPlan: PlanKind = {
  name: 'site-security', title: '安防点位图', number: 'AF',
  serves: [{ doc: 'M2', section: '3.3' }, { doc: 'CA-建设', section: '7.4.2' }, { doc: 'KM-建设', section: '6.4.3' }, { doc: 'CA-安全', section: '2.3' }, { doc: 'KM-安全', section: '2.3' }],
  content,
};

/** How far the fan of a camera is drawn (mm); what it sees is the light area. */
const fan = 1100;

function content(_model: Model, plan: FloorPlan): PlanContent | undefined {
  const { site } = plan;
  const rooms = plan.holds;
  const here = <T extends { readonly position?: { readonly room: string } }>(items: readonly T[]): T[] => items.filter(({ position }) => position !== undefined && rooms.has(position.room));
  const roomName = roomNamer(plan);
  const doors = new Map(plan.doors.map((door) => [door.id, door]));
  const cameras = here(site.video.cameras);
  const detectors = here(site.intrusion.detectors);
  const readers = site.access.readers.filter(({ door }) => doors.has(door));
  const locks = site.access.locks.filter(({ door }) => doors.has(door));
  const inOrder = <T extends { readonly id: string; readonly code?: string | undefined }>(items: readonly T[]): T[] => [...items].sort(by(codeOf));
  const apart = inOrder(detectors.filter(({ kind }) => kind !== 'door-contact'));
  const doorRows = (): string[][] => {
    const [readersOf, locksOf, contactsOf] = [groupedBy(readers, ({ door }) => door), groupedBy(locks, ({ door }) => door), groupedBy(detectors.filter(({ kind }) => kind === 'door-contact'), ({ door }) => door)];
    return inOrder(plan.doors).map((door) => doorRow(plan, door, readersOf.get(door.id) ?? [], locksOf.get(door.id)?.[0], contactsOf.get(door.id) ?? [], roomName));
  };
  const boxes = [...here(site.access.controllers).map((item) => ({ item, icon: 'door-controller' })), ...here(site.video.recorders).map((item) => ({ item, icon: 'video-recorder' })), ...here(site.intrusion.panels).map((item) => ({ item, icon: 'alarm-panel' }))];
  const points: PlanPoint[] = [
    ...cameras.map((camera) => ({ id: camera.id, icon: cameraIcon(camera.position.direction), x: camera.position.x, y: camera.position.y, room: camera.position.room, tag: codeOf(camera) })),
    ...readers.map((reader) => ({ id: reader.id, icon: reader.factors.includes('biometric') ? 'biometric-reader' : 'reader', ...readerPlace(plan, doors.get(reader.door)!, reader), tag: '' })),
    ...locks.map((lock) => ({ id: lock.id, icon: 'lock', ...lockPlace(plan, doors.get(lock.door)!), tag: '' })),
    ...detectors.map((item) => ({ id: item.id, icon: `intrusion-${item.kind}`, x: item.position.x, y: item.position.y, room: item.position.room, tag: item.kind === 'door-contact' ? '' : codeOf(item) })),
    ...boxes.map(({ item, icon }) => ({ id: item.id, icon, x: item.position!.x, y: item.position!.y, room: item.position!.room, tag: codeOf(item) })),
  ];
  if (points.length === 0) return undefined;
  const sights = sightsOf(site);
  return {
    things: faintThings(plan), points, rooms: 'short', roomTable: false,
    symbols: cameras.length > 0 ? ['camera-view'] : [],
    washes: [
      ...plan.rooms.flatMap(({ id }) => {
        const region = sights.get(id)?.together ?? [];
        return region.length === 0 ? [] : [{ of: `seen-${id}`, region, fill: 'tunnel' as const, fillOpacity: 0.1 }];
      }),
      ...cameras.map(({ id, position, angle, range }) => ({
        of: id, region: intersection([plan.index.rooms.get(position.room)!.inner], [sector(position, Math.min(fan, range), position.direction, angle)]), fill: 'tunnel' as const, fillOpacity: 0.2,
      })).filter(({ region }) => region.length > 0),
    ],
    notes: ['扇形为摄像机朝向与视场角，浅色为其可见范围（已扣除遮挡）。', '门旁的读卡器、电控锁、门磁属于该门，编号和配置见门禁表。', lettersNote(plan, shownThings(plan, points.map(({ id }) => id))), '为避让，部分符号略偏离实际位置。'],
    tables: () => [
      { title: '摄像机', head: ['编号', '房间', '高度', '视场', '像素'], widths: [30, 44, 30, 28, 64], rows: inOrder(cameras).map((camera) => [codeOf(camera), roomName(camera.position.room), String(camera.position.z), `${camera.angle}°`, camera.pixels.split('（')[0]!]) },
      { title: '门禁', head: ['门', '读卡器（所在侧）', '锁', '门磁'], widths: [24, 94, 54, 24], rows: doorRows() },
      { title: '入侵探测器', head: ['编号', '名称', '房间'], widths: [30, 116, 50], rows: apart.map((item) => [codeOf(item), item.name === '' ? intrusionKinds[item.kind].zh : item.name, roomName(item.position.room)]) },
      { title: '控制器与主机', head: ['编号', '名称', '房间'], widths: [30, 116, 50], rows: inOrder(boxes.map(({ item }) => item)).map((item) => [codeOf(item), item.name, roomName(item.position!.room)]) },
    ],
  };
}

/** Readers of a door by the side they are used from; a door from outside has its way in there. */
function doorRow(plan: FloorPlan, door: Door, own: readonly Reader[], lock: Lock | undefined, contacts: readonly IntrusionDetector[], roomName: (id: string) => string): string[] {
  const wall = plan.index.walls.get(door.wall)!;
  const words = (reader: Reader): string => `${reader.factors.map((factor) => factors[factor].zh).join('+')}${reader.persons > 1 ? `（${reader.persons}人）` : ''}`;
  const used = (side: string | undefined): Reader | undefined => own.find((reader) => reader.side === side);
  return [
    codeOf(door), [wall.left, wall.right].map((side) => { const reader = used(side); return reader ? `${codeOf(reader)} ${side === undefined ? '外' : roomName(side)}：${words(reader)}` : ''; }).filter((text) => text !== '').join('；') || '—',
    lock ? `${codeOf(lock)} ${lockKinds[lock.kind].zh}` : '—', contacts.map(codeOf).join('、') || '—',
  ];
}

function jambs(plan: FloorPlan, door: Door) {
  const wall = plan.index.walls.get(door.wall)!;
  const along = alongWall(wall);
  const latchFar = door.leaves === 2 || door.hinge === 'near';
  return { wall, along, latch: latchFar ? door.offset + door.width : door.offset, out: latchFar ? 1 : -1 };
}

/** Beside the latch, on the side it is used from. */
function readerPlace(plan: FloorPlan, door: Door, reader: Reader) {
  const { wall, along, latch, out } = jambs(plan, door);
  const onLeft = reader.side === undefined ? wall.left === undefined : wall.left === reader.side;
  const spot = along.at(latch + out * 250, (onLeft ? 1 : -1) * (wall.thickness / 2 + 170));
  return { x: spot.x, y: spot.y, room: reader.side };
}

/** At the latch, on the side the leaf does not open to. */
export function lockPlace(plan: FloorPlan, door: Door) {
  const { wall, along, latch, out } = jambs(plan, door);
  const away = door.swing === 'left' ? -1 : 1;
  const room = away === 1 ? wall.left : wall.right;
  const spot = along.at(latch - out * 150, away * (wall.thickness / 2 + 170));
  return { x: spot.x, y: spot.y, room };
}
