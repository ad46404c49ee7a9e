/** 供配电, lighting and earthing of the reference machine room: two mains and a generator, two UPS of which either bears the load (2N), PDUs A and B in every rack. */
import { append } from '../../../model';
import type { Site } from '../../site/building';
import type { AirConditioner } from '../../site/cooling';
import {
  Battery, Circuit, DistributionCabinet, EarthBar, Generator, Lighting, Mains, Pdu, type Rack, TransferSwitch, Ups,
  type BatteryProps, type CircuitProps, type DistributionCabinetProps, type EarthBarProps, type LightingProps, type PduProps, type UpsProps,
} from '../../site/power';
import type { PowerNode } from '../../site/power-node';
import type { Room } from '../../site/room';
import type { ShieldedEnclosure } from '../../site/shielding';
import { type SiteParts, there } from './parts';
import { grid, insideOf, mainRooms, roomNames, type RoomName, type Rooms } from './plan';

export interface Power {
  readonly main: DistributionCabinet | undefined;
  readonly a: DistributionCabinet | undefined;
  readonly b: DistributionCabinet | undefined;
  readonly cooling: DistributionCabinet | undefined;
  readonly lighting: DistributionCabinet | undefined;
  /** For the fire panel alone, from before both UPS, not cut when there is fire; the panel has a battery of its own. */
  readonly fire: Circuit | undefined;
  readonly ups: readonly Ups[];
  readonly batteries: readonly Battery[];
  readonly generator: Generator | undefined;
  /** A circuit of a cabinet, when the cabinet is there. */
  readonly circuit: (cabinet: DistributionCabinet | undefined, id: string, props: Partial<CircuitProps>) => Circuit | undefined;
}

/** Planning values of a common 12 V 100 Ah block to 1.75 V a cell at 25 ℃; no maker's data: to be replaced by those of the chosen battery. */
const discharge = [[10, 275], [15, 225], [20, 190], [30, 145], [45, 108], [60, 86], [90, 62], [120, 49], [180, 35.5], [240, 28], [300, 23.3], [480, 15.6], [600, 13]]
  .map(([minutes, wattsPerCell]) => ({ minutes: minutes!, wattsPerCell: wattsPerCell! }));

export function makePower(parts: SiteParts, site: Site, rooms: Rooms): Power {
  const mains = (id: string, name: string, substation: string) => parts.make(id, { name, kva: 160, substation, route: '电缆埋地引入', overhead: false, dedicated: true }, (each, props) => new Mains(site, each, props));
  const first = mains('mains-1', '市电一路', '变电站甲');
  const second = mains('mains-2', '市电二路', '变电站乙');
  const generator = parts.make('generator', { name: '柴油发电机组', kva: 150, powerFactor: 0.8, startSeconds: 15, grade: 'G3', fuelHours: 12 }, (each, props) => new Generator(site, each, props));
  const lines = there(first, second);
  const ats1 = lines.length > 1 ? parts.make('ats-1', { name: '市电转换开关', amperes: 250, milliseconds: 150, inputs: lines }, (each, props) => new TransferSwitch(site, each, props)) : lines[0];
  const supplies = there<PowerNode>(ats1, generator);
  const ats2 = supplies.length > 1 ? parts.make('ats-2', { name: '市电/油机转换开关', amperes: 250, milliseconds: 150, inputs: supplies }, (each, props) => new TransferSwitch(site, each, props)) : supplies[0];
  const inside = rooms.ups;
  const cabinet = (id: string, props: DistributionCabinetProps) => inside && parts.make<DistributionCabinetProps, DistributionCabinet>(id, { meter: true, ...props }, (each, given) => new DistributionCabinet(inside, each, given));
  const circuit: Power['circuit'] = (from, id, props) => from && parts.make<CircuitProps, Circuit>(id, {
    name: id.toUpperCase(), phase: '3P', amperes: 63, cable: 'ZR-YJV-5×16', squareMillimetres: 16, ...props,
  }, (each, given) => new Circuit(from, each, given));
  const main = cabinet('mdp', { name: '市电总配电柜', kind: 'main', x: 7600, y: 3700, direction: 270, size: { width: 800, depth: 600, height: 2000 }, amperes: 250, inputs: there(ats2), surge: { stage: 1, kiloamperes: 12.5, waveform: '10/350 μs' }, kilograms: 260 });
  // One alone backs up nothing.
  const redundancy = ['ups-a', 'ups-b'].some((id) => parts.isLeftOut(id)) ? 'N' : '2N';
  const ups = (['a', 'b'] as const).flatMap((feed, i) => {
    const input = circuit(main, `mdp-ups-${feed}`, { name: `总柜-UPS-${feed.toUpperCase()}`, amperes: 100, cable: 'ZR-YJV-5×25', squareMillimetres: 25 });
    return there(inside && parts.make<UpsProps, Ups>(`ups-${feed}`, {
      name: `UPS-${feed.toUpperCase()}`, x: 5200 + 1000 * i, y: 3500, direction: 270, kva: 40, powerFactor: 0.9, efficiency: 0.94, group: 'it', redundancy, bypass: { automatic: true, manual: true }, feed: feed === 'a' ? 'A' : 'B', address: `10.90.0.${21 + i}`, inputs: there(input), kilograms: 320,
    }, (each, props) => new Ups(inside, each, props)));
  });
  const behind = rooms.battery;
  const batteries = ups.flatMap((unit, i) => there(behind && parts.make<BatteryProps, Battery>(`battery-${'ab'[i]}`, {
      name: `电池组-${'AB'[i]}`, x: 2800, y: 3350 - 1750 * i, direction: 0, size: { width: 1200, depth: 800, height: 1700 }, ups: unit, blocks: 32, cells: 6, ampereHours: 100, kilograms: 1150, discharge, tiers: 4,
    }, (each, props) => new Battery(behind, each, props))));
  const output = (feed: 'a' | 'b', x: number) => {
    const from = ups.find(({ node }) => node.id === `ups-${feed}`) ?? ups[0];
    return cabinet(`pd-${feed}`, {
      name: `UPS输出配电柜${feed.toUpperCase()}`, kind: 'ups-output', x, y: 430, direction: 90, size: { width: 600, depth: 600, height: 2000 }, amperes: 80, feed: feed === 'a' ? 'A' : 'B',
      inputs: there(from), surge: { stage: 2, kiloamperes: 40, waveform: '8/20 μs' }, kilograms: 180,
    });
  };
  const [a, b] = [output('a', 5050), output('b', 5700)];
  const cooling = cabinet('pd-ac', {
    name: '空调动力配电柜', kind: 'cooling', x: 6350, y: 430, direction: 90, size: { width: 600, depth: 600, height: 2000 }, amperes: 125, kilograms: 160,
    inputs: there(circuit(main, 'mdp-ac', { name: '总柜-空调', amperes: 125, cable: 'ZR-YJV-5×35', squareMillimetres: 35, nonFire: true })), surge: { stage: 2, kiloamperes: 40, waveform: '8/20 μs' },
  });
  const lighting = cabinet('pd-light', {
    name: '照明配电箱', kind: 'lighting', x: 8150, y: 2000, z: 1400, direction: 180, size: { width: 500, depth: 250, height: 600 }, amperes: 63, kilograms: 30,
    inputs: there(circuit(main, 'mdp-light', { name: '总柜-照明', amperes: 63, nonFire: true })),
  });
  const fire = circuit(main, 'mdp-fire', { name: '总柜-消防', phase: 'L1', amperes: 16, cable: 'NH-YJV-3×4', squareMillimetres: 4 });
  return { main, a, b, cooling, lighting, fire, ups, batteries, generator, circuit };
}

