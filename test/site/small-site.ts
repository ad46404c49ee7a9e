/** A small machine room written out by hand, valid as a model: what calculations are tested on where every number must be known. */
import { modelSchema, type Model, type Site } from '../../model';

const rectangle = (x: number, y: number, width: number, height: number) => [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
const named = (id: string, name: string) => ({ id, path: `site/${id}`, name });
const finishes = { ceiling: { material: '铝合金微孔板', grade: 'A' as const }, walls: { material: '彩钢板', grade: 'A' as const }, floor: { material: '环氧地坪' } };

/** Two rooms side by side: 管理区 (6 × 5 m inside) left, 服务区 (8 × 5 m inside) right; a door from the corridor into 管理区, one between. Walls 200 thick. */
export function smallSite(change: (site: Site) => void = () => undefined): Site {
  const room = (id: string, name: string, area: 'management' | 'service', use: 'equipment' | 'operation', x: number, width: number) => ({
    ...named(id, name), floor: 'f3', area, use, outline: rectangle(x, 0, width, 5200), inner: rectangle(x + 100, 100, width - 200, 5000), clearHeight: 3000, ceilingHeight: 800,
    raisedFloor: { height: 350, use: 'cables' as const, material: '全钢防静电地板', panel: 600, kilonewtons: 16 }, floorLoad: 10, finishes, people: use === 'operation' ? 2 : 0,
  });
  const wall = (id: string, from: readonly [number, number], to: readonly [number, number], left?: string, right?: string) => ({
    ...named(id, id), floor: 'f3', from: { x: from[0], y: from[1] }, to: { x: to[0], y: to[1] }, thickness: 200, material: '加气混凝土砌块', fireHours: 2, glazed: false,
    ...(left === undefined ? {} : { left }), ...(right === undefined ? {} : { right }), ...(left === undefined || right === undefined ? { outside: 'corridor' as const } : {}),
  });
  const door = (id: string, name: string, on: string, offset: number) => ({
    ...named(id, name), wall: on, offset, width: 1200, height: 2200, leaves: 1 as const, hinge: 'near' as const, swing: 'left' as const, use: 'normal' as const, material: '钢质', closer: true, inside: 'free' as const,
  });
  const rack = (id: string, x: number, y: number, facing: number, row: string) => ({
    ...named(id, id.toUpperCase()), position: { room: 'service', x, y, direction: facing }, size: { width: 600, depth: 1200, height: 2000 }, kilograms: 120, units: 42, row, maxKilograms: 1000, maxWatts: 4000,
  });
  const circuit = (id: string, cabinet: string, phase: 'L1' | 'L2' | 'L3' | '3P', amperes = 32) => ({ ...named(id, id), cabinet, phase, amperes, cable: 'ZR-YJV-3×6', squareMillimetres: 6, nonFire: false });
  const ups = (id: string, feed: 'A' | 'B') => ({
    ...named(id, id.toUpperCase()), position: { room: 'management', x: feed === 'A' ? 600 : 1500, y: 4500, direction: 270 }, size: { width: 600, depth: 800, height: 1400 }, kilograms: 200, inputs: ['main'], feed,
    group: 'it', redundancy: '2N' as const, kva: 10, powerFactor: 0.9, efficiency: 0.9, bypass: { automatic: true, manual: true }, load: 'it' as const,
  });
  const unit = (id: string, x: number) => ({
    ...named(id, id.toUpperCase()), position: { room: 'service', x, y: 4600, direction: 270 }, size: { width: 700, depth: 600, height: 1900 }, kilograms: 250, inputs: ['cool-1'], watts: 3000, precision: true, serves: ['service'],
    group: 'service', spare: false, totalKilowatts: 9, sensibleKilowatts: 8, airflow: 2500, supply: 'front' as const, return: 'front' as const, humidifier: 3, water: true,
  });
  const cabinet = (id: string, kind: 'main' | 'ups-output' | 'cooling', inputs: string[], feed?: 'A' | 'B') => ({
    ...named(id, id), position: { room: 'management', x: 3000, y: 4600, direction: 270 }, size: { width: 600, depth: 400, height: 1200 }, kind, inputs, ...(feed ? { feed } : {}), amperes: 63, volts: 380, meter: true,
  });
  const site: Site = {
    ...named('site', '示例机房'), class: 'B',
    buildings: [{ ...named('tower', '示例大厦'), address: '示例市示例路1号', floorsAbove: 12, floorsBelow: 1, surroundings: [] }],
    floors: [{ ...named('f3', '3层'), building: 'tower', level: 3, storeyHeight: 4500, north: 0, floorLoad: 8 }],
    risers: [], columns: [], offsite: [], windows: [], shieldings: [], penetrations: [], indicators: [], patchPanels: [], furniture: [], pipes: [],
    rooms: [room('management', '管理区', 'management', 'operation', 0, 6200), room('service', '服务区', 'service', 'equipment', 6200, 8200)],
    walls: [wall('w-south-1', [0, 0], [6200, 0], 'management'), wall('w-south-2', [6200, 0], [14400, 0], 'service'), wall('w-west', [0, 0], [0, 5200], undefined, 'management'), wall('w-middle', [6200, 0], [6200, 5200], 'management', 'service'),
      wall('w-east', [14400, 0], [14400, 5200], 'service'), wall('w-north-1', [0, 5200], [6200, 5200], undefined, 'management'), wall('w-north-2', [6200, 5200], [14400, 5200], undefined, 'service')],
    doors: [door('d-in', '管理区入口', 'w-south-1', 2000), door('d-service', '服务区入口', 'w-middle', 1000)],
    racks: [rack('a01', 10000, 2500, 180, 'A'), rack('a02', 10000, 1900, 180, 'A'), rack('b01', 12400, 2500, 0, 'B')],
    power: {
      mains: [{ ...named('mains', '市电'), volts: 380, kva: 50 }], generators: [], transferSwitches: [], ups: [ups('ups-a', 'A'), ups('ups-b', 'B')],
      batteries: ['a', 'b'].map((side) => ({ ...named(`bat-${side}`, `电池组${side.toUpperCase()}`), position: { room: 'management', x: side === 'a' ? 4200 : 5200, y: 4500, direction: 270 }, size: { width: 700, depth: 800, height: 1500 }, kilograms: 600, ups: `ups-${side}`, type: 'vrla' as const,
        strings: 1, blocks: 32, cells: 6, voltsPerBlock: 12, ampereHours: 38, endVolts: 1.75, discharge: [{ minutes: 10, wattsPerCell: 160 }, { minutes: 30, wattsPerCell: 80 }, { minutes: 120, wattsPerCell: 28 }], tiers: 4 })),
      cabinets: [cabinet('main', 'main', ['mains']), cabinet('out-a', 'ups-output', ['ups-a'], 'A'), cabinet('out-b', 'ups-output', ['ups-b'], 'B'), cabinet('cool', 'cooling', ['main'])],
      circuits: [circuit('a-1', 'out-a', 'L1'), circuit('a-2', 'out-a', 'L2'), circuit('b-1', 'out-b', 'L1'), circuit('b-2', 'out-b', 'L2'), circuit('cool-1', 'cool', '3P', 25), circuit('light-1', 'main', 'L3', 16)],
      pdus: [['a01', 'A', 'a-1'], ['a01', 'B', 'b-1'], ['a02', 'A', 'a-2'], ['a02', 'B', 'b-2']].map(([at, feed, from]) => ({ ...named(`pdu-${at}-${feed!.toLowerCase()}`, `${at!.toUpperCase()} PDU-${feed}`), rack: at!, feed: feed as 'A' | 'B', inputs: [from!], side: feed === 'A' ? 'left' as const : 'right' as const, amperes: 32, outlets: 24, meter: true })),
      lighting: [
        { ...named('l-service', '服务区照明'), room: 'service', kind: 'normal', inputs: ['light-1'], fixtures: Array.from({ length: 8 }, (_, i) => ({ x: 7000 + i * 900, y: 2500 })), watts: 36, lumens: 4000, lux: 500 },
        { ...named('l-standby', '服务区备用照明'), room: 'service', kind: 'standby', inputs: ['a-1'], fixtures: [{ x: 8000, y: 2500 }, { x: 12000, y: 2500 }], watts: 36, lumens: 4000, lux: 50 },
        { ...named('l-escape', '服务区疏散照明'), room: 'service', kind: 'escape', inputs: [], fixtures: [{ x: 7000, y: 1500 }], watts: 5, lumens: 500, lux: 5, minutes: 90 },
      ],
    },
    cooling: { airConditioners: [unit('ac-1', 8000), unit('ac-2', 9000)], freshAir: [], exhausts: [{ ...named('ex-1', '灾后排风机'), inputs: ['cool-1'], watts: 550, serves: ['service'], airflow: 800, afterFire: true }], dampers: [], aisles: [], terminals: [], plans: [] },
    fire: {
      detectors: [
        { ...named('s-1', '烟感1'), kind: 'smoke', position: { room: 'service', x: 8300, y: 2600 }, layer: 'room', group: 1, panel: 'fp' }, { ...named('s-2', '烟感2'), kind: 'smoke', position: { room: 'service', x: 12300, y: 2600 }, layer: 'room', group: 2, panel: 'fp' },
        { ...named('h-1', '温感1'), kind: 'heat', position: { room: 'service', x: 8300, y: 1500 }, layer: 'room', group: 2, panel: 'fp' }, { ...named('s-3', '烟感3'), kind: 'smoke', position: { room: 'management', x: 3000, y: 2600 }, layer: 'room', group: 1, panel: 'fp' },
      ],
      devices: [{ ...named('mb-1', '手报1'), kind: 'button', position: { room: 'management', x: 2000, y: 200, z: 1400 }, panel: 'fp' }],
      gasSystems: [{ ...named('gas', '七氟丙烷柜式装置'), agent: 'hfc-227ea', kind: 'prefabricated', position: { room: 'service', x: 13800, y: 600 }, cylinders: { count: 1, litres: 120, kilograms: 80, megapascals: 2.5, tareKilograms: 90 }, reserve: false }],
      gasZones: [{ ...named('gz', '服务区防护区'), rooms: ['service'], layers: ['room'], system: 'gas', concentration: 8, minimumTemperature: 20, maximumTemperature: 30, dischargeSeconds: 8, soakMinutes: 5, delaySeconds: 30, pascals: 1200, nozzles: [], reliefs: [{ wall: 'w-east', offset: 2000, sill: 2100, width: 300, height: 300, waveguide: false }] }],
      panels: [{ ...named('fp', '火灾报警控制器'), position: { room: 'management', x: 400, y: 300, z: 1500 }, loops: 1, standbyHours: 8, inputs: ['light-1'] }],
      linkages: [], extinguishers: [], breathing: [],
    },
    access: {
      controllers: [{ ...named('dc', '门禁控制器'), position: { room: 'management', x: 200, y: 3000, z: 2400 }, inputs: ['light-1'], standbyHours: 8 }],
      readers: [{ ...named('r-in', '管理区读卡器'), door: 'd-in', factors: ['card'], persons: 1, controller: 'dc', height: 1300 }, { ...named('r-service', '服务区读卡器'), door: 'd-service', side: 'management', factors: ['card', 'biometric'], persons: 1, controller: 'dc', height: 1300 }],
      locks: [], rights: [{ ...named('ops', '运维员'), rooms: ['management', 'service'], escorted: false }, { ...named('clerk', '业务员'), rooms: ['management'], escorted: false }],
    },
    video: {
      cameras: [{ ...named('cam-1', '服务区摄像机1'), position: { room: 'service', x: 6400, y: 200, z: 2700, direction: 45 }, angle: 100, tilt: 20, range: 15000, pixels: '400万', megabits: 4, infrared: true, recorder: 'nvr' }],
      recorders: [{ ...named('nvr', '录像机'), position: { room: 'management', x: 2000, y: 3000 }, terabytes: 4, retentionDays: 90, inputs: ['light-1'], watts: 60 }], viewers: [],
    },
    intrusion: { detectors: [], panels: [] },
    cabling: { trays: [], links: [], diameters: { copper: 7.5, fibre: 6 }, slack: 1500, fill: 0.5 },
    monitoring: { hosts: [], collectors: [], switches: [] },
  };
  change(site);
  return site;
}

const empty = { systems: [], zones: [], devices: [], links: [], pairs: [], products: [], flows: [], policies: [], waivers: [] };

interface Placed { readonly id: string; readonly rack: string; readonly unit: number; readonly feeds?: readonly ('A' | 'B')[]; readonly product?: string; readonly face?: 'front' | 'rear' }

/** Servers of 2U, 500 W, 25 kg in racks of the site; on both paths if nothing else is said. */
export function smallModel({ site = smallSite(), devices = [{ id: 's1', rack: 'a01', unit: 10 }, { id: 's2', rack: 'a01', unit: 12 }, { id: 's3', rack: 'a02', unit: 10 }, { id: 's4', rack: 'a02', unit: 20, feeds: ['A'] }] as readonly Placed[] } = {}): Model {
  return modelSchema.parse({
    format: 'jifang/1', facility: { id: 'small', name: '小机房', organization: { name: '示例公司' }, revision: 'A' }, ...empty, site,
    products: [{ id: 'server', class: 'server', name: '服务器', units: 2, depth: 750, watts: 500, kilograms: 25, evidence: [] }, { id: 'flat', class: 'server', name: '浅设备', units: 1, depth: 300, watts: 100, kilograms: 5, evidence: [] }],
    devices: devices.map(({ id, rack, unit, feeds = ['A', 'B'], product = 'server', face = 'front' }) => ({
      id, path: `small/${id}`, name: id.toUpperCase(), kind: 'server', subsystems: [], area: 'service', placement: 'rack', room: 'service', rack, unit, mount: { face }, product, software: [], interfaces: [], gateways: [], settings: {},
      feeds: feeds.map((feed) => ({ feed, from: `pdu-${rack}-${feed.toLowerCase()}` })),
    })),
  });
}
