import {
  AccessRight, type AirConditioner, AlarmPanel, type Battery, Camera, Circuit, Collector, type DistributionCabinet, type Door, DoorController, Extinguisher, FireDetector, FireDevice, FirePanel, Furniture, type Generator, IntrusionSensor, Linkage, Lock,
  MonitoringHost, MonitoringPoint, type MonitoringPointProps, MonitoringSwitch, Reader, Recorder, type Room, type Site, type Ups, Viewer,
} from '../../constructs';
import { extinguish } from './gas';

type Name = 'buffer' | 'management' | 'monitoring' | 'weak' | 'batteryA' | 'upsA' | 'upsB' | 'batteryB' | 'gas' | 'stairs' | 'landing' | 'service' | 'kmManagement' | 'core' | 'kmCore';
type Threshold = NonNullable<MonitoringPointProps['thresholds']>[number];

/** What of the two floors is guarded. */
export interface Guarded {
  readonly site: Site;
  readonly rooms: Readonly<Record<Name, Room>>;
  readonly doors: readonly Door[];
  readonly coolers: readonly AirConditioner[];
  readonly ups: readonly Ups[];
  readonly batteries: readonly Battery[];
  readonly generator: Generator;
  readonly main: DistributionCabinet;
  /** Cabinets that feed the racks, path A first. */
  readonly outputs: readonly DistributionCabinet[];
  /** Feeds the fans that clear the rooms after a discharge of gas. */
  readonly fan: Circuit;
  /** Circuits that fire cuts. */
  readonly nonFire: readonly Circuit[];
}

/** A point in the first room of a door, just inside its wall. */
function inside(door: Door): { readonly x: number; readonly y: number } {
  const [room] = door.props.between;
  const between = (values: readonly number[], value: number) => Math.min(Math.max(value, Math.min(...values) + 150), Math.max(...values) - 150);
  const { outline } = room.props;
  return { x: between(outline.map(({ x }) => x), door.props.at.x), y: between(outline.map(({ y }) => y), door.props.at.y) };
}

/** 门禁: readers outside every door, inside too at the shields. */
function control({ rooms, doors }: Guarded, wall: Circuit, lan: MonitoringSwitch): void {
  const controller = new DoorController(rooms.monitoring, 'acu-1', { name: '门禁控制器', x: 8700, y: 6200, z: 2200, inputs: [wall] });
  lan.connect(controller);
  for (const door of doors) {
    const [room, beyond] = door.props.between;
    const { shielded } = door.props;
    const id = door.node.id.slice(5);
    const reader = { door, scheme: 'gmt0036-cpu', controller } as const;
    new Reader(door, `reader-${id}`, { ...reader, name: `${door.title}-进`, side: typeof beyond === 'string' ? 'outside' : beyond, factors: shielded ? ['card', 'biometric'] : ['card'], persons: shielded ? 2 : 1 });
    if (shielded) new Reader(door, `reader-${id}-out`, { ...reader, name: `${door.title}-出`, side: room });
    new Lock(door, `lock-${id}`, { name: `${door.title}-锁`, door, kind: shielded ? 'shield' : 'magnetic', fireRelease: true, heldOpenSeconds: 30, antiPassback: shielded === true, controller });
  }
}