const phases = ['L1', 'L2', 'L3'] as const;
const thin = { cable: 'ZR-YJV-3×6', squareMillimetres: 6, amperes: 32 };

/** PDU A and B in each rack, each on a circuit of its own. @returns the circuits by room */
export function feedRacks(parts: SiteParts, power: Power, racks: readonly Rack[]): ReadonlyMap<Room, Circuit[]> {
  const byRoom = new Map<Room, Circuit[]>();
  racks.forEach((rack, i) => {
    for (const [feed, from] of [['A', power.a], ['B', power.b]] as const) {
      const id = rack.node.id;
      const circuit = power.circuit(from, `${feed.toLowerCase()}-${id}`, { name: `${feed}-${rack.title}`, phase: phases[i % 3]!, ...thin });
      if (!circuit) continue;
      parts.make<PduProps, Pdu>(`pdu-${id}-${feed.toLowerCase()}`, { name: `${rack.title}-PDU-${feed}`, feed, inputs: [circuit], amperes: 32, outlets: 24 }, (each, props) => new Pdu(rack, each, props));
      if (rack.room) append(byRoom, rack.room, circuit);
    }
  });
  return byRoom;
}

/** Of the luminaires of a room, so that the three phases bear alike. */
const lightPhases: Readonly<Record<RoomName, number>> = { 'km-core': 0, service: 1, core: 2, gas: 0, battery: 2, ups: 1, management: 2, buffer: 2, 'km-management': 0, monitoring: 1 };

/** Of the sockets on A, so that desks and racks together load the three phases alike; B is one phase further. */
const socketPhases: Readonly<Partial<Record<RoomName, number>>> = { management: 2, buffer: 0 };

/** Sockets of desks and wall devices of a room: one circuit each from A and B. */
export function socketsOf(power: Power, room: RoomName, label: string): Circuit[] {
  const phase = socketPhases[room] ?? 1;
  return there(
    power.circuit(power.a, `a-${room}`, { name: `A-${label}`, phase: phases[phase]!, cable: 'ZR-BVR-3×4', squareMillimetres: 4, amperes: 20 }),
    power.circuit(power.b, `b-${room}`, { name: `B-${label}`, phase: phases[(phase + 1) % 3]!, cable: 'ZR-BVR-3×4', squareMillimetres: 4, amperes: 20 }),
  );
}

