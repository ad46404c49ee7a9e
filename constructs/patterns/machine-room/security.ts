/** 门禁, 视频, 入侵报警 of the reference machine room: who enters is read outside every door, in 核心区 and KM核心区 inside too, by two persons. */
import { Linkage, type LinkageProps } from '../../site/fire';
import type { Furniture } from '../../site/furniture';
import type { Circuit, Rack } from '../../site/power';
import type { Door, Room } from '../../site/room';
import {
  AccessRight, AlarmPanel, Camera, DoorController, IntrusionSensor, Lock, Reader, Recorder, Viewer,
  type CameraProps, type IntrusionSensorProps, type LockProps, type ReaderProps, type RecorderProps,
} from '../../site/security';
import type { Network } from './network';
import { type SiteParts, there } from './parts';
import { shieldedRooms, spaceOf, type Doors, type RoomName, type Rooms } from './plan';

export interface Security { readonly locks: readonly Lock[]; readonly cameras: readonly Camera[]; readonly sensors: readonly IntrusionSensor[]; readonly panel: AlarmPanel | undefined }

/** One of the circuits A and B, by turns: what hangs on the wall has a single cord. */
const one = (sockets: readonly Circuit[], n: number): Circuit[] => there(sockets[(n - 1) % Math.max(1, sockets.length)]);

export function makeAccess(parts: SiteParts, rooms: Rooms, doors: Doors, sockets: readonly Circuit[], network: Network): Lock[] {
  const { monitoring } = rooms;
  if (!monitoring) return [];
  const controllers = [1, 2, 3].map((n) => parts.make(`acu-${n}`, { name: `门禁控制器${n}`, x: 21_750, y: 1000 + 350 * n, z: 2200, address: `10.90.0.${30 + n}`, watts: 60, inputs: one(sockets, n) }, (id, props) => new DoorController(monitoring, id, props)));
  network.control?.connect(...there(...controllers));
  return Object.entries(doors).flatMap(([id, door], i) => {
    const controller = controllers[Math.floor(i / 4)] ?? controllers[0];
    if (!door || !controller) return [];
    const [inside, beyond] = door.props.between;
    const core = door.props.shielded;
    const what = id.slice('door-'.length);
    const scheme = 'gmt0036-cpu' as const;
    const reader = (side: 'in' | 'out', at: Room | 'outside') => parts.make<ReaderProps, Reader>(`reader-${what}-${side}`, {
      name: `${door.title}-${side === 'out' ? '进' : '出'}`, door, side: at, scheme, controller, factors: core && side === 'out' ? ['card', 'biometric'] : ['card'], persons: core && side === 'out' ? 2 : 1,
    }, (each, props) => new Reader(door, each, props));
    reader('out', typeof beyond === 'string' ? 'outside' : beyond);
    if (core) reader('in', inside);
    return there(parts.make<LockProps, Lock>(`lock-${what}`, {
      name: `${door.title}-锁`, door, kind: core ? 'shield' : 'magnetic', controller, failSafe: true, fireRelease: true, antiPassback: core, heldOpenSeconds: core ? 60 : 30,
    }, (each, props) => new Lock(door, each, props)));
  });
}

/** Roles by the rooms they may enter (configurable defaults). */
export function makeRights(parts: SiteParts, rooms: Rooms): void {
  const main = rooms.buffer;
  if (!main) return;
  const right = (id: string, name: string, into: readonly RoomName[], escorted = false, time?: string) =>
    parts.make(`right-${id}`, { name, rooms: there(...into.map((room) => rooms[room])), escorted, ...(time === undefined ? {} : { time }) }, (each, props) => new AccessRight(main, each, props));
  right('room', '机房管理员', ['buffer', 'management', 'service', 'ups', 'battery', 'gas', 'monitoring']);
  right('ca', 'CA系统管理员', ['buffer', 'management', 'service', 'core']);
  right('ra', 'RA操作员', ['buffer', 'management'], false, '工作日 08:30-17:30');
  right('hsm', '密码机管理员', ['buffer', 'management', 'service', 'core', 'km-management', 'km-core']);
  right('km', 'KM系统管理员', ['buffer', 'km-management', 'km-core']);
  right('audit', '审计员', ['buffer', 'management', 'km-management'], false, '工作日 08:30-17:30');
  right('guard', '安保值班员', ['monitoring']);
  right('maintenance', '维护人员', ['buffer', 'management', 'service', 'core', 'km-management', 'km-core', 'ups', 'battery', 'gas'], true);
}