/** 视频: every corner of the areas, and the face of whoever passes their doors. */
function film({ rooms, doors }: Guarded, wall: Circuit, lan: MonitoringSwitch, consoles: readonly Furniture[]): Camera[] {
  const recorder = new Recorder(rooms.monitoring, 'nvr-1', { name: '网络硬盘录像机', x: 8500, y: 7000, terabytes: 96, retentionDays: 90, inputs: [wall] });
  lan.connect(recorder, ...consoles.map((console, i) => new Viewer(console, `viewer-${i + 1}`, { name: `视频监控终端${i + 1}`, furniture: console, watts: 350, functions: ['实时查看', '多画面查看', '历史回放'] })));
  return ([
    ['01', 'buffer', 300, 5700, 315, 'M201'], ['02', 'management', 3300, 300, 45], ['03', 'management', 13_700, 7700, 225, 'M209'], ['04', 'service', 300, 300, 45], ['05', 'service', 13_700, 12_700, 225], ['06', 'service', 8300, 12_700, 315],
    ['07', 'core', 900, 6900, 45], ['08', 'core', 7200, 12_100, 225], ['09', 'kmCore', 14_900, 6900, 45], ['10', 'kmCore', 21_200, 12_100, 225], ['11', 'kmManagement', 21_700, 5700, 225, 'M303'],
    ['12', 'management', 8700, 3700, 200, 'M202'], ['13', 'service', 7600, 5700, 225], ['14', 'service', 13_700, 300, 135], ['15', 'service', 8300, 6300, 0, 'M301'], ['16', 'core', 900, 12_100, 315, 'M302'], ['17', 'core', 900, 9750, 0],
    ['18', 'kmCore', 21_200, 6900, 135], ['19', 'kmCore', 14_900, 12_100, 315, 'M304'], ['20', 'kmManagement', 16_800, 300, 45], ['21', 'monitoring', 8700, 7700, 225, 'M204'], ['22', 'service', 13_700, 6300, 170],
  ] as const).map(([id, room, x, y, direction, name]) => {
    const door = doors.find(({ title }) => title === name);
    return new Camera(rooms[room], `cam-${id}`, { name: `SX${id}`, x, y, direction, angle: 100, megabits: 4, recorder, address: `10.90.1.${100 + Number(id)}`, ...(door ? { door } : {}) });
  });
}

/** 入侵报警: infrared detectors in the areas, contacts at all doors. */
function alarm({ rooms, doors }: Guarded, wall: Circuit, cameras: readonly Camera[]): IntrusionSensor[] {
  const panel = new AlarmPanel(rooms.monitoring, 'alarm-panel', { name: '入侵报警主机', x: 3300, y: 5800, z: 1400, standbyHours: 8, tamper: true, inputs: [wall] });
  for (const door of doors) new IntrusionSensor(door.props.between[0], `contact-${door.node.id.slice(5)}`, { name: `${door.title}门磁`, kind: 'door-contact', door, ...inside(door), z: 2100, armed: '全天布防', panel });
  new Linkage(rooms.monitoring, 'link-intrusion', { name: '入侵报警调用视频', trigger: 'intrusion', action: 'show-video', targets: [...cameras] });
  return ([
    ['buffer', 300, 3000, 0], ['management', 6000, 3700, 270], ['service', 4000, 300, 90], ['service', 13_700, 10_000, 180], ['core', 4000, 6900, 90], ['kmManagement', 21_700, 3000, 180], ['kmCore', 19_700, 6900, 90],
  ] as const).map(([room, x, y, direction], i) => new IntrusionSensor(rooms[room], `ir-${i + 1}`, { name: `${rooms[room].title}红外探测器-${i + 1}`, kind: 'infrared', x, y, z: 2200, direction, angle: 110, range: 12_000, panel }));
}

