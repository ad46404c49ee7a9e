/** 环境监控 of the reference machine room, on a network of its own with no route to the zones: points of every kind with thresholds, and what is recorded beside. */
import { batteryMeasures, type Measure, type Threshold } from '../../../model';
import { MonitoringPoint, type MonitoringPointProps } from '../../environment';
import type { Site } from '../../site/building';
import type { AirConditioner } from '../../site/cooling';
import type { FireDetector } from '../../site/fire';
import { Collector, MonitoringHost } from '../../site/monitoring';
import type { Battery, DistributionCabinet, Generator, Rack, Ups } from '../../site/power';
import type { Room } from '../../site/room';
import type { IntrusionSensor, Lock } from '../../site/security';
import type { Network } from './network';
import { type SiteParts, there } from './parts';
import { mainRooms, roomNames, spaceOf, type Rooms } from './plan';

const appendixA = 'GB 50174-2017 附录A';
/** Warnings at the limits of a clause; alarms beyond them are configurable defaults and say so. */
function analogue(measure: Threshold['measure'], warning: Threshold['warning'], alarm: Threshold['alarm'], hysteresis: number, clause?: string, delaySeconds = 60): Threshold[] {
  const own = { measure, hysteresis, delaySeconds };
  if (clause === undefined) return [{ ...own, ...(warning ? { warning } : {}), ...(alarm ? { alarm } : {}) }];
  return [...warning ? [{ ...own, warning, clause }] : [], ...alarm ? [{ ...own, alarm }] : []];
}
const state = (measure: Threshold['measure'], grave: 'warning' | 'alarm' = 'alarm', delaySeconds = 0): Threshold => ({ measure, state: grave, hysteresis: 0, delaySeconds });

const climate = {
  main: [...analogue('temperature', { min: 18, max: 27 }, { min: 15, max: 32 }, 1, appendixA), ...analogue('humidity', { max: 60 }, { max: 70 }, 3, appendixA), ...analogue('dew-point', { min: 5.5, max: 15 }, undefined, 0.5, appendixA)],
  auxiliary: [...analogue('temperature', { min: 18, max: 28 }, { min: 10, max: 35 }, 1, appendixA), ...analogue('humidity', { min: 35, max: 75 }, { min: 20, max: 85 }, 3, appendixA)],
  battery: [...analogue('temperature', { min: 20, max: 30 }, { min: 15, max: 35 }, 1, appendixA)],
  other: [...analogue('temperature', { min: 5, max: 35 }, { min: 0, max: 40 }, 1)],
};
const upsThresholds = [
  ...analogue('input-voltage', { min: 198, max: 235.4 }, undefined, 2, appendixA, 5), ...analogue('input-frequency', { min: 49.5, max: 50.5 }, undefined, 0.1, appendixA, 5),
  ...analogue('load', { max: 80 }, { max: 95 }, 5), ...analogue('autonomy', { min: 15 }, { min: 7 }, 1, undefined, 10), ...analogue('battery-temperature', { max: 30 }, { max: 40 }, 1, appendixA),
  state('mains-failed', 'warning', 5), state('bypass', 'warning', 5), state('fault'),
];
const coolingThresholds = [...analogue('supply-temperature', { max: 22 }, { max: 26 }, 1), ...analogue('return-temperature', { max: 30 }, { max: 35 }, 1), state('fault'), state('no-air-flow')];

/** What is recorded beside the measures with thresholds. */
const records = {
  ups: ['output-voltage', 'output-frequency', 'input-current', 'output-current', 'power', 'input-power-factor', 'output-power-factor', 'battery-voltage', 'battery-current', 'battery-charge'],
  cooling: ['running', 'cooling', 'heating', 'humidifying', 'dehumidifying', 'temperature-alarm', 'humidity-alarm', 'sensor-fault', 'compressor-pressure', 'humidifier-water'],
  cabinet: ['current', 'power', 'power-factor', 'harmonics'],
  generator: ['running', 'speed', 'power', 'frequency', 'output-voltage', 'power-factor'],
  battery: [...batteryMeasures],
} satisfies Record<string, Measure[]>;

