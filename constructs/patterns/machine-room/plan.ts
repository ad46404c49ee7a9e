/**
 * The plan of the reference machine room: 22.0 m by 10.0 m on one floor, the public corridor to the south. People walk 公共走廊 → 缓冲间 → 管理区 →
 * 服务区 → 核心区 and 缓冲间 → KM管理区 → KM核心区; 监控室, UPS配电间 and 气瓶间 have doors of their own to the corridor.
 */
import type { Area, RoomUse } from '../../../model';
import { type Floor } from '../../site/building';
import { Door, rectangle, Room, Wall, Window, type DoorProps, type RoomProps } from '../../site/room';
import type { SiteParts } from './parts';

export const roomNames = ['service', 'core', 'management', 'buffer', 'monitoring', 'ups', 'battery', 'gas', 'km-management', 'km-core'] as const;
export type RoomName = (typeof roomNames)[number];
export type Rooms = Readonly<Partial<Record<RoomName, Room>>>;
export type Doors = Readonly<Partial<Record<`door-${string}`, Door>>>;
export const kmRooms: ReadonlySet<RoomName> = new Set<RoomName>(['km-management', 'km-core']);

interface Plan { readonly name: string; readonly area: Area; readonly use: RoomUse; readonly box: readonly [left: number, bottom: number, width: number, height: number]; readonly load: number; readonly people: number; readonly number: string }
const plan: Readonly<Record<RoomName, Plan>> = {
  gas: { name: '气瓶间', area: 'support', use: 'gas-cylinder', box: [0, 0, 2200, 4200], load: 8, people: 0, number: '301' },
  battery: { name: '电池间', area: 'support', use: 'battery', box: [2200, 0, 2400, 4200], load: 16, people: 0, number: '302' },
  ups: { name: 'UPS配电间', area: 'support', use: 'ups', box: [4600, 0, 3800, 4200], load: 10, people: 0, number: '303' },
  management: { name: '管理区', area: 'management', use: 'operation', box: [8400, 0, 3800, 4200], load: 6, people: 4, number: '304' },
  buffer: { name: '缓冲间', area: 'buffer', use: 'buffer', box: [12200, 0, 2400, 4200], load: 6, people: 0, number: '305' },
  'km-management': { name: 'KM管理区', area: 'km-management', use: 'operation', box: [14600, 0, 3200, 4200], load: 6, people: 3, number: '306' },
  monitoring: { name: '监控室', area: 'monitoring', use: 'control', box: [17800, 0, 4200, 4200], load: 6, people: 2, number: '307' },
  core: { name: '核心区（屏蔽机房）', area: 'core', use: 'equipment', box: [0, 4200, 6600, 5800], load: 12, people: 0, number: '308' },
  service: { name: '服务区', area: 'service', use: 'equipment', box: [6600, 4200, 6800, 5800], load: 10, people: 0, number: '309' },
  'km-core': { name: 'KM核心区（屏蔽机房）', area: 'km-core', use: 'equipment', box: [13400, 4200, 8600, 5800], load: 12, people: 0, number: '310' },
};

const esdFloor = { material: '硫酸钙防静电活动地板', grade: 'A' as const, panel: 600, kilonewtons: 12, ohms: { min: 2.5e4, max: 1e9 } };
const finishes: RoomProps['finishes'] = {
  ceiling: { material: '微孔铝合金扣板', grade: 'A', frame: '轻钢龙骨', panelWidth: 600, panelLength: 600, spacing: 600, properties: '吸声、防尘，表面喷涂不起尘' },
  walls: { material: '彩钢板饰面', grade: 'A', coating: '静电喷涂，接缝密封', properties: '不起尘、易清洁' },
  floor: { material: '水泥砂浆找平', grade: 'A', coating: '防尘防潮漆两道' },
  dust: '新风经初效、中效过滤并保持正压；人员经缓冲间更衣换鞋；管线洞口以防火泥封堵',
  fire: '主体材料燃烧性能为A级；隔墙到顶，穿墙管线以防火泥封堵',
};
/** 气瓶间, 电池间 and UPS配电间 have neither ceiling nor raised floor; nobody changes shoes on the way there. */
const plain: RoomProps['finishes'] = {
  walls: { material: '水泥砂浆抹灰', grade: 'A', coating: '防尘防潮涂料，顶棚同墙面', properties: '不起尘、易清洁' },
  floor: { material: '环氧自流平', grade: 'A', coating: '防尘漆' },
  dust: '墙面、顶棚、地面涂装不起尘；管线洞口以防火泥封堵',
  fire: finishes.fire,
};
export const mainRooms: ReadonlySet<RoomName> = new Set<RoomName>(['service', 'core', 'km-core']);
/** What stands in these is inside a shield. */
export const shieldedRooms: ReadonlySet<RoomName> = new Set<RoomName>(['core', 'km-core']);
const staffed: ReadonlySet<RoomName> = new Set<RoomName>(['management', 'km-management', 'monitoring', 'buffer']);