/** 消防: smoke everywhere, buttons, sounders and extinguishers, and what a fire does to doors, air and power. */
function protect({ rooms, doors, coolers, fan, nonFire }: Guarded, wall: Circuit): FireDetector[] {
  const panel = new FirePanel(rooms.monitoring, 'fire-panel', { name: '火灾报警控制器', x: 3300, y: 6500, z: 1400, standbyHours: 8, inputs: [wall] });
  const button = (room: Room, x: number, y: number) => new FireDevice(room, `button-${room.node.id}`, { name: `${room.title}手动报警按钮`, kind: 'button', x, y, z: 1400, panel });
  button(rooms.buffer, 2700, 300);
  button(rooms.management, 13_700, 2200);
  button(rooms.upsA, 3300, 12_700);
  button(rooms.service, 13_700, 4200);
  button(rooms.kmManagement, 16_800, 4200);
  const sounders = ([['buffer', 2700, 4000], ['management', 12_300, 300], ['service', 8300, 9000], ['kmManagement', 20_400, 5700], ['core', 6000, 6900], ['kmCore', 16_500, 12_100]] as const)
    .map(([room, x, y]) => new FireDevice(rooms[room], `sounder-${rooms[room].node.id}`, { name: `${rooms[room].title}声光报警器`, kind: 'sounder', x, y, z: 2400, panel }));
  for (const [room, x, y] of [['management', 9400, 7600], ['monitoring', 3400, 7600], ['upsA', 3300, 8300], ['upsB', 6800, 8300], ['batteryA', 2700, 6300], ['batteryB', 13_600, 8400], ['service', 12_800, 12_600], ['core', 3000, 11_900], ['kmManagement', 16_800, 5600], ['kmCore', 17_800, 11_900]] as const) {
    new Extinguisher(rooms[room], `extinguisher-${rooms[room].node.id}`, { name: `${rooms[room].title}灭火器`, x, y, agent: '二氧化碳' });
  }
  const { monitoring } = rooms;
  extinguish({ rooms, doors, panel, fan });
  new Linkage(monitoring, 'link-alarm', { name: '启动声光报警', trigger: 'first', action: 'alarm', targets: sounders });
  new Linkage(monitoring, 'link-doors', { name: '释放疏散通道门禁', trigger: 'first', action: 'release-doors', targets: [...doors] });
  new Linkage(monitoring, 'link-air', { name: '停止空调', trigger: 'second', action: 'stop-air', targets: [...coolers] });
  new Linkage(monitoring, 'link-power', { name: '切断非消防电源', trigger: 'second', action: 'cut-power', targets: [...nonFire] });
  const smoke = [
    ['buffer', 1500, 4600], ['management', 11_500, 4000], ['management', 6000, 2000], ['monitoring', 6000, 6000], ['service', 4000, 2700], ['service', 11_000, 4000], ['service', 11_000, 9000], ['core', 4000, 10_300], ['kmCore', 18_000, 10_300],
    ['kmManagement', 19_250, 3000], ['upsA', 5200, 10_500], ['upsB', 7200, 10_500], ['batteryA', 1500, 8400], ['batteryB', 12_000, 11_200], ['weak', 1800, 12_000], ['gas', 15_250, 9000],
  ] as const;
  return smoke.map(([room, x, y], i) => new FireDetector(rooms[room], `smoke-${i + 1}`, { name: `${rooms[room].title}烟感${suffix(smoke, i)}`, kind: 'smoke', x, y, panel }));
}

/** `-2` for the second of several in a room; nothing for the only one. */
function suffix(items: readonly (readonly [room: string, ...place: number[]])[], i: number): string {
  const inRoom = items.flatMap(([room], at) => (room === items[i]![0] ? [at] : []));
  return inRoom.length === 1 ? '' : `-${inRoom.indexOf(i) + 1}`;
}

const clause = 'GB 50174-2017 附录A';
const state = (measure: Threshold['measure'], delaySeconds = 0): Threshold => ({ measure, state: 'alarm', hysteresis: 0, delaySeconds });
const range = (measure: Threshold['measure'], warning: Threshold['warning'], hysteresis: number, clause?: string): Threshold => ({ measure, warning, hysteresis, delaySeconds: 60, ...(clause === undefined ? {} : { clause }) });
const voltage = range('input-voltage', { min: 198, max: 235.4 }, 2, clause);
const climate = {
  equipment: [range('temperature', { min: 18, max: 27 }, 1, clause), range('humidity', { max: 60 }, 3, clause), range('dew-point', { min: 5.5, max: 15 }, 0.5, clause)],
  battery: [range('temperature', { min: 20, max: 30 }, 1, clause)],
  operation: [range('temperature', { min: 18, max: 28 }, 1, clause), range('humidity', { min: 35, max: 75 }, 3, clause)],
};

/** What is recorded beside the measures with thresholds. */
type Measures = NonNullable<MonitoringPointProps['records']>;
const records = {
  ups: ['output-voltage', 'output-frequency', 'input-current', 'output-current', 'power', 'input-power-factor', 'output-power-factor', 'battery-voltage', 'battery-current', 'battery-charge', 'battery-temperature'] as Measures,
  cooler: ['supply-temperature', 'running', 'cooling', 'heating', 'humidifying', 'dehumidifying', 'temperature-alarm', 'humidity-alarm', 'sensor-fault', 'compressor-pressure', 'humidifier-water'] as Measures,
  cabinet: ['current', 'power', 'power-factor', 'harmonics'] as Measures,
  generator: ['running', 'speed', 'power', 'frequency', 'output-voltage', 'power-factor'] as Measures,
};