interface Watched {
  readonly site: Site; readonly rooms: Rooms; readonly racks: readonly Rack[]; readonly detectors: readonly FireDetector[]; readonly units: readonly AirConditioner[]; readonly ups: readonly Ups[];
  readonly batteries: readonly Battery[]; readonly generator: Generator | undefined; readonly cabinets: readonly DistributionCabinet[]; readonly sensors: readonly IntrusionSensor[]; readonly locks: readonly Lock[]; readonly network: Network;
}

/** A leak rope 100 mm off a unit on all sides, or on three where it stands at a wall or a shield. */
function ropeAround(room: Room, x: number, y: number): MonitoringPointProps['line'] {
  const half = 550;
  const { left, width } = spaceOf(room, room.props.area === 'service' ? 120 : 720);
  const ends = (wall: number, front: number) => [{ x: wall, y: y - half }, { x: front, y: y - half }, { x: front, y: y + half }, { x: wall, y: y + half }];
  if (x - half < left) return ends(left + 50, x + half);
  if (x + half > left + width) return ends(left + width - 50, x - half);
  return [...ends(x - half, x + half), { x: x - half, y: y - half }];
}

export function makeMonitoring(parts: SiteParts, { site, rooms, racks, detectors, units, ups, batteries, generator, cabinets, sensors, locks, network }: Watched): void {
  const rack = racks.find(({ node }) => node.id === 'w01');
  if (!rack) return;
  const host = parts.make('env-host', { name: '环境监控主机', rack, unit: 10, units: 2, address: '10.90.0.10', watts: 300, kilograms: 20, retentionMonths: 6 }, (id, props) => new MonitoringHost(rack, id, props));
  const collector = parts.make('env-collector', { name: '动环采集器', rack, unit: 14, units: 1, address: '10.90.0.11', watts: 60, kilograms: 8 }, (id, props) => new Collector(rack, id, props));
  if (!host || !collector) return;
  network.control?.connect(host, collector, ...ups.filter(({ props }) => props.address !== undefined));
  const notify: NonNullable<MonitoringPointProps['notify']> = { channels: ['screen', 'sound', 'sms'], to: ['监控室值班员', '机房管理员'] };
  const point = (id: string, room: Room, props: Omit<MonitoringPointProps, 'source' | 'server'> & Pick<Partial<MonitoringPointProps>, 'source'>) =>
    parts.make<MonitoringPointProps, MonitoringPoint>(id, { notify, source: collector, server: host, ...props }, (each, given) => new MonitoringPoint(room, each, given));
  let bus = 0;
  let contact = 0;
  const onBus = () => ({ protocol: 'modbus-rtu' as const, number: ++bus });
  const onContact = (inputs = 1) => {
    contact += inputs;
    return { protocol: 'contact' as const, number: contact - inputs + 1 };
  };

  for (const id of roomNames) {
    const room = rooms[id];
    if (!room) continue;
    const main = mainRooms.has(id);
    const space = spaceOf(room, main ? 900 : 300);
    const thresholds = main ? climate.main : id === 'battery' ? climate.battery : room.props.people > 0 || id === 'buffer' ? climate.auxiliary : climate.other;
    const common = { kind: 'temperature-humidity' as const, z: 1500, thresholds, watches: room };
    // In main rooms one at the front of the row and one behind it.
    const own = racks.filter((each) => each.room === room);
    const middle = own[Math.floor(own.length / 2)];
    if (main && middle) {
      point(`th-${id}-1`, room, { ...common, ...onBus(), name: `${room.title}温湿度-1`, x: middle.props.x, y: middle.props.y - 620, location: '机柜列正面' });
      point(`th-${id}-2`, room, { ...common, ...onBus(), name: `${room.title}温湿度-2`, x: middle.props.x, y: middle.props.y + 620, location: '机柜列背面' });
    // The door of 电池间 is in the middle of that wall.
    } else point(`th-${id}`, room, { ...common, ...onBus(), name: `${room.title}温湿度`, x: space.left, y: Math.round(space.bottom + space.height * (id === 'ups' ? 0.8 : 0.5)) });
  }
  for (const detector of detectors) {
    const { kind, layer, x, y } = detector.props;
    if (kind === 'heat' || layer !== 'room' || !detector.room) continue;
    point(`fire-${detector.node.id.slice('smoke-'.length)}`, detector.room, { kind: 'smoke', ...onContact(), name: `${detector.room.title}烟感`, x, y, watches: detector, thresholds: [state('fire')], location: '取自火灾报警控制器' });
  }
  for (const unit of units) {
    const { x, y } = unit.props;
    if (!unit.props.precision || !unit.room) continue;
    const what = unit.node.id.slice('ac-'.length);
    point(`leak-${what}`, unit.room, {
      kind: 'leak', ...onContact(), name: `${unit.title}漏水`, x, y, z: -400, watches: unit, thresholds: [state('wet')], location: '漏水检测绳沿精密空调四周地板下敷设', line: ropeAround(unit.room, x, y),
    });
    point(`env-${unit.node.id}`, unit.room, { kind: 'air-conditioner', ...onBus(), name: unit.title, x, y, watches: unit, thresholds: coolingThresholds, records: records.cooling });
  }
  // Read by their own network cards, which answer even when the collector does not.
  for (const unit of ups) if (unit.room) {
    const { address, x, y } = unit.props;
    point(`env-${unit.node.id}`, unit.room, { kind: 'ups', protocol: 'snmp', ...(address === undefined ? {} : { source: unit }), name: unit.title, x, y, watches: unit, thresholds: upsThresholds, records: records.ups });
    // RFC 1628 has no object for it: a contact of the UPS tells it.
    point(`env-${unit.node.id}-sync`, unit.room, { kind: 'ups', ...onContact(), name: `${unit.title}同步`, x: x + 250, y, watches: unit, thresholds: [state('unsynchronised', 'warning', 5)] });
  }
  for (const battery of batteries) if (battery.room) {
    const { x, y } = battery.props;
    point(`env-${battery.node.id}`, battery.room, {
      kind: 'ups', ...onBus(), name: `${battery.title}巡检`, x, y, watches: battery, each: 'block', records: records.battery, thresholds: [...analogue('battery-temperature', { max: 35 }, { max: 45 }, 1)], location: '电池柜内的蓄电池巡检仪',
    });
  }
  // It stands outside the rooms: so does its point.
  if (generator) parts.make<MonitoringPointProps, MonitoringPoint>(`env-${generator.node.id}`, {
    kind: 'power', source: collector, server: host, notify, ...onBus(), name: generator.title, watches: generator, location: '发电机组控制屏',
    thresholds: [...analogue('fuel-level', { min: 60 }, { min: 30 }, 5), state('fault')], records: records.generator,
  }, (each, given) => new MonitoringPoint(site, each, given));
  for (const cabinet of cabinets) if (cabinet.room) {
    point(`env-${cabinet.node.id}`, cabinet.room, { kind: 'power', ...onBus(), name: cabinet.title, x: cabinet.props.x, y: cabinet.props.y, watches: cabinet, thresholds: [state('breaker-open'), ...analogue('input-voltage', { min: 198, max: 235.4 }, undefined, 2, appendixA, 5)], records: records.cabinet });
  }
  for (const sensor of sensors) if (sensor.props.kind === 'infrared' && sensor.room) {
    point(`env-${sensor.node.id}`, sensor.room, { kind: 'infrared', ...onContact(), name: sensor.title, x: sensor.props.x, y: sensor.props.y, z: 2200, watches: sensor, thresholds: [state('motion')] });
  }
  for (const lock of locks) {
    const { door, heldOpenSeconds } = lock.props;
    const [inside] = door.props.between;
    point(`env-${lock.node.id}`, inside, { kind: 'access', ...onContact(2), name: `${door.title}门禁`, watches: door, thresholds: there(state('door-forced'), state('door-held', door.props.shielded ? 'alarm' : 'warning', heldOpenSeconds)) });
  }
}
