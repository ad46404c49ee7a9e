/** Gas extinguishing: quantity, concentration, relief, limits of zones. */
import { gasAgents, groupedBy, layers, siteIndexOf, type Door, type GasSystem, type GasZone, type Layer, type Room, type Site } from '../../model';
import { assumed, calculation, demand, input, lacking, ofSaid, type Calculation, type Input } from './calculation';
import { sumOf } from './contents';
import { distance, largestIn } from '../geometry/polygon';
import { middleOf } from './passages';
import { areaInput, areaOf, columnArea, floorOf } from './rooms';

interface Agent {
  /** Specific volume (m³/kg) at a temperature (℃). */
  readonly volume: (celsius: number) => number;
  readonly volumeText: string;
  readonly mass: (factor: number, volume: number, specific: number, percent: number) => number;
  readonly massText: string;
  /** Concentration (%) that a mass makes. */
  readonly percent: (mass: number, volume: number, specific: number) => number;
  readonly percentText: string;
  readonly reliefFactor: number;
  /** Share of the quantity that the mean flow is taken over. */
  readonly flowShare: number;
  readonly reliefText: string;
}

/** GB 50370: formulas of both agents. */
export const agents: Readonly<Record<GasSystem['agent'], Agent>> = {
  'hfc-227ea': {
    volume: (t) => 0.1269 + 0.000513 * t, volumeText: 's = 0.1269 + 0.000513·T',
    mass: (k, v, s, c) => (k * v * c) / (s * (100 - c)), massText: 'W = K·(V/s)·C/(100−C)',
    percent: (w, v, s) => (100 * w * s) / (v + w * s), percentText: 'C = 100·m·s/(V + m·s)',
    reliefFactor: 0.15, flowShare: 1, reliefText: 'Fx = 0.15·Q/√Pf，Q = W/t',
  },
  ig541: {
    volume: (t) => 0.6575 + 0.0024 * t, volumeText: 's = 0.6575 + 0.0024·T',
    mass: (k, v, s, c) => ((k * v) / s) * Math.log(100 / (100 - c)), massText: 'W = K·(V/s)·ln(100/(100−C))',
    percent: (w, v, s) => 100 * (1 - Math.exp((-w * s) / v)), percentText: 'C = 100·(1 − e^(−m·s/V))',
    reliefFactor: 1.1, flowShare: 0.95, reliefText: 'Fx = 1.1·Q/√Pf，Q = 0.95·W/t',
  },
};

/** Height of a layer of a room in metres. */
export const layerHeight = (room: Room, layer: Layer): number =>
  (layer === 'room' ? room.clearHeight : layer === 'ceiling' ? room.ceilingHeight ?? 0 : room.raisedFloor?.height ?? 0) / 1000;

export const zoneRooms = (site: Site, zone: GasZone): readonly Room[] => zone.rooms.flatMap((id) => siteIndexOf(site).rooms.get(id) ?? []);
export const zoneVolume = (site: Site, zone: GasZone): number => sumOf(zoneRooms(site, zone).flatMap((room) => zone.layers.map((layer) => areaOf(site, room) * layerHeight(room, layer))));
/** What columns take of it (m³). */
const columnVolume = (site: Site, zone: GasZone): number => sumOf(zoneRooms(site, zone).flatMap((room) => { const taken = columnArea(site, room); return taken === 0 ? [] : zone.layers.map((layer) => taken * layerHeight(room, layer)); }));
/** Of each room: its floor, and the heights of the layers that are protected. */
const volumeInputs = (site: Site, zone: GasZone): Input[] => zoneRooms(site, zone).flatMap((room) => {
  const heights = zone.layers.map((layer) => ({ layer, metres: layerHeight(room, layer) })).filter(({ metres }) => metres > 0);
  return [areaInput(site, room), ...heights.map(({ layer, metres }) => input({ zh: `${room.name}${layers[layer].zh}高度`, en: `height of ${room.id}, ${layers[layer].en}` }, 'h', metres, 'm', `rooms.${room.id}.${heightOfLayer[layer]}`))];
});
const heightOfLayer: Readonly<Record<Layer, string>> = { room: 'clearHeight', ceiling: 'ceilingHeight', floor: 'raisedFloor.height' };
/** Agent that a zone needs (kg); undefined while its lowest temperature is not said. */
export function gasNeeded(site: Site, zone: GasZone, agent: GasSystem['agent']): number | undefined {
  const facts = agents[agent];
  return ofSaid([zone.minimumTemperature], (coldest) => facts.mass(assumed(site, 'altitudeFactor').value, zoneVolume(site, zone), facts.volume(coldest), zone.concentration));
}
/** Agent stored in a system (kg). */
export const gasStored = (system: GasSystem): number => system.cylinders.count * system.cylinders.kilograms;
/** Agent that is released into a zone (kg): all that is stored, or of a system for several zones as many whole cylinders as the zone needs. */
function gasReleased(site: Site, zone: GasZone, system: GasSystem, shared: boolean): number | undefined {
  if (!shared) return gasStored(system);
  return ofSaid([gasNeeded(site, zone, system.agent)], (needed) => Math.min(system.cylinders.count, Math.ceil(needed / system.cylinders.kilograms - 1e-9)) * system.cylinders.kilograms);
}