/** Design values of the environment: those of GB 50174 appendix A for its kind of room. */
function indicatorsOf(room: RoomName): RoomProps['indicators'] {
  if (mainRooms.has(room)) return [
    { kind: 'temperature', design: { min: 18, max: 27 } }, { kind: 'humidity', design: { max: 60 } }, { kind: 'dew-point', design: { min: 5.5, max: 15 } },
    { kind: 'temperature-off', design: { min: 5, max: 45 } }, { kind: 'humidity-off', design: { min: 8, max: 80 } }, { kind: 'dew-point-off', design: { max: 27 } }, { kind: 'temperature-rate', design: { max: 15 } },
    { kind: 'dust', design: { max: 17_600_000 } }, { kind: 'illuminance', design: { min: 500 } }, { kind: 'floor-resistance', design: { min: 2.5e4, max: 1e9 } }, { kind: 'pressure-difference', design: { min: 5 } },
  ];
  if (staffed.has(room)) return [
    { kind: 'temperature', design: { min: 18, max: 28 } }, { kind: 'humidity', design: { min: 35, max: 75 } }, { kind: 'temperature-off', design: { min: 5, max: 35 } }, { kind: 'humidity-off', design: { min: 20, max: 80 } }, { kind: 'illuminance', design: { min: 300 } },
    ...(room === 'monitoring' ? [{ kind: 'noise' as const, design: { max: 60 } }] : []),
  ];
  return room === 'battery' ? [{ kind: 'temperature', design: { min: 20, max: 30 } }] : [];
}

export function makeRooms(parts: SiteParts, floor: Floor, km: boolean): Rooms {
  const made: Partial<Record<RoomName, Room>> = {};
  for (const id of roomNames) {
    if (!km && kmRooms.has(id)) continue;
    const { name, area, use, box, load, people, number } = plan[id];
    const raised = mainRooms.has(id) || staffed.has(id);
    const room = parts.make<RoomProps, Room>(id, {
      name, area, use, number, outline: rectangle(...box), floorLoad: load, people, clearHeight: mainRooms.has(id) ? 3000 : 2800, finishes: raised ? finishes : plain,
      ...(raised ? { ceilingHeight: 600, raisedFloor: { height: mainRooms.has(id) ? 500 : 300, use: mainRooms.has(id) ? 'plenum' : 'cables', ...esdFloor } } : {}),
      ...(mainRooms.has(id) ? { above: { wet: false } } : {}),
      indicators: indicatorsOf(id),
      // No air conditioner stands in the room of the gas cylinders.
      ...(id === 'gas' ? {} : { air: mainRooms.has(id) ? { supply: 'underfloor', return: 'free', pascals: 10 } : { supply: 'front', return: 'front' } }),
    }, (each, props) => new Room(floor, each, props));
    if (room) made[id] = room;
  }
  for (const id of ['service', 'core', 'km-core'] as const) {
    const room = made[id];
    if (room) parts.make(`wall-${id}`, { between: [room, 'tenant'] as [Room, 'tenant'], thickness: 240, material: '混凝土砌块防火墙', fireHours: 3 }, (each, props) => new Wall(floor, each, props));
  }
  const { monitoring } = made;
  if (monitoring) parts.make('window-monitoring', { between: [monitoring, 'outdoor'] as [Room, 'outdoor'], at: { x: 22_000, y: 2100 }, width: 1500, height: 1500, sill: 900, sealed: true, film: '遮光防爆膜', name: 'C01' }, (each, props) => new Window(floor, each, props));
  return made;
}