/**
 * Illuminance by GB 50174: 500 lx in main and control rooms, 300 lx elsewhere; by the lumen method with utilisation 0.6 and maintenance 0.8.
 * Where people work, every second luminaire is one of the stand-by lighting, elsewhere two of all. Half of these hang on A, half on B, so that
 * no room is dark when either path is lost.
 */
export function makeLighting(parts: SiteParts, power: Power, rooms: Rooms): void {
  for (const id of roomNames) {
    const room = rooms[id];
    if (!room) continue;
    const space = insideOf(room, id);
    const lux = ['service', 'core', 'km-core', 'monitoring', 'management', 'km-management'].includes(id) ? 500 : 300;
    const [watts, lumens] = [48, 4800];
    const staffed = room.props.people > 0;
    // Two for the stand-by lighting, one for each path, and others beside them.
    const needed = Math.max(3, Math.ceil((lux * space.width * space.height) / 1e6 / (lumens * 0.6 * 0.8)));
    const columns = Math.max(1, Math.round(Math.sqrt((needed * space.width) / space.height)));
    const rows = Math.ceil(needed / columns);
    const make = (what: string, props: Omit<LightingProps, 'name'>, name: string) => parts.make<LightingProps, Lighting>(what, { ...props, name: `${room.title}${name}` }, (each, given) => new Lighting(room, each, given));
    const circuit = power.circuit(power.lighting, `l-${id}`, { name: `L-${room.title}`, phase: phases[lightPhases[id]]!, cable: 'ZR-BV-3×2.5', squareMillimetres: 2.5, amperes: 16, nonFire: true });
    const points = grid(space, columns, rows);
    const standby = staffed ? inSnake(points.filter((_, i) => ((i % columns) + Math.floor(i / columns)) % 2 === 0)) : [points[0]!, points.at(-1)!];
    make(`light-${id}`, { kind: 'normal', inputs: there(circuit), fixtures: points.filter((point) => !standby.includes(point)), watts, lumens, lux, control: '就地开关分组控制' }, '照明');
    ([['a', power.a], ['b', power.b]] as const).forEach(([feed, from], i) => {
      const letter = feed.toUpperCase();
      const own = power.circuit(from, `s-${id}-${feed}`, { name: `S${letter}-${room.title}`, phase: phases[(roomNames.indexOf(id) + 1 + i) % 3]!, cable: 'ZR-BV-3×2.5', squareMillimetres: 2.5, amperes: 10 });
      const fixtures = standby.filter((_, at) => at % 2 === i);
      make(`standby-${id}-${feed}`, { kind: 'standby', inputs: there(own), fixtures, watts, lumens, lux: staffed ? lux / 2 : lux / 10, control: '市电中断自动点亮' }, `备用照明${letter}路`);
    });
    make(`escape-${id}`, { kind: 'escape', inputs: [], fixtures: grid({ ...space, bottom: space.bottom - 250 }, mainRooms.has(id) ? 2 : 1, 1), watts: 5, lumens: 450, lux: 5, minutes: 90, control: '自带蓄电池，断电自动点亮' }, '疏散照明');
  }
}

/** Row by row, there and back, so that every second of them is spread over the whole room. */
function inSnake(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  const rows = [...new Set(points.map(({ y }) => y))];
  return rows.flatMap((row, i) => { const own = points.filter(({ y }) => y === row); return i % 2 === 0 ? own : own.reverse(); });
}

/** A bar in every room with equipment; UPS配电间 has that of the batteries too. @param units air conditioners */
export function makeEarthing(parts: SiteParts, site: Site, rooms: Rooms, power: Power, racks: readonly Rack[], units: readonly AirConditioner[], enclosures: readonly ShieldedEnclosure[]): void {
  const supplies = [...power.ups, ...power.batteries, ...there(power.main, power.a, power.b, power.cooling, power.lighting)];
  const main = parts.make<EarthBarProps, EarthBar>('meb', { name: '总接地端子板', kind: 'main' }, (each, props) => new EarthBar(site, each, props));
  for (const [id, x, y] of [['service', 6800, 9000], ['core', 800, 5200], ['km-core', 14_200, 5200], ['ups', 4800, 3600], ['monitoring', 21_800, 3500]] as const) {
    const room = rooms[id];
    if (!room) continue;
    const own = racks.filter((rack) => rack.room === room);
    const local = parts.make<EarthBarProps, EarthBar>(`leb-${id}`, { name: `${room.title}等电位端子板`, x, y, z: 300 }, (each, props) => new EarthBar(room, each, props));
    for (const rack of own) local?.bond(rack, 6, 2);
    if (id === 'ups') for (const supply of supplies) local?.bond(supply, 16);
    else if (id !== 'monitoring') for (const unit of units) if (unit.room === room) local?.bond(unit, 6, 2);
    for (const enclosure of enclosures) if (enclosure.room === room) main?.bond(enclosure, 50);
    if (local) main?.bond(local, 16);
  }
}
