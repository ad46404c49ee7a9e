import type { Construct } from 'constructs';
import {
  AirConditioner, Battery, Building, Circuit, DistributionCabinet, Door, Facility, Floor, Furniture, Generator, Mains, Pdu, PublicZone, Rack, rectangle, ReferenceCa, ReferenceKm, Riser, Room,
  ShieldedEnclosure, Penetration, PatchPanel, Site, TransferSwitch, Tray, type TrayProps, Ups,
} from '../../constructs';
import { air } from './air';
import { guard } from './guard';

/** 两层机房: rooms of other shapes than the reference, on two floors joined by a shaft, written with the single constructs. CA in B/S mode. */
export default function twoFloors(scope: Construct): Facility {
  const facility = new Facility(scope, 'two-floors', { name: '两层机房示例设施', organization: '示例电子认证服务有限公司', date: '2026-11-01' });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: ['运营商线路A', '运营商线路B'] });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'bs' });
  new ReferenceKm(facility, 'km', { cas: [ca] });

  const site = new Site(facility, 'site', { class: 'A', assign: true });
  const building = new Building(site, 'building', { name: '数据楼', address: '示例市示例路2号', floorsAbove: 5, tenure: 'owned', structure: '钢筋混凝土框架结构', fireClass: '1', seismicClass: '丙类' });
  const walls = { outerWalls: { thickness: 240, material: '混凝土砌块', fireHours: 2 }, innerWalls: { thickness: 200, material: '轻质防火隔墙', fireHours: 2 } } as const;
  const second = new Floor(building, 'f2', { name: '2层', level: 2, storeyHeight: 4500, floorLoad: 10, grossArea: 240, beyond: 'corridor', ...walls });
  const third = new Floor(building, 'f3', { name: '3层', level: 3, storeyHeight: 4500, floorLoad: 12, hangingLoad: 1.5, passage: { width: 2000, way: '货运入口—货梯—3层公共走廊' }, grossArea: 310, beyond: 'corridor', north: 30, ...walls });
  const riser = { x: 600, y: 12_600 };
  new Riser(site, 'shaft', { name: '弱电竖井', ...riser, floors: [second, third] });
  const strongRiser = { x: 9900, y: 7500 };
  new Riser(site, 'shaft-power', { name: '强电竖井', ...strongRiser, floors: [second, third] });

  // 2层: entrance, 管理区 round the corner of 监控室, power and batteries.
  const buffer = new Room(second, 'buffer', { name: '缓冲间', area: 'buffer', use: 'buffer', outline: rectangle(0, 0, 3000, 6000) });
  const management = new Room(second, 'management', {
    name: '管理区', area: 'management', use: 'operation', people: 4,
    outline: [{ x: 3000, y: 0 }, { x: 14_000, y: 0 }, { x: 14_000, y: 8000 }, { x: 9000, y: 8000 }, { x: 9000, y: 4000 }, { x: 3000, y: 4000 }],
  });
  const monitoring = new Room(second, 'monitoring', { name: '监控室', area: 'monitoring', use: 'control', people: 2, outline: rectangle(3000, 4000, 6000, 4000) });
  // The two paths of power stand apart, each with the batteries of its own.
  const weak = new Room(second, 'weak-current', { name: '弱电间', area: 'support', use: 'weak-current', outline: rectangle(0, 11_000, 3000, 2000) });
  const batteryA = new Room(second, 'battery-room-a', { name: '电池间A', area: 'support', use: 'battery', outline: rectangle(0, 6000, 3000, 5000), floorLoad: 16 });
  const upsA = new Room(second, 'ups-room-a', { name: 'UPS间A', area: 'support', use: 'ups', outline: rectangle(3000, 8000, 3500, 5000) });
  const upsB = new Room(second, 'ups-room-b', { name: 'UPS间B', area: 'support', use: 'ups', outline: rectangle(6500, 8000, 3500, 5000) });
  const batteryB = new Room(second, 'battery-room-b', { name: '电池间B', area: 'support', use: 'battery', outline: rectangle(10_000, 8000, 4000, 5000), floorLoad: 16 });
  const gas = new Room(second, 'gas', { name: '气瓶间', area: 'support', use: 'gas-cylinder', outline: rectangle(14_000, 6000, 2500, 7000) });
  const stairs = new Room(second, 'stairs-2', { name: '内部楼梯（2层）', area: 'management', use: 'corridor', outline: rectangle(14_000, 0, 2500, 6000) });

  // 3层: an L-shaped 服务区 round 核心区; beyond the stairs KM管理区, and KM核心区 behind it.
  const landing = new Room(third, 'stairs-3', { name: '内部楼梯（3层）', area: 'management', use: 'corridor', outline: rectangle(14_000, 0, 2500, 6000) });
  const service = new Room(third, 'service', {
    name: '服务区', area: 'service', clearHeight: 3000, above: { wet: false }, raisedFloor: { height: 500, use: 'plenum', material: '硫酸钙防静电活动地板', panel: 600 },
    outline: [{ x: 0, y: 0 }, { x: 14_000, y: 0 }, { x: 14_000, y: 13_000 }, { x: 8000, y: 13_000 }, { x: 8000, y: 6000 }, { x: 0, y: 6000 }],
  });
  const kmManagement = new Room(third, 'km-management', { name: 'KM管理区', area: 'km-management', use: 'operation', people: 3, outline: rectangle(16_500, 0, 5500, 6000) });
  const core = new Room(third, 'core', { name: '核心区', area: 'core', clearHeight: 3000, above: { wet: true, protection: '上层开水间下设不锈钢接水盘和漏水报警，楼板做两道防水' }, outline: rectangle(0, 6000, 8000, 7000) });
  const kmCore = new Room(third, 'km-core', { name: 'KM核心区', area: 'km-core', clearHeight: 3000, above: { wet: false }, outline: rectangle(14_000, 6000, 8000, 7000) });
  const rooms = { buffer, management, monitoring, weak, batteryA, upsA, upsB, batteryB, gas, stairs, landing, service, kmManagement, core, kmCore };
  const shields = ([['core', core, { x: 2000, y: 6700 }], ['km', kmCore, { x: 15_500, y: 6700 }]] as const).map(([id, room, at]) => {
    const enclosure = new ShieldedEnclosure(room, `shield-${id}`, { name: `${room.title}屏蔽室`, gap: 600, height: 3000, construction: 'modular', standard: 'GB/T 12190-2015', earth: { separate: true, squareMillimetres: 50 } });
    const right = id === 'km';
    const air = (kind: 'supply' | 'return', x: number) => new Penetration(enclosure, `${kind}-${id}`, { name: `${room.title}${kind === 'supply' ? '送' : '回'}风波导窗`, kind: 'waveguide-window', air: kind, at: { x, y: 12_280 }, z: 2400, count: 2, size: '300×300 mm', carries: kind === 'supply' ? '新风送入' : '排风', decibels: 100 });
    air('supply', right ? 16_000 : 2200);
    air('return', right ? 19_000 : 5400);
    const pipe = new Penetration(enclosure, `pipe-${id}`, { name: `${room.title}管道波导`, kind: 'pipe-waveguide', at: { x: right ? 21_280 : 720, y: 9750 }, z: 300, count: 4, carries: '制冷剂、给排水管道（绝缘接头）', lengthToDiameter: 6, decibels: 100 });
    return {
      enclosure, title: room.title, pipe,
      weak: [
        new Penetration(enclosure, `fibre-${id}`, { name: `${room.title}光纤波导管`, kind: 'fibre-waveguide', at, count: 4, carries: '光缆', lengthToDiameter: 6, decibels: 100 }),
        new Penetration(enclosure, `signal-${id}`, { name: `${room.title}信号滤波器`, kind: 'signal-filter', at: { ...at, x: at.x + 200 }, count: 8, carries: '视频、消防信号', decibels: 100 }),
      ],
    };
  });

  const fire = { fireGrade: 'A', material: '钢质防火门', closer: true, inside: 'free' } as const;
  const shielded = { width: 1000, height: 2000, shielded: true, decibels: 100, fireGrade: 'A', material: '钢质屏蔽门（指形簧片）', closer: true, inside: 'manual' } as const;
  const doors = [
    new Door(second, 'door-main', { name: 'M201', between: [buffer, 'corridor'], at: { x: 1500, y: 0 }, width: 1500, leaves: 2, ...fire }),
    new Door(second, 'door-management', { name: 'M202', between: [management, buffer], at: { x: 3000, y: 2000 }, ...fire }),
    new Door(second, 'door-weak', { name: 'M203', between: [weak, 'corridor'], at: { x: 1500, y: 13_000 }, ...fire }),
    new Door(second, 'door-monitoring', { name: 'M204', between: [monitoring, buffer], at: { x: 3000, y: 5000 }, ...fire }),
    new Door(second, 'door-ups-a', { name: 'M205', between: [upsA, 'corridor'], at: { x: 5000, y: 13_000 }, ...fire }),
    new Door(second, 'door-ups-b', { name: 'M206', between: [upsB, 'corridor'], at: { x: 7400, y: 13_000 }, ...fire }),
    new Door(second, 'door-battery-a', { name: 'M207', between: [batteryA, upsA], at: { x: 3000, y: 10_300 }, ...fire }),
    new Door(second, 'door-battery-b', { name: 'M208', between: [batteryB, upsB], at: { x: 10_000, y: 10_500 }, ...fire }),
    new Door(second, 'door-stairs', { name: 'M209', between: [stairs, management], at: { x: 14_000, y: 3000 }, ...fire }),
    new Door(second, 'door-gas', { name: 'M210', between: [gas, 'corridor'], at: { x: 15_250, y: 13_000 }, ...fire }),
    new Door(third, 'door-service', { name: 'M301', between: [service, landing], at: { x: 14_000, y: 3000 }, ...fire }),
    new Door(third, 'door-core', { name: 'M302', between: [core, service], at: { x: 8000, y: 7600 }, ...shielded }),
    new Door(third, 'door-km-management', { name: 'M303', between: [kmManagement, landing], at: { x: 16_500, y: 3000 }, ...fire }),
    new Door(third, 'door-km-core', { name: 'M304', between: [kmCore, kmManagement], at: { x: 18_000, y: 6000 }, ...shielded }),
  ];

  const sources = [new Mains(site, 'mains-1', { name: '市电一路', kva: 400, substation: '变电站甲' }), new Mains(site, 'mains-2', { name: '市电二路', kva: 400, substation: '变电站乙' })];
  const mains = new TransferSwitch(site, 'ats-1', { name: '市电转换开关', amperes: 630, milliseconds: 150, inputs: sources });
  const generator = new Generator(site, 'generator', { name: '柴油发电机组', kva: 400, powerFactor: 0.8, startSeconds: 15, fuelHours: 12, grade: 'G3' });
  const supply = new TransferSwitch(site, 'ats-2', { name: '市电/油机转换开关', amperes: 630, milliseconds: 150, inputs: [mains, generator] });
  const main = new DistributionCabinet(upsB, 'mdp', { name: '总配电柜', kind: 'main', x: 9300, y: 12_500, direction: 270, amperes: 630, meter: true, inputs: [supply], surge: { stage: 1, kiloamperes: 12.5, waveform: '10/350 μs' } });
  const monitored: Ups[] = [];
  const batteries: Battery[] = [];
  const outputs = (['A', 'B'] as const).map((feed, i) => {
    const letter = feed.toLowerCase();
    const [room, behind, x] = ([[upsA, batteryA, 4000], [upsB, batteryB, 8100]] as const)[i]!;
    const input = new Circuit(main, `mdp-ups-${letter}`, { name: `总柜-UPS-${feed}`, phase: '3P', amperes: 160, cable: 'ZR-YJV-5×50', squareMillimetres: 50 });
    const ups = new Ups(room, `ups-${letter}`, { name: `UPS-${feed}`, x, y: 11_500, direction: 270, kva: 80, powerFactor: 0.9, efficiency: 0.94, redundancy: '2N', bypass: { automatic: true, manual: true }, feed, address: `10.90.1.${feed === 'A' ? 21 : 22}`, inputs: [input], kilograms: 450 });
    monitored.push(ups);
    batteries.push(new Battery(behind, `battery-${letter}`, { name: `电池组-${feed}`, x: [1500, 12_000][i]!, y: [8200, 9200][i]!, direction: 90, ups, blocks: 32, cells: 6, ampereHours: 150, kilograms: 1700, size: { width: 1800, depth: 800, height: 1700 } }));
    return new DistributionCabinet(room, `pd-${letter}`, { name: `UPS输出柜${feed}`, kind: 'ups-output', x, y: 8500, direction: 90, amperes: 160, meter: true, feed, inputs: [ups], surge: { stage: 2, kiloamperes: 40, waveform: '8/20 μs' } });
  });

  const circuits: { readonly room: Room; readonly circuit: Circuit }[] = [];
  /** Rows of racks in pairs of fronts. */
  const row = (letter: string, room: Room, x: number, y: number, count: number, direction: 90 | 270) => Array.from({ length: count }, (_, i) => {
    const rack = new Rack(room, `${letter}${String(i + 1).padStart(2, '0')}`, { x: x + 600 * i, y, direction, row: letter.toUpperCase(), kilograms: 110, maxKilograms: 1000, maxWatts: 6000 });
    outputs.forEach((cabinet, side) => {
      const feed = (['A', 'B'] as const)[side]!;
      const circuit = new Circuit(cabinet, `${feed.toLowerCase()}-${rack.node.id}`, { phase: (['L1', 'L2', 'L3'] as const)[i % 3]!, amperes: 32, cable: 'ZR-YJV-3×6', squareMillimetres: 6 });
      new Pdu(rack, `pdu-${rack.node.id}-${feed.toLowerCase()}`, { feed, amperes: 32, inputs: [circuit] });
      circuits.push({ room, circuit });
    });
    (['copper', 'fibre'] as const).forEach((media, i) => new PatchPanel(rack, `pp-${rack.node.id}-${media}`, { name: `${rack.title}-${media === 'copper' ? '铜缆' : '光纤'}配线架`, unit: rack.props.units - i, media }));
    return rack;
  });
  row('a', service, 2000, 3800, 8, 270);
  row('d', service, 9600, 10_500, 5, 270);
  row('b', core, 2600, 9500, 5, 270);
  row('k', kmCore, 16_600, 9500, 6, 270);

  const desks = (id: string, room: Room, places: readonly (readonly [x: number, y: number, direction: number])[]) => places.forEach(([x, y, direction], i) => {
    const inputs = [outputs[i % 2]!].map((cabinet) => new Circuit(cabinet, `s-${id}-${i + 1}`, { name: `S-${room.title}操作台${i + 1}`, phase: (['L1', 'L2', 'L3'] as const)[i % 3]!, amperes: 16, cable: 'ZR-BVR-3×4', squareMillimetres: 4 }));
    new Furniture(room, `${id}-${i + 1}`, { name: `${room.title}操作台${i + 1}`, x, y, direction, inputs });
  });
  desks('desk', management, [[5000, 480, 90], [6800, 480, 90], [8600, 480, 90], [10_400, 480, 90], [11_500, 7400, 270]]);
  desks('desk-k', kmManagement, [[17_600, 480, 90], [19_250, 480, 90], [20_900, 480, 90]]);
  for (const [id, room, x, y] of [['1', core, 6500, 11_900], ['k1', kmCore, 15_300, 11_900]] as const) {
    new Furniture(room, `safe-${id}`, { kind: 'safe', name: `${room.title}保险箱`, x, y, direction: 270, size: { width: 600, depth: 600, height: 1200 }, kilograms: 350, seats: 0, note: '密钥备份介质，双人双控' });
  }

  const coolers: AirConditioner[] = [];
  const nonFire: Circuit[] = [];
  for (const [id, room, x, y, direction] of [['1', service, 13_400, 1000, 180], ['2', service, 13_400, 8000, 180], ['3', core, 1300, 11_500, 0], ['4', core, 1300, 8000, 0], ['5', kmCore, 20_700, 11_500, 180], ['6', kmCore, 20_700, 8000, 180]] as const) {
    const input = new Circuit(main, `c-ac-${id}`, { name: `C-精密空调${id}`, phase: '3P', amperes: 40, cable: 'ZR-YJV-5×10', squareMillimetres: 10, nonFire: true });
    coolers.push(new AirConditioner(room, `ac-${id}`, { name: `精密空调${id}`, x, y, direction, sensibleKilowatts: 20, airflow: 6000, watts: 8000, precision: true, humidifier: 3, spare: Number(id) % 2 === 0, inputs: [input], ...(room === service ? {} : { supply: 'top', return: 'front' }) }));
    nonFire.push(input);
    circuits.push({ room, circuit: input });
  }

  const fan = new Circuit(main, 'c-exhaust', { name: 'C-灾后排风', phase: 'L1', amperes: 16, cable: 'ZR-YJV-3×4', squareMillimetres: 4 });
  guard({ site, rooms, doors, fan, coolers, ups: monitored, batteries, generator, main, outputs, nonFire });
  air({ floor: third, rooms, coolers, guides: shields.map(({ pipe }) => pipe) });

  const tray = (floor: Floor, id: string, name: string, line: readonly (readonly [number, number])[], penetrations: Penetration[] = [], more: Partial<TrayProps> = {}) => new Tray(floor, id, { name, metal: true, line: line.map(([x, y]) => ({ x, y })), penetrations, ...more });
  tray(second, 'tray-2a', '2层弱电桥架', [[riser.x, riser.y], [riser.x, 3500], [12_000, 3500], [12_000, 7000]]);
  tray(second, 'tray-2b', '外线桥架', [[1500, 3500], [1500, 0]]);
  tray(third, 'tray-3a', '3层弱电主桥架', [[riser.x, riser.y], [riser.x, 5000], [13_500, 5000], [13_500, 6300], [15_500, 6300]]);
  tray(third, 'tray-3b', '服务区桥架A', [[2000, 5000], [2000, 4150], [6500, 4150]]);
  tray(third, 'tray-3d', '服务区桥架D', [[9600, 5000], [9600, 10_850], [12_000, 10_850]]);
  tray(third, 'tray-3c', '核心区桥架', [[2000, 5000], [2000, 9850], [5000, 9850]], shields[0]!.weak);
  tray(third, 'tray-3m', 'KM管理区桥架', [[13_500, 5000], [17_000, 5000], [17_000, 1500], [21_000, 1500]]);
  tray(third, 'tray-3k', 'KM核心区桥架', [[15_500, 6300], [15_500, 9850], [19_600, 9850]], shields[1]!.weak);
  const [coreFilter, kmFilter] = ([[core, { x: 2400, y: 6700 }], [kmCore, { x: 15_300, y: 6700 }]] as const).map(([room, at], i) => {
    const { enclosure, title } = shields[i]!;
    const own = circuits.filter((each) => each.room === room).map(({ circuit }) => circuit);
    return new Penetration(enclosure, `power-${enclosure.node.id.slice(7)}`, { name: `${title}电源滤波器`, kind: 'power-filter', at, count: own.length, carries: '机柜A、B路供电，空调回路', circuits: own, decibels: 100 });
  });
  const strong = (floor: Floor, id: string, name: string, line: readonly (readonly [number, number])[], filter?: Penetration, width = 300) => tray(floor, id, name, line, filter ? [filter] : [], { purpose: 'power', z: 2650, width });
  const shaft = [strongRiser.x, strongRiser.y] as const;
  strong(second, 'tray-p2a', '2层强电主桥架', [[9300, 13_000], [9300, shaft[1]], shaft], undefined, 400);
  strong(second, 'tray-p2b', '2层配电桥架', [[1500, 9600], [9300, 9600]]);
  strong(second, 'tray-p2c', '电池间B强电桥架', [[9300, 10_300], [12_000, 10_300]]);
  strong(second, 'tray-p2d', '办公强电桥架', [[8000, 9600], [8000, 900]]);
  strong(third, 'tray-p3a', '3层强电主桥架', [shaft, [shaft[0], 4600], [2400, 4600]]);
  strong(third, 'tray-p3b', '服务区强电桥架A', [[5000, 4600], [5000, 3500], [2200, 3500]]);
  strong(third, 'tray-p3d', '服务区强电桥架D', [shaft, [shaft[0], 10_200], [12_400, 10_200]]);
  strong(third, 'tray-p3c', '核心区强电桥架', [[2400, 4600], [2400, 9200], [5000, 9200]], coreFilter);
  strong(third, 'tray-p3e', '服务区空调强电桥架', [[13_300, 5300], [13_300, 1800]]);
  strong(third, 'tray-p3m', 'KM管理区强电桥架', [[13_300, 5300], [16_750, 5300], [16_750, 1200], [21_000, 1200]]);
  strong(third, 'tray-p3k', 'KM核心区强电桥架', [[shaft[0], 5300], [13_300, 5300], [13_300, 6500], [15_300, 6500], [15_300, 9200], [19_600, 9200]], kmFilter);
  return facility;
}