interface Space { readonly left: number; readonly bottom: number; readonly width: number; readonly height: number }

/** Usable space of a room of the pattern as drawn: its box without walls, or the inside of its shield. */
export function spaceOf(room: Room, margin: number): Space {
  // An outline that is none has been reported: the parts stay where they usually are.
  const { outline = rectangle(...plan[room.node.id as RoomName].box) } = room.props as Partial<typeof room.props>;
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, bottom] = [Math.min(...xs) + margin, Math.min(...ys) + margin];
  return { left, bottom, width: Math.max(...xs) - margin - left, height: Math.max(...ys) - margin - bottom };
}

/** All of that of a room: within its walls, or its shield. */
export const insideOf = (room: Room, id: RoomName): Space => spaceOf(room, shieldedRooms.has(id) ? 720 : 120);

/** Points in even rows and columns over a space. */
export function grid({ left, bottom, width, height }: Space, columns: number, rows: number): { x: number; y: number }[] {
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: Math.round(left + (width * ((i % columns) + 0.5)) / columns), y: Math.round(bottom + (height * (Math.floor(i / columns) + 0.5)) / rows),
  }));
}

type DoorPlan = readonly [id: string, name: string, from: RoomName, to: RoomName | 'corridor', x: number, y: number, more: Partial<DoorProps>, into: RoomName | 'outside'];
const fireDoor = { fireGrade: 'A' as const, material: '钢质防火门', closer: true, inside: 'free' as const };
const shielded = { shielded: true, decibels: 100, width: 1000, height: 2000, material: '钢质屏蔽门（指形簧片）', fireGrade: 'A' as const, closer: true, inside: 'manual' as const };
const doorPlans: readonly DoorPlan[] = [
  ['door-main', 'M01', 'buffer', 'corridor', 13_400, 0, { ...fireDoor, width: 1500, leaves: 2 }, 'outside'],
  ['door-management', 'M02', 'management', 'buffer', 12_200, 3300, { ...fireDoor, width: 1000 }, 'buffer'],
  ['door-service', 'M03', 'service', 'management', 11_300, 4200, { ...fireDoor, width: 1200 }, 'management'],
  ['door-core', 'M04', 'core', 'service', 6600, 5600, shielded, 'service'],
  ['door-km-management', 'M05', 'km-management', 'buffer', 14_600, 3300, { ...fireDoor, width: 1000 }, 'buffer'],
  ['door-km-core', 'M06', 'km-core', 'km-management', 15_600, 4200, shielded, 'km-management'],
  ['door-monitoring', 'M07', 'monitoring', 'corridor', 21_100, 0, { ...fireDoor, width: 1000 }, 'outside'],
  ['door-ups', 'M08', 'ups', 'corridor', 7700, 0, { ...fireDoor, width: 1100 }, 'outside'],
  ['door-battery', 'M09', 'battery', 'ups', 4600, 2400, { ...fireDoor, width: 1000 }, 'ups'],
  ['door-gas', 'M10', 'gas', 'corridor', 1100, 0, { ...fireDoor, width: 1000 }, 'outside'],
];

/** Call after the shields are there: shielded doors close them. */
export function makeDoors(parts: SiteParts, floor: Floor, rooms: Rooms): Doors {
  const made: Record<string, Door> = {};
  for (const [id, name, from, to, x, y, more, into] of doorPlans) {
    const inside = rooms[from];
    const beyond = to === 'corridor' ? to : rooms[to];
    if (!inside || !beyond) continue;
    const door = parts.make<DoorProps, Door>(id, { name, between: [inside, beyond], at: { x, y }, opensInto: into === 'outside' ? into : rooms[into] ?? 'outside', ...more }, (each, props) => new Door(floor, each, props));
    if (door) made[id] = door;
  }
  return made;
}