export function gasCalculations(site: Site): Calculation[] {
  const systems = new Map(site.fire.gasSystems.map((system) => [system.id, system]));
  const zonesOf = groupedBy(site.fire.gasZones, (zone) => zone.system);
  return [
    ...site.fire.gasZones.flatMap((zone) => { const system = systems.get(zone.system); return system ? zoneCalculations(site, zone, system, zonesOf.get(zone.system)!.length > 1) : []; }),
    ...site.fire.gasSystems.flatMap((system) => {
      const zones = zonesOf.get(system.id) ?? [];
      return zones.length < 2 ? [] : [calculation('gas-zones', system, [input({ zh: '防护区', en: 'zones' }, '', zones.map(({ name }) => name).join('、'), '', 'fire.gasZones')], zones.length, demand('fire-zone-8', '≤', 8))];
    }),
  ];
}

function zoneCalculations(site: Site, zone: GasZone, system: GasSystem, shared: boolean): Calculation[] {
  const facts = agents[system.agent];
  const hfc = system.agent === 'hfc-227ea';
  const rooms = zoneRooms(site, zone);
  const [area, volume] = [sumOf(rooms.map((room) => areaOf(site, room))), zoneVolume(site, zone)];
  const [cold, hot] = [ofSaid([zone.minimumTemperature], facts.volume), ofSaid([zone.maximumTemperature], facts.volume)];
  const [needed, stored] = [gasNeeded(site, zone, system.agent), gasStored(system)];
  const factor = assumed(site, 'altitudeFactor');
  const of = (field: string) => `fire.gasZones.${zone.id}.${field}`;
  const v = input({ zh: '防护区容积', en: 'volume' }, 'V', volume, 'm³', 'rooms.inner, rooms.clearHeight, ceilingHeight, raisedFloor');
  // Of both figures the one that asks for more: agent for all of the volume, and the strength it makes in what columns leave of it.
  const taken = columnVolume(site, zone);
  const columns = taken === 0 ? [] : [input({ zh: '柱占容积（未扣除，偏于安全）', en: 'taken by columns (not deducted, on the safe side)' }, 'Vz', taken, 'm³', 'columns')];
  const net = volume - taken;
  const left = taken === 0 ? v : input({ zh: '防护区容积（已扣除柱，偏于安全）', en: 'volume without columns (on the safe side)' }, 'V', net, 'm³', 'rooms.inner, rooms.clearHeight, ceilingHeight, raisedFloor, columns');
  const sAt = (celsius: number | undefined, value: number | undefined, field: string): Input[] => [input({ zh: '温度', en: 'temperature' }, 'T', celsius, '℃', of(field)), input({ zh: '过热蒸汽比容', en: 'specific volume' }, 's', value, 'm³/kg', facts.volumeText)];
  const agent = input({ zh: '灭火剂', en: 'agent' }, '', gasAgents[system.agent].zh, '', `fire.gasSystems.${system.id}.agent`);
  const design = input({ zh: '设计浓度', en: 'design concentration' }, 'C', zone.concentration, '%', of('concentration'));
  const released = gasReleased(site, zone, system, shared);
  const mass = input({ zh: '释放量', en: 'released' }, 'm', released, 'kg', `fire.gasSystems.${system.id}.cylinders`);
  const flow = ofSaid([needed], (kilograms) => (facts.flowShare * kilograms) / zone.dischargeSeconds);
  const relief = ofSaid([flow, zone.pascals], (mean, pascals) => (facts.reliefFactor * mean) / Math.sqrt(pascals));
  const coldest = zone.minimumTemperature === undefined && { zh: '最低环境温度（minimumTemperature）', en: '`minimumTemperature`' };
  const hottest = zone.maximumTemperature === undefined && { zh: '最高环境温度（maximumTemperature）', en: '`maximumTemperature`' };
  const strength = zone.pascals === undefined && { zh: '围护结构承压（pascals）', en: '`pascals`' };
  const openings = sumOf(zone.reliefs.map(({ width, height }) => (width * height) / 1e6));
  const piped = system.kind === 'piped';
  const zoneLimit = piped ? 'fire-zone-piped' as const : 'fire-zone-prefab' as const;
  const lowestRoom = Math.min(...rooms.map(({ clearHeight }) => clearHeight)) / 1000;
  const lowest = zone.reliefs.length === 0 ? undefined : Math.min(...zone.reliefs.map(({ sill }) => sill)) / 1000;
  return [
    calculation('gas-design-concentration', zone, [agent, design], zone.concentration, hfc ? demand('fire-hfc-conc', '≥', 8, { zh: '电子计算机房', en: 'computer rooms' }) : demand('fire-ig541-conc', '≥', 36.5, { zh: '1.3×28.1%', en: '1.3 times 28.1 %' })),
    calculation('gas-quantity', zone, [agent, factor, v, ...columns, design, ...sAt(zone.minimumTemperature, cold, 'minimumTemperature'), input({ zh: '设计用量', en: 'needed' }, 'W', needed, 'kg', facts.massText),
      input({ zh: '钢瓶数×单瓶充装量', en: 'cylinders × agent in each' }, 'n×m₁', `${system.cylinders.count}×${system.cylinders.kilograms}`, 'kg', `fire.gasSystems.${system.id}.cylinders`)],
    stored, demand(hfc ? 'fire-hfc-mass' : 'fire-ig541-mass', '≥', needed, { zh: '设计用量W', en: 'what is needed' }), { formula: `${facts.massText}，${facts.volumeText}`, ...lacking(coldest) }),
    calculation('gas-concentration', zone, [mass, left, ...sAt(zone.minimumTemperature, cold, 'minimumTemperature')], ofSaid([released, cold], (kilograms, specific) => facts.percent(kilograms, net, specific)),
      hfc ? demand('fire-hfc-max', '≤', 1.1 * zone.concentration, { zh: '1.1·C', en: '1.1 times the design' }) : undefined, { formula: facts.percentText, ...lacking(coldest), ...(released !== undefined && released < stored ? { note: { zh: '组合分配系统，按向本防护区释放的整瓶数计。', en: 'A system for several zones: as many whole cylinders as this zone needs.' } } : {}) }),
    calculation('gas-concentration-hot', zone, [mass, left, ...sAt(zone.maximumTemperature, hot, 'maximumTemperature')], ofSaid([released, hot], (kilograms, specific) => facts.percent(kilograms, net, specific)),
      hfc ? demand('fire-hfc-max', '≤', 9, { zh: 'NOAEL', en: 'NOAEL' }) : undefined, { formula: facts.percentText, ...lacking(released === undefined && coldest, hottest) }),
    ...evacuation(site, zone, rooms),
    calculation('gas-discharge', zone, [], zone.dischargeSeconds, hfc ? demand('fire-hfc-time', '≤', 8) : demand('fire-ig541-time', '≤', 60, { zh: '48～60 s', en: '48 to 60 s' }), !hfc && zone.dischargeSeconds < 48 ? { verdict: 'not-met' } : {}),
    calculation('gas-soak', zone, [], zone.soakMinutes, hfc ? demand('fire-hfc-soak', '≥', 5) : demand('fire-ig541-soak', '≥', 10)),
    calculation('gas-delay', zone, [], zone.delaySeconds, demand('fire-delay', '≤', 30), lacking(zone.delaySeconds === undefined && { zh: '延时（delaySeconds）', en: '`delaySeconds`' })),
    calculation('gas-strength', zone, [], zone.pascals, demand('fire-zone-envelope', '≥', 1200), lacking(strength)),
    calculation('gas-temperature', zone, [], zone.minimumTemperature, demand('fire-zone-temp', '≥', -10), lacking(coldest)),
    calculation('gas-zone-area', zone, [...rooms.map((room) => areaInput(site, room))], area, demand(zoneLimit, '≤', piped ? 800 : 500, { zh: piped ? '管网式' : '预制式', en: system.kind })),
    calculation('gas-zone-volume', zone, volumeInputs(site, zone), volume, demand(zoneLimit, '≤', piped ? 3600 : 1600, { zh: piped ? '管网式' : '预制式', en: system.kind })),
    calculation('gas-relief', zone, [input({ zh: '设计用量', en: 'needed' }, 'W', needed, 'kg', `gas-quantity:${zone.id}`), input({ zh: '喷放时间', en: 'discharge' }, 't', zone.dischargeSeconds, 's', of('dischargeSeconds')),
      input({ zh: '平均喷放流量', en: 'mean flow' }, 'Q', flow, 'kg/s', facts.reliefText), input({ zh: '围护结构承压', en: 'pressure borne' }, 'Pf', zone.pascals, 'Pa', of('pascals')), input({ zh: '所需泄压面积', en: 'relief needed' }, 'Fx', relief, 'm²', facts.reliefText),
      ...zone.reliefs.map(({ code, width, height }, i) => input({ zh: `泄压口${code ?? i + 1}宽×高`, en: `relief ${code ?? i + 1}: width × height` }, 'b×h', `${width}×${height}`, 'mm', of('reliefs')))],
    openings, demand(hfc ? 'fire-hfc-vent' : 'fire-ig541-vent', '≥', relief, { zh: 'Fx', en: 'Fx' }), { formula: facts.reliefText, ...lacking(coldest, strength) }),
    ...(lowest === undefined || !hfc ? [] : [calculation('gas-relief-height', zone, [input({ zh: '室内净高', en: 'clear height' }, 'H', lowestRoom, 'm', 'rooms.clearHeight')], lowest, demand('fire-zone-relief', '≥', (lowestRoom * 2) / 3, { zh: '2/3·H', en: 'two thirds of the height' }))]),
    ...exhaustOf(site, zone, volume),
  ];
}