const notify: NonNullable<MonitoringPointProps['notify']> = { channels: ['screen', 'sound', 'sms'], to: ['监控室值班员', '机房管理员'] };

/** 环境监控: rooms and their over-pressure, doors, smoke, leaks, air conditioners, UPS, batteries, cabinets, the generator and infrared on one host. */
function observe({ site, rooms, doors, coolers, ups, batteries, generator, main, outputs }: Guarded, wall: Circuit, lan: MonitoringSwitch, smoke: readonly FireDetector[], infrared: readonly IntrusionSensor[]): void {
  const { monitoring } = rooms;
  const source = new Collector(monitoring, 'collector', { name: '动环采集器', x: 8700, y: 4500, z: 1600, address: '10.90.1.11', inputs: [wall] });
  const server = new MonitoringHost(monitoring, 'env-host', { name: '环境监控主机', x: 8500, y: 5200, address: '10.90.1.10', retentionMonths: 6, inputs: [wall] });
  lan.connect(source, server, ...ups);
  const point = (room: Room | undefined, id: string, props: Omit<MonitoringPointProps, 'source' | 'server'> & Pick<Partial<MonitoringPointProps>, 'source'>) => room && new MonitoringPoint(room, id, { source, server, notify, ...props });
  let [contact, bus] = [0, 0];
  const onBus = () => ({ protocol: 'modbus-rtu' as const, number: ++bus });
  const onContact = (inputs = 1) => ({ protocol: 'contact' as const, number: (contact += inputs) - inputs + 1 });
  const probes = [['service', 600, 5400], ['service', 8600, 12_400], ['service', 13_700, 1800], ['core', 5200, 8600], ['core', 4400, 10_500], ['kmCore', 18_400, 8600], ['kmCore', 18_400, 10_500], ['kmManagement', 16_800, 5000], ['batteryB', 10_400, 12_600], ['batteryA', 400, 10_600], ['management', 3400, 3600], ['monitoring', 8700, 4200], ['upsA', 6200, 12_600], ['upsB', 6800, 9800]] as const;
  for (const [i, [name, x, y]] of probes.entries()) {
    const room = rooms[name];
    const { use } = room.props;
    point(room, `th-${i + 1}`, { kind: 'temperature-humidity', name: `${room.title}温湿度${suffix(probes, i)}`, ...onBus(), x, y, z: 1500, watches: room, thresholds: climate[use === 'equipment' || use === 'battery' ? use : 'operation'] });
  }
  for (const [i, detector] of smoke.entries()) point(detector.room, `fire-${i + 1}`, { kind: 'smoke', name: detector.title, ...onContact(), watches: detector, thresholds: [state('fire')] });
  for (const sensor of infrared) point(sensor.room, `env-${sensor.node.id}`, { kind: 'infrared', name: sensor.title, ...onContact(), x: sensor.props.x, y: sensor.props.y, z: 2200, watches: sensor, thresholds: [state('motion')] });
  for (const unit of coolers) {
    const { x, y } = unit.props;
    const corners = [[-480, -480], [480, -480], [480, 480], [-480, 480], [-480, -480]] as const;
    point(unit.room, `env-${unit.node.id}`, { kind: 'air-conditioner', name: unit.title, ...onBus(), x, y, watches: unit, thresholds: [range('return-temperature', { max: 30 }, 1), state('fault'), state('no-air-flow')], records: records.cooler });
    point(unit.room, `leak-${unit.node.id}`, { kind: 'leak', name: `${unit.title}漏水`, ...onContact(), x, y, line: corners.map(([dx, dy]) => ({ x: x + dx, y: y + dy })), watches: unit, thresholds: [state('wet')] });
  }
  // A door has two contacts: forced, held open.
  for (const door of doors) point(door.props.between[0], `access-${door.node.id.slice(5)}`, { kind: 'access', name: `${door.title}门禁`, ...onContact(2), watches: door, thresholds: [state('door-forced'), state('door-held', 30)] });
  for (const unit of ups) point(unit.room, `env-${unit.node.id}`, {
    kind: 'ups', name: unit.title, protocol: 'modbus', source: unit, watches: unit, records: records.ups,
    thresholds: [voltage, range('input-frequency', { min: 49.5, max: 50.5 }, 0.1, clause), range('load', { max: 80 }, 5), range('autonomy', { min: 15 }, 1), state('mains-failed', 5), state('bypass', 5), state('unsynchronised', 5), state('fault')],
  });
  // A battery monitor in each cabinet of batteries tells every block.
  for (const battery of batteries) point(battery.room, `env-${battery.node.id}`, {
    kind: 'ups', name: `${battery.title}巡检`, ...onBus(), x: battery.props.x, y: battery.props.y, watches: battery, each: 'block', records: ['battery-voltage', 'battery-resistance'], thresholds: [range('battery-temperature', { max: 35 }, 1)],
  });
  for (const cabinet of [main, ...outputs]) point(cabinet.room, `env-${cabinet.node.id}`, { kind: 'power', name: cabinet.title, ...onBus(), x: cabinet.props.x, y: cabinet.props.y, watches: cabinet, thresholds: [state('breaker-open'), voltage], records: records.cabinet });
  new MonitoringPoint(site, 'env-generator', { source, server, notify, kind: 'power', name: generator.title, ...onBus(), watches: generator, location: '发电机组控制屏', thresholds: [range('fuel-level', { min: 60 }, 5), state('fault')], records: records.generator });
  for (const [id, room, x, y] of [['service', rooms.service, 2600, 400], ['core', rooms.core, 1000, 9600], ['km', rooms.kmCore, 21_000, 9600]] as const) {
    point(room, `dp-${id}`, { kind: 'pressure', name: `${room.title}压差`, ...onBus(), x, y, z: 2000, watches: room, thresholds: [range('pressure-difference', { min: 10 }, 1), { measure: 'pressure-difference', alarm: { min: 5 }, hysteresis: 1, delaySeconds: 60, clause }] });
  }
}

