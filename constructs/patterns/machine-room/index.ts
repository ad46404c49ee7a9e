import type { Construct } from 'constructs';
import { z } from 'zod';
import { meaning, type Area, type Bilingual } from '../../../model';
import type { Element } from '../../element';
import { Building, buildingProps, Floor, Site, siteProps } from '../../site/building';
import { Circuit, Rack } from '../../site/power';
import type { Furniture } from '../../site/furniture';
import { makeCabling, makePanels } from './cabling';
import { makeCooling } from './cooling';
import { makeEnclosure, makeFurniture, makePenetrations, makeRacks, mostRacks } from './equipment';
import { makeFire } from './fire';
import { makeMonitoring } from './monitoring';
import { makeNetwork } from './network';
import { makePipes } from './pipes';
import { SiteParts, there, type Given } from './parts';
import { makeDoors, makeRooms, type RoomName } from './plan';
import { feedRacks, makeEarthing, makeLighting, makePower, socketsOf } from './power';
import { makeAccess, makeIntrusion, makeRights, makeVideo } from './security';

const racksIn = (room: keyof typeof mostRacks) => z.int().min(1).max(mostRacks[room]).optional();

export const referenceMachineRoomProps = siteProps.omit({ assign: true }).extend({
  class: siteProps.shape.class.default('B').describe(meaning('机房等级（GB 50174）：A 容错，B 冗余，C 基本；默认：B', 'class of the machine room (GB 50174): A fault tolerant, B redundant, C basic; default: B')),
  building: buildingProps.partial().prefault({}).describe(meaning('建筑：地址、层数、产权、周边；默认：一个示例', 'the building: address, floors, tenure, surroundings; default: an example')),
  level: z.int().default(3).describe(meaning('楼层', 'storey')),
  km: z.boolean().default(true).describe(meaning('false：不建 KM管理区 和 KM核心区', 'false: without KM管理区 and KM核心区')),
  racks: z.strictObject({ service: racksIn('service'), core: racksIn('core'), 'km-core': racksIn('km-core') }).default({}).describe(meaning('服务区、核心区、KM核心区 的机柜数；默认：4、3、3', 'racks in 服务区, 核心区, KM核心区; default: 4, 3, 3')),
  override: z.record(z.string(), z.record(z.string(), z.unknown())).default({}).describe(meaning('按 id 覆盖单个部件的属性：{ "a01": { maxWatts: 6000 }, "cam-05": { angle: 90 } }；监测点的 thresholds 按量、级别（warning、alarm、state）和上下限（min、max）各自覆盖，写 null 去掉', 'props of single parts by id: { "a01": { maxWatts: 6000 }, "cam-05": { angle: 90 } }; thresholds of a point one by one, by measure, level (warning, alarm, state) and side (min, max), null to remove one')),
  without: z.array(z.string()).default([]).describe(meaning('不建的部件的 id', 'ids of parts to leave out')),
});
export type ReferenceMachineRoomProps = z.input<typeof referenceMachineRoomProps>;

/**
 * 参考机房: a machine room of about 200 m² for a CA and its KM, after the sketches of GM/T 0037-2014 and GM/T 0038-2014 annex C. One way leads in:
 * 缓冲间 → 管理区 → 服务区 → 核心区, and 缓冲间 → KM管理区 → KM核心区; 监控室 has a door of its own. The facility's devices are given racks and desks
 * by their 物理区域, kept in the lock file. Sizes, ratings and counts are configurable defaults; every part can be overridden by id, left out and looked up.
 *
 * @zh 参考机房：约 200 m² 的 CA 和 KM 机房，按 GM/T 0037-2014、GM/T 0038-2014 附录 C 的示意；设备按物理区域自动安排机柜和操作台，记入锁定文件。尺寸、额定值、数量为可配置默认值；每个部件可按 id 覆盖、去掉、查找。
 * @example
 * const machineRoom = new ReferenceMachineRoom(facility, 'premises', { building: { address: '示例市示例路1号' }, override: { a01: { maxWatts: 6000 } } });
 * const camera = machineRoom.part('cam-05');
 */
export class ReferenceMachineRoom extends Site {
  static override readonly schema: z.ZodObject = referenceMachineRoomProps;
  readonly floor: Floor;
  private readonly parts: SiteParts;
  private readonly hasKm: boolean;

