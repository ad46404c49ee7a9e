/** Racks, desks, safes and shields of the reference machine room. */
import { Furniture, type FurnitureProps } from '../../site/furniture';
import { Rack, type RackProps } from '../../site/power';
import type { Room } from '../../site/room';
import { Penetration, ShieldedEnclosure, type PenetrationProps, type ShieldedEnclosureProps } from '../../site/shielding';
import type { Circuit } from '../../site/power';
import type { SiteParts } from './parts';
import type { RoomName, Rooms } from './plan';

/** One row of racks a room, fronts to the south: letter, room, centre of the first, and how many there are unless told. */
const rows = [
  { letter: 'a', room: 'service', x: 8800, y: 7000, usual: 4, most: 5 },
  { letter: 'b', room: 'core', x: 3000, y: 7100, usual: 3, most: 3 },
  { letter: 'k', room: 'km-core', x: 16_400, y: 7100, usual: 3, most: 5 },
] as const;
export const mostRacks = { service: 5, core: 3, 'km-core': 5 } as const;

/** What the racks of the pattern bear and are planned for. */
const ratings = { kilograms: 110, maxKilograms: 1000, maxWatts: 5000 } as const;

export function makeRacks(parts: SiteParts, rooms: Rooms, counts: Partial<Record<RoomName, number>>): Rack[] {
  return [
    ...rows.flatMap(({ letter, room, x, y, usual }) => Array.from({ length: counts[room] ?? usual }, (_, i) => {
      const inside = rooms[room];
      const id = `${letter}0${i + 1}`;
      return inside && parts.make<RackProps, Rack>(id, { ...ratings, x: x + 600 * i, y, direction: 270, row: letter.toUpperCase(), wristStrap: true }, (each, props) => new Rack(inside, each, props));
    })),
    rooms.monitoring && parts.make<RackProps, Rack>('w01', { ...ratings, x: 20_450, y: 2780, direction: 180, size: { width: 600, depth: 800, height: 2000 }, row: 'W', wristStrap: true }, (each, props) => new Rack(rooms.monitoring!, each, props)),
  ].filter((rack): rack is Rack => rack !== undefined);
}

const onB: ReadonlySet<string> = new Set(['desk-3', 'desk-4', 'desk-k2', 'desk-k3', 'console-2']);
/** Only these take power. */
const powered: ReadonlySet<FurnitureProps['kind']> = new Set(['desk', 'console', 'video-wall', undefined]);

/**
 * Desks by the room they stand in; those of 管理区 and KM管理区 bear the terminals. Each has sockets of UPS A and of UPS B; half of them take B
 * first, so that of the terminals, which have one cord, half go on when a path is lost: of each system those for management, or those for audit.
 */
export function makeFurniture(parts: SiteParts, rooms: Rooms, sockets: (room: RoomName) => Circuit[]): Furniture[] {
  const make = (id: string, room: RoomName, props: FurnitureProps) => {
    const inside = rooms[room];
    return inside && parts.make<FurnitureProps, Furniture>(id, { ...props, ...(powered.has(props.kind) ? { inputs: onB.has(id) ? [...sockets(room)].reverse() : sockets(room) } : {}) }, (each, given) => new Furniture(inside, each, given));
  };
  const console = { kind: 'console' as const, y: 1500, direction: 270, size: { width: 1400, depth: 800, height: 750 } };
  return [
    make('desk-1', 'management', { name: '操作台1', x: 9250, y: 470, direction: 90 }),
    make('desk-2', 'management', { name: '操作台2', x: 10_650, y: 470, direction: 90 }),
    make('desk-3', 'management', { name: '操作台3', x: 8850, y: 2500, direction: 0 }),
    make('desk-4', 'management', { name: '操作台4', x: 11_750, y: 1700, direction: 180 }),
    make('desk-k1', 'km-management', { name: 'KM操作台1', x: 15_450, y: 470, direction: 90 }),
    make('desk-k2', 'km-management', { name: 'KM操作台2', x: 16_900, y: 470, direction: 90 }),
    make('desk-k3', 'km-management', { name: 'KM操作台3', x: 17_350, y: 2400, direction: 180 }),
    make('console-1', 'monitoring', { ...console, name: '监控台1', x: 18_650 }),
    make('console-2', 'monitoring', { ...console, name: '监控台2', x: 20_050 }),
    make('video-wall', 'monitoring', { kind: 'video-wall', name: '显示墙', x: 19_000, y: 3990, z: 1100, direction: 270, size: { width: 2000, depth: 160, height: 1200 }, seats: 0, watts: 600 }),
    make('safe-1', 'core', { kind: 'safe', name: '保险箱1', x: 5500, y: 8900, direction: 180, size: { width: 600, depth: 600, height: 1200 }, kilograms: 350, seats: 0, note: '密钥备份介质，双人双控' }),
    make('safe-k1', 'km-core', { kind: 'safe', name: 'KM保险箱1', x: 14_500, y: 8900, direction: 0, size: { width: 600, depth: 600, height: 1200 }, kilograms: 350, seats: 0, note: '密钥备份介质，双人双控' }),
    make('shoes', 'buffer', { kind: 'shoe-cabinet', name: '更衣鞋柜', x: 12_550, y: 1500, direction: 0, size: { width: 1200, depth: 400, height: 1800 }, seats: 0 }),
  ].filter((each): each is Furniture => each !== undefined);
}

