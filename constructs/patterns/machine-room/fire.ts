/**
 * 消防 of the reference machine room: smoke and heat detectors in every room, HFC-227ea in the rooms with equipment and in 管理区, linkages to doors,
 * air and power. Each protected zone has cylinders of its own (单元独立系统): the zones differ so much in volume that whole cylinders of one size
 * would overdose the small ones.
 */
import {
  BreathingSet, Extinguisher, FireDetector, FireDevice, FirePanel, GasSystem, GasZone, Linkage,
  type FireDetectorProps, type FireDeviceProps, type FirePanelProps, type GasSystemProps, type GasZoneProps, type LinkageProps,
} from '../../site/fire';
import type { Circuit } from '../../site/power';
import type { Room } from '../../site/room';
import type { Lock } from '../../site/security';
import type { Cooling } from './cooling';
import { type SiteParts, there } from './parts';
import { grid, insideOf, roomNames, shieldedRooms, type Doors, type RoomName, type Rooms } from './plan';

export interface Fire { readonly panel: FirePanel | undefined; readonly detectors: readonly FireDetector[] }

interface Zone {
  readonly room: RoomName;
  readonly relief: { readonly x: number; readonly y: number };
  readonly door: string;
  readonly outside: RoomName;
  readonly lamp: { readonly x: number; readonly y: number };
  /** What makes 8 % at 18 ℃ in the room as drawn, and no more than 9 % at 30 ℃; filled to 1150 kg/m³ at most. */
  readonly cylinders: { readonly count: number; readonly litres: number; readonly kilograms: number; readonly tareKilograms: number };
  /** Where they stand in 气瓶间. */
  readonly stand: number;
}
const zones: readonly Zone[] = [
  { room: 'service', relief: { x: 7600, y: 10_000 }, door: 'door-service', outside: 'management', lamp: { x: 11_950, y: 4090 }, cylinders: { count: 2, litres: 70, kilograms: 50, tareKilograms: 85 }, stand: 3300 },
  { room: 'core', relief: { x: 5600, y: 10_000 }, door: 'door-core', outside: 'service', lamp: { x: 6710, y: 6300 }, cylinders: { count: 1, litres: 70, kilograms: 61, tareKilograms: 85 }, stand: 1800 },
  { room: 'km-core', relief: { x: 18_000, y: 10_000 }, door: 'door-km-core', outside: 'km-management', lamp: { x: 16_300, y: 4090 }, cylinders: { count: 1, litres: 90, kilograms: 84, tareKilograms: 110 }, stand: 2500 },
  { room: 'management', relief: { x: 8900, y: 0 }, door: 'door-management', outside: 'buffer', lamp: { x: 12_310, y: 3900 }, cylinders: { count: 1, litres: 40, kilograms: 27, tareKilograms: 60 }, stand: 1100 },
];

