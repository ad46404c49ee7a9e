import { type Circuit, BreathingSet, Damper, type Door, Exhaust, FireDetector, FireDevice, type FirePanel, GasSystem, GasZone, Linkage, type Room } from '../../constructs';

/** What gas extinguishing takes of the two floors. */
export interface Extinguished {
  readonly rooms: Readonly<Record<'gas' | 'monitoring' | 'landing' | 'management' | 'kmManagement' | 'service' | 'core' | 'kmCore', Room>>;
  readonly doors: readonly Door[];
  readonly panel: FirePanel;
  /** Feeds the fans that clear the rooms afterwards. */
  readonly fan: Circuit;
}

/** Heat detectors as the second, independent group: one for 20 m² at most. */
const heats = {
  service: [[1750, 1500], [5250, 1500], [8750, 1500], [12_250, 1500], [1750, 4500], [5250, 5300], [8750, 5300], [12_250, 4500], [9100, 7750], [12_500, 7750], [9500, 11_250], [12_500, 11_250]],
  core: [[1750, 8095], [5655, 8095], [2365, 10_885], [5655, 10_885]],
  kmCore: [[16_345, 8095], [19_635, 8095], [16_345, 10_885], [19_635, 10_885]],
  management: [[4375, 2000], [7125, 2000], [9875, 2000], [12_625, 2000], [10_250, 6000], [12_750, 6000]],
  kmManagement: [[17_900, 3000], [20_600, 3000]],
} as const;

/** IG541 for 服务区, 核心区 and KM核心区, as one system whose cylinders are led to the zone that burns (组合分配系统). */
export function extinguish({ rooms, doors, panel, fan }: Extinguished): void {
  const { gas, monitoring, landing, service, core, kmCore, kmManagement } = rooms;
  for (const name of Object.keys(heats) as (keyof typeof heats)[]) heats[name].forEach(([x, y], i) => new FireDetector(rooms[name], `heat-${rooms[name].node.id}-${i + 1}`, { name: `${rooms[name].title}温感-${i + 1}`, kind: 'heat', x, y, panel }));
  // Very early: a pipe with a hole beside each heat detector.
  for (const [room, x, y] of [[service, 8250, 11_600], [core, 7200, 10_300], [kmCore, 21_200, 9300]] as const) {
    const holes = heats[room === service ? 'service' : room === core ? 'core' : 'kmCore'].map(([left, bottom]) => ({ x: left + 200, y: bottom }));
    new FireDetector(room, `aspirating-${room.node.id}`, { name: `${room.title}吸气式感烟`, kind: 'aspirating', x, y, z: 1600, holes, panel });
  }
  // The raised floor of 服务区 is a plenum.
  ([[4000, 3000], [11_000, 4000], [11_000, 9000]] as const).forEach(([x, y], i) => new FireDetector(service, `smoke-floor-${i + 1}`, { name: `${service.title}地板下烟感-${i + 1}`, kind: 'smoke', layer: 'floor', x, y, panel }));

  const system = new GasSystem(gas, 'cylinders', { name: 'IG541组合分配系统', agent: 'ig541', x: 15_250, y: 10_500, direction: 0, cylinders: { count: 20, litres: 80, kilograms: 16.8, megapascals: 15, tareKilograms: 110 }, reserve: true });
  const lamps: FireDevice[] = [];
  for (const { room, layers, nozzles, relief, door: name, outside, lamp } of [
    { room: service, layers: ['room', 'floor'], nozzles: [[3500, 3000], [10_500, 3000], [11_000, 9500]], relief: { at: { x: 4000, y: 0 }, width: 500, height: 400 }, door: 'M301', outside: landing, lamp: [14_250, 3800] },
    { room: core, layers: ['room'], nozzles: [[2365, 9490], [5655, 9490]], relief: { at: { x: 3000, y: 13_000 }, width: 400, height: 300 }, door: 'M302', outside: service, lamp: [8250, 8600] },
    { room: kmCore, layers: ['room'], nozzles: [[16_345, 9490], [19_635, 9490]], relief: { at: { x: 17_500, y: 13_000 }, width: 400, height: 300 }, door: 'M304', outside: kmManagement, lamp: [18_850, 5750] },
  ] as const) {
    const id = room.node.id;
    const zone = new GasZone(room, `gas-${id}`, {
      name: `${room.title}防护区`, rooms: [room], system, layers: [...layers], concentration: 37.5, dischargeSeconds: 55, soakMinutes: 10, delaySeconds: 30,
      minimumTemperature: 18, maximumTemperature: 30, pascals: 1200,
      nozzles: nozzles.map(([x, y]) => ({ room, x, y, z: 2700 })), reliefs: [{ room, ...relief, sill: 2300, waveguide: room !== service }],
    });
    const [x, y] = lamp;
    const door = doors.find(({ title }) => title === name)!;
    lamps.push(new FireDevice(outside, `lamp-${id}`, { name: `${room.title}放气指示灯`, kind: 'discharge-lamp', x, y, z: 2300, panel, zone, door }));
    new FireDevice(outside, `release-${id}`, { name: `${room.title}紧急启停按钮`, kind: 'release', x, y, z: 1400, panel, zone, door });
    new Linkage(monitoring, `link-discharge-${id}`, { name: `${room.title}气体释放`, trigger: 'second', action: 'start-discharge', zone, targets: [system] });
  }
  const dampers = ([[service, 14_000, 5200], [core, 8000, 11_500], [kmCore, 16_100, 6000]] as const).map(([room, x, y]) => new Damper(room, `damper-${room.node.id}`, { name: `${room.title}防火阀`, at: { x, y }, duct: '灾后排风管' }));
  const exhaust = new Exhaust(landing, 'exhaust', { name: '灾后排风机', x: 15_250, y: 5300, z: 2700, airflow: 2600, watts: 1100, afterFire: true, serves: [service, core, kmCore], inputs: [fan] });
  new BreathingSet(landing, 'breathing', { name: '空气呼吸器', x: 16_100, y: 5500 });
  new Linkage(monitoring, 'link-dampers', { name: '关闭防火阀', trigger: 'second', action: 'close-dampers', targets: dampers });
  new Linkage(monitoring, 'link-lamps', { name: '点亮放气指示灯', trigger: 'discharge', action: 'light-lamp', targets: lamps });
  new Linkage(monitoring, 'link-exhaust', { name: '灾后排风', trigger: 'discharge', action: 'start-exhaust', targets: [exhaust] });
}