export interface Shield { readonly enclosure: ShieldedEnclosure; readonly room: Room; readonly fibre: Penetration | undefined; readonly power: Penetration | undefined; readonly signal: Penetration | undefined }

/** Where things pass: fibre and power under the trays, signals beside them, air through the roof side of the north wall. */
const passages = {
  core: { fibre: { x: 3600, y: 4900 }, power: { x: 3000, y: 4900 }, signal: { x: 4200, y: 4900 }, supply: { x: 2200, y: 9280 }, return: { x: 4600, y: 9280 }, pipe: { x: 720, y: 7000 } },
  'km-core': { fibre: { x: 17_000, y: 4900 }, power: { x: 16_400, y: 4900 }, signal: { x: 17_600, y: 4900 }, supply: { x: 15_500, y: 9280 }, return: { x: 18_500, y: 9280 }, pipe: { x: 21_280, y: 7000 } },
} as const;
const testPoints: NonNullable<ShieldedEnclosureProps['test']>['points'] = [
  { frequency: '14 kHz', field: 'magnetic', required: 75 }, { frequency: '100 kHz', field: 'magnetic', required: 95 }, { frequency: '450 MHz', field: 'plane-wave', required: 100 },
  { frequency: '950 MHz', field: 'plane-wave', required: 100 }, { frequency: '6 GHz', field: 'microwave', required: 100 },
];

/** Inside, a shield holds the raised floor (0.5 m), 3.0 m of clear height and the space above the ceiling (0.6 m). */
export const makeEnclosure = (parts: SiteParts, rooms: Rooms, id: 'core' | 'km-core'): ShieldedEnclosure | undefined => {
  const room = rooms[id];
  return room && parts.make<ShieldedEnclosureProps, ShieldedEnclosure>(`shield-${id}`, {
    name: id === 'core' ? '核心区屏蔽室' : 'KM核心区屏蔽室', gap: 600, height: 4100, construction: 'modular', standard: 'GB/T 12190-2015', earth: { separate: true, squareMillimetres: 50 }, frame: '方钢骨架', floorInsulated: true, relocatable: true, kilograms: id === 'core' ? 2600 : 3300, test: { points: testPoints },
  }, (each, props) => new ShieldedEnclosure(room, each, props));
};

/** @param circuits that feed what stands in the shield */
export function makePenetrations(parts: SiteParts, enclosure: ShieldedEnclosure, id: 'core' | 'km-core', circuits: readonly Circuit[]): Shield {
  const at = passages[id];
  const label = id === 'core' ? '核心区' : 'KM核心区';
  const make = (what: keyof typeof at, name: string, props: Omit<PenetrationProps, 'at' | 'name'>) =>
    parts.make<PenetrationProps, Penetration>(`${id}-${what}`, { ...props, name: `${label}${name}`, at: at[what], decibels: 100 }, (each, given) => new Penetration(enclosure, each, given));
  const penetrations = {
    fibre: make('fibre', '光纤波导管', { kind: 'fibre-waveguide', z: 2400, count: 4, carries: '无金属加强芯光缆', size: 'φ20 mm', lengthToDiameter: 6 }),
    power: make('power', '电源滤波器', { kind: 'power-filter', z: 300, count: Math.max(1, circuits.length), carries: '机柜A、B路供电，空调与照明回路', size: '32 A', circuits: [...circuits] }),
    signal: make('signal', '信号滤波器', { kind: 'signal-filter', z: 2400, count: 6, carries: '门禁、视频、消防、环境监测信号' }),
  };
  make('supply', '送风波导窗', { kind: 'waveguide-window', z: 2400, count: 2, carries: '新风送入', size: '300×300 mm', air: 'supply' });
  make('return', '回风波导窗', { kind: 'waveguide-window', z: 2400, count: 2, carries: '排风、泄压', size: '300×300 mm', air: 'return' });
  make('pipe', '管道波导', { kind: 'pipe-waveguide', z: 300, count: 3, carries: '制冷剂、给排水、灭火剂管道（绝缘接头）', lengthToDiameter: 6 });
  return { enclosure, room: enclosure.room!, ...penetrations };
}