type Eye = readonly [id: string, room: RoomName, corner: 'sw' | 'se' | 'ne' | 'nw' | 'w', door?: `door-${string}`];
const eyes: readonly Eye[] = [
  ['cam-01', 'buffer', 'nw', 'door-main'], ['cam-02', 'buffer', 'se'],
  ['cam-03', 'management', 'sw', 'door-management'], ['cam-04', 'management', 'ne'],
  ['cam-05', 'service', 'nw', 'door-service'], ['cam-06', 'service', 'ne'], ['cam-07', 'service', 'se'], ['cam-08', 'service', 'sw'],
  ['cam-09', 'core', 'nw', 'door-core'], ['cam-10', 'core', 'ne'], ['cam-11', 'core', 'se'], ['cam-12', 'core', 'sw'],
  ['cam-13', 'monitoring', 'nw', 'door-monitoring'], ['cam-14', 'monitoring', 'sw'],
  ['cam-15', 'ups', 'nw', 'door-ups'], ['cam-16', 'ups', 'se'], ['cam-17', 'battery', 'sw', 'door-battery'], ['cam-18', 'battery', 'ne'], ['cam-19', 'gas', 'nw', 'door-gas'],
  ['cam-20', 'km-management', 'se', 'door-km-management'], ['cam-21', 'km-management', 'nw'],
  ['cam-22', 'km-core', 'ne', 'door-km-core'], ['cam-23', 'km-core', 'nw'], ['cam-24', 'km-core', 'se'], ['cam-25', 'km-core', 'sw'],
  // Between the two air conditioners, where those in the corners see nobody.
  ['cam-26', 'core', 'w'],
];
const looks = { sw: 45, se: 135, ne: 225, nw: 315, w: 0 } as const;

export function makeVideo(parts: SiteParts, rooms: Rooms, doors: Doors, racks: readonly Rack[], consoles: readonly Furniture[], network: Network): Camera[] {
  const rack = racks.find(({ node }) => node.id === 'w01');
  if (!rack) return [];
  const recorder = parts.make<RecorderProps, Recorder>('nvr-1', { name: '网络硬盘录像机', rack, unit: 20, units: 3, kilograms: 25, terabytes: 120, retentionDays: 90, address: '10.90.0.20', watts: 300 }, (each, props) => new Recorder(rack, each, props));
  if (!recorder) return [];
  const viewers = consoles.map((console, i) => parts.make(`viewer-${i + 1}`, { name: `视频监控终端${i + 1}`, furniture: console, screens: 2, functions: ['实时查看', '多画面查看', '历史回放'], watts: 350 }, (each, props) => new Viewer(console, each, props)));
  // Cameras follow their recorder.
  network.video?.connect(recorder, ...there(...viewers));
  return eyes.flatMap(([id, name, corner, doorId], i) => {
    const room = rooms[name];
    if (!room) return [];
    const space = spaceOf(room, shieldedRooms.has(name) ? 800 : 220);
    const door: Door | undefined = doorId && doors[doorId];
    return there(parts.make<CameraProps, Camera>(id, {
      name: `SX${id.slice(4)}`, x: corner.endsWith('w') ? space.left : space.left + space.width, y: corner === 'w' ? Math.round(space.bottom + space.height / 2) : corner.startsWith('s') ? space.bottom : space.bottom + space.height,
      direction: looks[corner], angle: 100, tilt: 35, z: 2500, range: 10_000, megabits: 4, recorder, address: `10.90.0.${100 + i + 1}`, ...(door ? { door } : {}),
    }, (each, props) => new Camera(room, each, props)));
  });
}

export function makeIntrusion(parts: SiteParts, rooms: Rooms, doors: Doors, cameras: readonly Camera[], sockets: readonly Circuit[]): { sensors: IntrusionSensor[]; panel: AlarmPanel | undefined } {
  const { monitoring } = rooms;
  const panel = monitoring && parts.make('alarm-panel', { name: '入侵报警主机', x: 21_750, y: 2700, z: 1400, direction: 180, standbyHours: 8, tamper: true, watts: 40, inputs: one(sockets, 2) }, (each, props) => new AlarmPanel(monitoring, each, props));
  if (!panel) return { sensors: [], panel: undefined };
  const sensors: IntrusionSensor[] = [];
  const sensor = (id: string, room: Room, props: Omit<IntrusionSensorProps, 'panel'>) => {
    const made = parts.make<IntrusionSensorProps, IntrusionSensor>(id, { ...props, panel }, (each, given) => new IntrusionSensor(room, each, given));
    if (made) sensors.push(made);
  };
  for (const [id, direction] of [['buffer', 225], ['management', 135], ['service', 90], ['core', 90], ['km-management', 225], ['km-core', 90], ['ups', 45]] as const) {
    const room = rooms[id];
    if (!room) continue;
    const space = spaceOf(room, shieldedRooms.has(id) ? 900 : 400);
    const right = direction === 135 || direction === 225;
    const middle = direction === 90;
    sensor(`ir-${id}`, room, {
      name: `${room.title}红外探测器`, kind: 'infrared', x: Math.round(middle ? space.left + space.width / 2 : right ? space.left + space.width : space.left), y: direction === 225 ? space.bottom + space.height : space.bottom,
      z: 2200, direction, angle: 110, range: 12_000,
    });
  }
  for (const [id, door] of Object.entries(doors)) {
    if (!door) continue;
    const [inside] = door.props.between;
    const { x, y } = door.props.at;
    const space = spaceOf(inside, 150);
    sensor(`contact-${id.slice(5)}`, inside, {
      name: `${door.title}门磁`, kind: 'door-contact', door, z: 2100, armed: '全天布防',
      x: Math.min(Math.max(x, space.left), space.left + space.width), y: Math.min(Math.max(y, space.bottom), space.bottom + space.height),
    });
  }
  parts.make<LinkageProps, Linkage>('link-intrusion', { name: '入侵报警调用视频', trigger: 'intrusion', action: 'show-video', targets: [...cameras] }, (id, props) => new Linkage(monitoring, id, props));
  return { sensors, panel };
}