  constructor(scope: Construct, id: string, props: ReferenceMachineRoomProps = {}) {
    const { building, level, km, racks, override, without, class: roomClass = 'B', ...own } = props;
    super(scope, id, {
      earthing: { system: 'TN-S', common: true, ohms: 1, mesh: { kind: 'M', squareMillimetres: 25, spacing: 600, ring: 50 } },
      logMonths: 6, cardAuthentication: 'reader', cardModules: { card: '非接触CPU卡（SM4）', reader: '读卡器内置安全存取模块（SM4）', backend: '后台密码设备', issuing: '密钥管理及发卡密码设备' }, monitoringPrefix: '10.90.0.0/24',
      indicators: [
        { kind: 'earth-resistance', design: { max: 1 } }, { kind: 'voltage', design: { min: -10, max: 7 } }, { kind: 'frequency', design: { min: 49.5, max: 50.5 } },
        { kind: 'distortion', design: { max: 5 } }, { kind: 'interruption', design: { min: 0, max: 10 } },
      ],
      ...own, class: roomClass, assign: true,
    });
    const choice = this.read(referenceMachineRoomProps, Object.fromEntries(Object.entries({ building, level, km, racks, override, without }).filter(([, value]) => value !== undefined)), {
      building: {}, level: 3, km: true, racks: {}, override: {}, without: [],
    });
    this.hasKm = choice.km;
    this.parts = new SiteParts(this, { override: choice.override as Readonly<Record<string, Given>>, without: choice.without });
    const house = new Building(this, 'building', {
      name: '示例科技楼', address: '示例市示例区示例路1号', floorsAbove: 12, floorsBelow: 1, structure: '钢筋混凝土框架结构', fireClass: '1', seismicClass: '丙类', tenure: 'leased',
      surroundings: [
        { name: '示例办公楼', kind: 'building', metresHigh: 45, metresAway: 40, bearing: 0 }, { name: '示例路', kind: 'road', metresAway: 60, bearing: 180 },
        { name: '园区围墙', kind: 'wall', metresHigh: 2.5, metresAway: 30, bearing: 270 },
      ],
      enclosure: '园区围墙、门卫值守、公共区域视频监控',
      // What is given, not what the schema adds: with its defaults filled in, these would be written over. What was wrong is told already.
      ...Object.fromEntries(Object.entries(choice.building).filter(([name]) => Object.hasOwn(building ?? {}, name))),
    });
    this.floor = new Floor(house, 'floor', { name: `${choice.level}层`, level: choice.level, storeyHeight: 4800, floorLoad: 8, hangingLoad: 1.2, passage: { width: 1800, way: '货运入口—货梯—公共走廊' }, grossArea: 220, beyond: 'corridor', outerWalls: { thickness: 240, material: '混凝土砌块', fireHours: 2 }, innerWalls: { thickness: 200, material: '轻质防火隔墙', fireHours: 2 } });
    this.parts.hold('building', house);
    this.parts.hold('floor', this.floor);
    this.fill(choice.km, choice.racks);
    this.parts.finish();
  }

  /**
   * A part by its id, such as `a01`, `ups-a`, `cam-05` or `floor`. Throws when the pattern has none of that id.
   *
   * @zh 按 id 取部件，如 `a01`、`ups-a`、`cam-05`、`floor`；没有该 id 时抛出错误。
   */
  part(id: string): Element {
    return this.parts.get(id);
  }

  /**
   * Ids of all parts that can be overridden or left out, with what was made of each (`jifang list parts`).
   *
   * @zh `override`、`without` 可用的 id，以及各自建成的部件；去掉的没有部件（`jifang list parts`）。
   */
  get offers(): ReadonlyMap<string, Element | undefined> {
    return this.parts.offers;
  }

  override mendFor(area: Area): Bilingual | undefined {
    return !this.hasKm && (area === 'km-core' || area === 'km-management') ? { zh: '去掉 km: false：设施有密钥管理系统', en: 'remove `km: false`: the facility has a key management system' } : undefined;
  }

  private fill(km: boolean, counts: Partial<Record<RoomName, number>>): void {
    const { parts, floor } = this;
    const rooms = makeRooms(parts, floor, km);
    const title = (room: RoomName) => (rooms[room]?.title ?? '').replace('（屏蔽机房）', '');
    const enclosures = there(makeEnclosure(parts, rooms, 'core'), makeEnclosure(parts, rooms, 'km-core'));
    const doors = makeDoors(parts, floor, rooms);
    const power = makePower(parts, this, rooms);
    const sockets = new Map<RoomName, ReturnType<typeof socketsOf>>();
    const socketsIn = (room: RoomName) => {
      const known = sockets.get(room) ?? socketsOf(power, room, title(room));
      sockets.set(room, known);
      return known;
    };
    const racks = makeRacks(parts, rooms, counts);
    const circuits = feedRacks(parts, power, racks);
    const furniture: Furniture[] = makeFurniture(parts, rooms, socketsIn);
    const cooling = makeCooling(parts, rooms, power, title);
    makeLighting(parts, power, rooms);
    // Everything that takes power in a shield is there now: its circuits pass the filters.
    const shields = enclosures.map((enclosure) => {
      const [id, unit] = enclosure.node.id === 'shield-core' ? ['core', 'core'] as const : ['km-core', 'km'] as const;
      const others = [`c-ac-${unit}-1`, `c-ac-${unit}-2`, `l-${id}`, `s-${id}-a`, `s-${id}-b`].map((circuit) => parts.find(circuit)).filter((circuit) => circuit instanceof Circuit);
      return makePenetrations(parts, enclosure, id, [...circuits.get(enclosure.room!) ?? [], ...others]);
    });
    makePipes(parts, floor, rooms);
    makeEarthing(parts, this, rooms, power, racks, cooling.units, enclosures);
    const network = makeNetwork(parts, racks);
    const wall = rooms.monitoring ? socketsIn('monitoring') : [];
    const locks = makeAccess(parts, rooms, doors, wall, network);
    makeRights(parts, rooms);
    const fire = makeFire(parts, rooms, doors, cooling, locks, power.fire);
    const cameras = makeVideo(parts, rooms, doors, racks, furniture.filter(({ props }) => props.kind === 'console'), network);
    const { sensors } = makeIntrusion(parts, rooms, doors, cameras, wall);
    makeCabling(parts, floor, rooms, shields);
    makePanels(parts, racks.filter((rack) => rack instanceof Rack));
    makeMonitoring(parts, { site: this, rooms, racks, detectors: fire.detectors, units: cooling.units, ups: power.ups, batteries: power.batteries, generator: power.generator, cabinets: there(power.main, power.a, power.b, power.cooling, power.lighting), sensors, locks, network });
  }
}