/** 安防, 消防 and 环境监控 of the two floors, watched from 监控室. */
export function guard(guarded: Guarded): void {
  const { rooms, outputs } = guarded;
  const { monitoring } = rooms;
  const wall = new Circuit(outputs[0]!, 'a-monitoring', { name: `A-${monitoring.title}`, phase: 'L1', amperes: 16, cable: 'ZR-BVR-3×4', squareMillimetres: 4 });
  const consoles = [5000, 6600].map((x, i) => new Furniture(monitoring, `console-${i + 1}`, { kind: 'console', name: `监控台${i + 1}`, x, y: 5500, direction: 270, size: { width: 1400, depth: 800, height: 750 }, inputs: [wall] }));
  new Furniture(monitoring, 'video-wall', { kind: 'video-wall', name: '显示墙', x: 5800, y: 7780, z: 1100, direction: 270, size: { width: 2000, depth: 160, height: 1200 }, seats: 0, inputs: [wall] });
  const lan = new MonitoringSwitch(monitoring, 'lan', { name: '安防监控交换机', x: 8700, y: 5800, z: 1600, ports: 48, address: '10.90.1.2', watts: 300, inputs: [wall] });
  control(guarded, wall, lan);
  const cameras = film(guarded, wall, lan, consoles);
  const infrared = alarm(guarded, wall, cameras);
  const smoke = protect(guarded, wall);
  observe(guarded, wall, lan, smoke, infrared);
  const enter = (id: string, name: string, ...into: readonly Name[]) => new AccessRight(rooms.buffer, `right-${id}`, { name, rooms: into.map((room) => rooms[room]) });
  enter('room', '机房管理员', 'buffer', 'management', 'stairs', 'landing', 'service', 'monitoring', 'weak', 'upsA', 'upsB', 'batteryA', 'batteryB', 'gas');
  enter('ca', 'CA系统管理员', 'buffer', 'management', 'stairs', 'landing', 'service', 'core');
  enter('km', 'KM系统管理员', 'buffer', 'management', 'stairs', 'landing', 'kmManagement', 'kmCore');
}