/** Changes of air an hour after a discharge. */
const changes = 5;

function exhaustOf(site: Site, zone: GasZone, volume: number): Calculation[] {
  const serving = site.cooling.exhausts.filter(({ serves }) => zone.rooms.some((room) => serves.includes(room)));
  const fans = serving.filter(({ afterFire }) => afterFire);
  const unsaid = serving.filter(({ afterFire }) => afterFire === undefined);
  const flow = sumOf(fans.map(({ airflow }) => airflow));
  return [calculation('gas-exhaust', zone, [input({ zh: '灾后排风量', en: 'air exhausted' }, 'L', flow, 'm³/h', fans.map(({ id }) => `cooling.exhausts.${id}.airflow`).join(', ') || 'cooling.exhausts'), input({ zh: '容积', en: 'volume' }, 'V', volume, 'm³', `gas-zone-volume:${zone.id}`)],
    volume > 0 ? flow / volume : 0, demand('fire-exhaust', '≥', changes),
    unsaid.length > 0 && flow < changes * volume ? { verdict: 'not-assessable', ...lacking({ zh: `是否灾后排风（afterFire）：${unsaid.map(({ name }) => name).join('、')}`, en: `\`afterFire\` of ${unsaid.map(({ id }) => id).join(', ')}` }) } : {})];
}