export function makeFire(parts: SiteParts, rooms: Rooms, doors: Doors, cooling: Cooling, locks: readonly Lock[], supply: Circuit | undefined): Fire {
  const { monitoring, gas } = rooms;
  const panel = monitoring && parts.make<FirePanelProps, FirePanel>('fire-panel', { name: '火灾报警及气体灭火控制器', x: 21_750, y: 700, z: 1400, direction: 180, loops: 2, standbyHours: 8, watts: 150, inputs: there(supply) }, (each, props) => new FirePanel(monitoring, each, props));
  if (!panel) return { panel: undefined, detectors: [] };
  const link = (id: string, props: LinkageProps) => parts.make<LinkageProps, Linkage>(`link-${id}`, props, (each, given) => new Linkage(monitoring, each, given));
  const detectors: FireDetector[] = [];
  for (const id of roomNames) {
    const room = rooms[id];
    if (!room) continue;
    const space = insideOf(room, id);
    const square = (space.width * space.height) / 1e6;
    const make = (what: string, kind: 'smoke' | 'heat', at: { x: number; y: number }, props: Partial<FireDetectorProps>, name: string) => {
      const detector = parts.make<FireDetectorProps, FireDetector>(`${what}-${id}`, { kind, ...at, ...props, panel, name }, (each, given) => new FireDetector(room, each, given));
      if (detector) detectors.push(detector);
    };
    const along = (count: number) => (space.width >= space.height ? grid(space, count, 1) : grid(space, 1, count));
    // To either side of the middle, where people work clear of the tray that runs there, unless that is nearer than 0.5 m to a wall.
    const aside = Math.min(room.props.people > 0 ? 700 : 500, space.width / 2 - 600);
    const off = (point: { x: number; y: number }, side: -1 | 1) => ({ x: Math.round(point.x + side * aside), y: point.y });
    make('smoke', 'smoke', off(along(1)[0]!, -1), {}, `${room.title}烟感`);
    const heats = square <= 30 ? 1 : Math.ceil(square / 20);
    along(heats).forEach((at, i) => make(heats === 1 ? 'heat' : `heat${i + 1}`, 'heat', off(at, 1), {}, `${room.title}温感${heats === 1 ? '' : `-${i + 1}`}`));
    if (room.props.ceilingHeight !== undefined) make('smoke-ceiling', 'smoke', along(1)[0]!, { layer: 'ceiling' }, `${room.title}吊顶内烟感`);
    if ((room.props.raisedFloor?.height ?? 0) >= 500) make('smoke-floor', 'smoke', along(1)[0]!, { layer: 'floor' }, `${room.title}地板下烟感`);
  }
  const device = (id: string, room: Room, props: Omit<FireDeviceProps, 'panel'>) => parts.make<FireDeviceProps, FireDevice>(id, { ...props, panel }, (each, given) => new FireDevice(room, each, given));
  for (const [id, room, x, y] of [['button-1', 'buffer', 12_400, 150], ['button-2', 'management', 8550, 1000], ['button-3', 'service', 6750, 4800], ['button-4', 'km-management', 14_750, 1000], ['button-5', 'monitoring', 17_950, 600], ['button-6', 'ups', 8250, 1000]] as const) {
    const inside = rooms[room];
    if (inside) device(id, inside, { name: `${inside.title}手动报警按钮`, kind: 'button', x, y, z: 1400 });
  }
  for (const [id, room, x, y] of [['sounder-service', 'service', 13_250, 7100], ['sounder-core', 'core', 5850, 7100], ['sounder-km-core', 'km-core', 14_150, 7100], ['sounder-management', 'management', 12_050, 2600], ['sounder-buffer', 'buffer', 12_350, 2400]] as const) {
    const inside = rooms[room];
    if (inside) device(id, inside, { name: `${inside.title}声光报警器`, kind: 'sounder', x, y, z: 2400 });
  }
  const lamps: FireDevice[] = [];
  for (const zone of zones) {
    const room = rooms[zone.room];
    const system = gas && room && parts.make<GasSystemProps, GasSystem>(`cylinders-${zone.room}`, {
      name: `${room.title}七氟丙烷单元独立系统`, agent: 'hfc-227ea', kind: 'piped', x: 700, y: zone.stand, direction: 0, cylinders: { ...zone.cylinders, megapascals: 4.2 }, reserve: true,
    }, (each, props) => new GasSystem(gas, each, props));
    if (!room || !system) continue;
    const main = zone.room !== 'management';
    const space = insideOf(room, zone.room);
    const made = parts.make<GasZoneProps, GasZone>(`gas-${zone.room}`, {
      name: `${room.title}防护区`, rooms: [room], system, layers: main ? ['room', 'ceiling', 'floor'] : ['room'], concentration: 8, dischargeSeconds: 8, soakMinutes: 5, delaySeconds: 30,
      minimumTemperature: 18, maximumTemperature: 30, pascals: 1200,
      nozzles: grid(space, main ? 2 : 1, 1).map(({ x, y }) => ({ room, x, y, z: 2600 })),
      reliefs: [{ room, at: zone.relief, sill: 2300, width: 400, height: 300, waveguide: shieldedRooms.has(zone.room) }],
    }, (each, props) => new GasZone(room, each, props));
    const outside = rooms[zone.outside];
    const door = doors[zone.door as `door-${string}`];
    if (outside) {
      const lamp = device(`lamp-${zone.room}`, outside, { name: `${room.title}放气指示灯`, kind: 'discharge-lamp', ...zone.lamp, z: 2300, ...(made ? { zone: made } : {}), ...(door ? { door } : {}) });
      if (lamp) lamps.push(lamp);
      device(`release-${zone.room}`, outside, { name: `${room.title}紧急启停按钮`, kind: 'release', ...zone.lamp, z: 1400, ...(made ? { zone: made } : {}), ...(door ? { door } : {}) });
    }
    if (made) link(`${zone.room}-discharge`, { name: `${room.title}气体释放`, trigger: 'second', action: 'start-discharge', zone: made, targets: [system] });
  }
  const nonFire = there(parts.find('mdp-ac'), parts.find('mdp-light'));
  link('alarm', { name: '启动声光报警', trigger: 'first', action: 'alarm', targets: there(...['service', 'core', 'km-core', 'management', 'buffer'].map((id) => parts.find(`sounder-${id}`))) });
  link('doors', { name: '释放疏散通道门禁', trigger: 'first', action: 'release-doors', targets: locks.filter(({ props }) => props.fireRelease).map(({ props }) => props.door) });
  link('air', { name: '停止空调', trigger: 'second', action: 'stop-air', targets: [...cooling.units] });
  link('fresh', { name: '停止新风', trigger: 'second', action: 'stop-fresh-air', targets: there(cooling.fresh) });
  link('dampers', { name: '关闭防火阀', trigger: 'second', action: 'close-dampers', targets: [...cooling.dampers] });
  link('power', { name: '切断非消防电源', trigger: 'second', action: 'cut-power', targets: nonFire });
  link('lamps', { name: '点亮放气指示灯', trigger: 'discharge', action: 'light-lamp', targets: lamps });
  link('exhaust', { name: '灾后排风', trigger: 'discharge', action: 'start-exhaust', targets: there(cooling.exhaust) });
  for (const [id, x, y] of [['service', 7000, 9600], ['core', 5700, 5200], ['km-core', 14_400, 5200], ['management', 8600, 1500], ['km-management', 14_900, 1500], ['monitoring', 18_100, 3800], ['ups', 8150, 2800], ['battery', 4300, 3900], ['buffer', 14_300, 3900]] as const) {
    const inside = rooms[id];
    if (inside) parts.make(`extinguisher-${id}`, { name: `${inside.title}灭火器`, x, y, agent: '二氧化碳' }, (each, props) => new Extinguisher(inside, each, props));
  }
  const { buffer } = rooms;
  if (buffer) parts.make('breathing', { name: '空气呼吸器', x: 14_300, y: 2600, sets: 2 }, (each, props) => new BreathingSet(buffer, each, props));
  return { panel, detectors };
}