/** How far (mm) one still has to go behind each door of a zone: nothing where it leads out, from room to room where it leads to another of the zone. */
function behindDoors(site: Site, { rooms }: GasZone): ReadonlyMap<Door, number> {
  const { doorsOfRoom, walls } = siteIndexOf(site);
  const within = (room: string | undefined): boolean => room !== undefined && rooms.includes(room);
  const left = new Map<Door, number>();
  for (const room of rooms) for (const door of doorsOfRoom.get(room) ?? []) {
    const wall = walls.get(door.wall)!;
    left.set(door, within(wall.left) && within(wall.right) ? Infinity : 0);
  }
  for (let shorter = true; shorter;) {
    shorter = false;
    for (const room of rooms) for (const door of doorsOfRoom.get(room) ?? []) for (const next of doorsOfRoom.get(room) ?? []) {
      const way = left.get(next)! + distance(middleOf(site, door), middleOf(site, next));
      if (way < left.get(door)!) { left.set(door, way); shorter = true; }
    }
  }
  return left;
}

/** From the farthest point of each room out of the zone by the nearest door; a room without a way out cannot be left. */
function evacuation(site: Site, zone: GasZone, rooms: readonly Room[]): Calculation[] {
  const { doorsOfRoom } = siteIndexOf(site);
  const speed = assumed(site, 'walkMetresPerSecond');
  const behind = behindDoors(site, zone);
  const ways = rooms.map((room) => {
    const doors = (doorsOfRoom.get(room.id) ?? []).map((door) => ({ at: middleOf(site, door), left: behind.get(door)! })).filter(({ left }) => left < Infinity);
    return { room, metres: doors.length === 0 ? Infinity : largestIn(floorOf(site, room), (spot) => Math.min(...doors.map(({ at, left }) => distance(spot, at) + left))) / 1000 };
  });
  const longest = ways.reduce((best, way) => (way.metres > best.metres ? way : best), ways[0]!);
  const reachable = Number.isFinite(longest.metres);
  return [calculation('gas-evacuation', zone, [
    input({ zh: '房间', en: 'room' }, '', longest.room.name, '', `rooms.${longest.room.id}`), input({ zh: '最远点到门的直线距离', en: 'farthest point to the door, straight' }, 'L', reachable ? longest.metres : '—', 'm', 'rooms.inner, doors'), speed,
  ], reachable ? (Math.SQRT2 * longest.metres) / speed.value : undefined, demand('fire-evac', '≤', 30), reachable ? { note: { zh: '直线距离乘√2作直角行走；反应时间不计。', en: 'Straight distances times √2 for walking at right angles; time to react not counted.' } } : { verdict: 'not-met', note: { zh: '没有通到防护区外的门。', en: 'No door leads out of the zone.' } })];
}
