import type { Construct } from 'constructs';
import { z } from 'zod';
import { assumptionsSchema, buildingSchema, columnSchema, floorSchema, lineOfText, meaning, offsiteSchema, polygonSchema, riserSchema, siteSchema, wallMaterialSchema, type Area, type Bilingual } from '../../model';
import { Element } from '../element';
import { around, label, Thing, usual, without } from './thing';

const { cabling, access, video, fire, power, monitoring } = siteSchema.shape;
const earthing = power.shape.earthing.unwrap();

export const siteProps = z.strictObject({
  ...label,
  class: siteSchema.shape.class.describe(meaning('机房等级（GB 50174）：A 容错，B 冗余，C 基本', 'class of the machine room (GB 50174): A fault tolerant, B redundant, C basic')),
  assign: z.boolean().default(false).describe(meaning('true：未写机柜或操作台的设备，在其物理区域的房间中自动安排，记入锁定文件；false：每台设备自己写明', 'true: devices whose rack or desk is not stated are given one in a room of their 物理区域, kept in the lock file; false: each states its own')),
  indicators: siteSchema.shape.indicators.element.omit({ room: true }).array().default([]).describe(meaning('整个场所的环境指标：设计值和实测值', 'environmental figures of the whole site: design and measured values')),
  offsite: z.array(offsiteSchema.omit({ id: true, path: true })).default([]).describe(meaning('异地保存副本的地点', 'places where copies are kept')),
  logMonths: access.shape.logMonths.describe(meaning('出入记录保存的月数', 'months for which entries and exits are kept')),
  cardAuthentication: access.shape.cardAuthentication.describe(meaning('由谁鉴别门禁卡', 'who authenticates cards')),
  cardModules: access.shape.cardModules.describe(meaning('门禁系统各部分所用的密码模块', 'cryptographic module of each part of the door system')),
  accessIntegrity: access.shape.integrity.describe(meaning('门禁记录如何防篡改', 'how door records are protected against change')),
  videoIntegrity: video.shape.integrity.describe(meaning('录像如何防篡改', 'how recordings are protected against change')),
  fireAcceptance: fire.shape.acceptance.describe(meaning('消防验收或备案', 'acceptance or filing of the fire protection')),
  acceptances: siteSchema.shape.acceptances.describe(meaning('人工完成的验收和测试：竣工验收、门禁授权测试、插座标识检查', 'acceptances and tests that people carry out: construction, access control, marks on sockets')),
  earthing: earthing.omit({ bars: true, bonds: true }).optional().describe(meaning('接地系统；端子板是单独的构件，导体写在端子板上', 'earthing; bars are constructs of their own, bonds are theirs')),
  cables: cabling.shape.links.default([]).describe(meaning('单条链路的线缆，按模型中链路的 id', 'cable of single links, by the id of the link in the model')),
  cableDiameters: cabling.shape.diameters.default({ copper: 7.5, fibre: 6 }).describe(meaning('线缆外径（mm），用于计算桥架填充率（可配置默认值）', 'outer diameters (mm), for how full trays are (configurable default)')),
  cableSlack: cabling.shape.slack.default(1500).describe(meaning('每端预留的线缆长度（mm，可配置默认值）', 'cable left at each end in mm (configurable default)')),
  trayFill: cabling.shape.fill.default(0.5).describe(meaning('桥架允许的填充率（可配置默认值）', 'share of a tray that may be filled (configurable default)')),
  assumptions: assumptionsSchema.optional().describe(meaning('计算需要而标准没有给出的参数，写与可配置默认值不同的：powerFactor、demandFactor、utilization、seenHeight……', 'numbers that calculations need and no standard gives, where they differ from the configurable defaults: powerFactor, demandFactor, utilization, seenHeight …')),
  monitoringPrefix: monitoring.shape.prefix.describe(meaning('监控系统网络的网段', 'prefix of the network of the monitoring system')),
});
export type SiteProps = z.input<typeof siteProps>;

/**
 * 场所/机房: the physical site of a facility, at most one. Everything in it is said in whole millimetres on the plan of its floor, y up the sheet.
 *
 * @zh 场所/机房：设施所在的物理场所，至多一处；其中一切以 mm 为单位写在楼层平面图上，y 向上。
 * @example
 * const own = new Site(facility, 'premises', { class: 'B' });
 * const tower = new Building(own, 'tower', { address: '示例市示例路1号', floorsAbove: 12 });
 * const third = new Floor(tower, 'f3', { level: 3, storeyHeight: 4200 });
 * const lobby = new Room(third, 'lobby', { area: 'public', use: 'corridor', outline: rectangle(0, 0, 4000, 2000), name: '走廊' });
 */
export class Site extends Element {
  static readonly schema: z.ZodObject = siteProps;
  readonly unnamed = true as const;
  readonly props: z.output<typeof siteProps>;
  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.props = this.read(siteProps, props, { class: 'B', assign: false, indicators: [], offsite: [], cables: [] });
  }

  // No word of a design: where a pattern has its own mend for an area in which devices find no place, errors tell that instead of the usual one.
  mendFor(_area: Area): Bilingual | undefined {
    return undefined;
  }
}

export const buildingProps = buildingSchema.omit({ id: true, path: true }).extend({
  ...label,
  address: lineOfText.describe(meaning('地址，照租赁合同或产权证', 'postal address, as in the lease or deed')),
  floorsBelow: usual(buildingSchema.shape.floorsBelow, 0),
  leaseUntil: buildingSchema.shape.leaseUntil.describe(meaning('租赁到期日，YYYY-MM-DD', 'end of the lease, YYYY-MM-DD')),
  surroundings: buildingSchema.shape.surroundings.default([]).describe(meaning('周边的建筑、围墙、道路：高度和距离（m），方位（自正北顺时针的度数）', 'neighbouring buildings, walls, fences: height and distance in m, bearing in degrees clockwise from north')),
});
export type BuildingProps = z.input<typeof buildingProps>;

/**
 * 建筑: where the rooms are, who owns it, what stands around it.
 *
 * @zh 建筑：房间所在的建筑，产权和周边。
 * @example
 * const annex = new Building(site, 'annex', { name: '附楼', address: '示例市示例路1号', floorsAbove: 3, tenure: 'leased', leaseUntil: '2031-12-31' });
 */
export class Building extends Thing<typeof buildingProps> {
  static override readonly schema: z.ZodObject = buildingProps;
  readonly kind = 'building';
  readonly unnamed = true as const;
  constructor(scope: Construct, id: string, props: BuildingProps) { super(scope, id, buildingProps, props); }
}

const wall = (thickness: number, material: string) => wallMaterialSchema.prefault({ thickness, material });

export const floorProps = floorSchema.omit({ id: true, path: true, building: true, outline: true }).extend({
  ...label,
  north: usual(floorSchema.shape.north, 0),
  outline: polygonSchema.optional().describe(meaning('本层建筑外轮廓：各房间在其内，机房平面图示意机房在其中的位置；默认：只知道房间', 'of the building at this floor: rooms lie in it, and the floor plan shows where; default: only the rooms are known')),
  outerWalls: wall(240, '混凝土砌块').describe(meaning('只有一侧是房间的墙：厚度（mm）、材料、耐火极限（h）', 'walls with a room on one side only: thickness in mm, material, fire resistance in hours')),
  innerWalls: wall(200, '轻质防火隔墙').describe(meaning('房间之间的墙', 'walls between rooms')),
  beyond: z.enum(['outdoor', 'corridor', 'tenant']).default('tenant').describe(meaning('只有一侧是房间的墙，另一侧是什么；另有 Wall 写明的除外', 'what lies beyond walls with a room on one side only, where no Wall says otherwise')),
});
export type FloorProps = z.input<typeof floorProps>;

/**
 * 楼层: one plan with its own origin. Rooms, walls, doors and trays stand in it.
 *
 * @zh 楼层：一张平面图，自有原点；房间、墙、门、桥架在其中。
 * @example
 * const fourth = new Floor(building, 'f4', { level: 4, storeyHeight: 4200, floorLoad: 10 });
 */
export class Floor extends Thing<typeof floorProps> {
  static override readonly schema: z.ZodObject = floorProps;
  readonly kind = 'floor';
  readonly unnamed = true as const;
  readonly building: Building | undefined;
  constructor(scope: Construct, id: string, props: FloorProps) {
    super(scope, id, floorProps, props);
    this.building = around(this, Building, { zh: '建筑 (Building)', en: 'a Building' });
  }
  override entry(): Record<string, unknown> {
    return { ...without(this.props, 'outerWalls', 'innerWalls', 'beyond'), building: this.building };
  }
}

export const columnProps = columnSchema.omit({ id: true, path: true, floor: true }).extend({
  ...label,
  x: columnSchema.shape.x.describe(meaning('截面中心：楼层平面图上向右的 mm', 'centre of its section: mm to the right on the plan of the floor')),
  y: columnSchema.shape.y.describe(meaning('截面中心：楼层平面图上向上的 mm', 'centre of its section: mm up the sheet on the plan of the floor')),
  direction: usual(columnSchema.shape.direction, 270),
  width: columnSchema.shape.width.default(600).describe(meaning('截面宽（mm），圆柱为直径', 'width of its section (mm), of a round one its diameter')),
  depth: columnSchema.shape.depth.optional().describe(meaning('截面深（mm）；默认：同宽', 'depth of its section (mm); default: its width')),
  round: usual(columnSchema.shape.round, false),
});
export type ColumnProps = z.input<typeof columnProps>;

/**
 * 柱: a column of the building, on the plan of its floor, in a room or in walls. Nothing stands in it, cameras see nothing behind it, ways lead round it.
 *
 * @zh 柱：建筑的结构柱，建在楼层下，可在房间内或墙上；设备不能与它重叠，摄像机看不到它后面，通道绕开它。
 * @example
 * const post = new Column(floor, 'kz-9', { x: 3000, y: 3000, width: 500 });
 */
export class Column extends Thing<typeof columnProps> {
  static override readonly schema: z.ZodObject = columnProps;
  readonly kind = 'column';
  readonly floor: Floor | undefined;
  constructor(scope: Construct, id: string, props: ColumnProps) {
    super(scope, id, columnProps, props);
    this.floor = around(this, Floor, { zh: '楼层 (Floor)', en: 'a Floor' });
  }
  override entry(): Record<string, unknown> {
    const { width, depth, round } = this.props;
    return { ...this.props, depth: round ? width : depth ?? width, floor: this.floor };
  }
}

export const riserProps = riserSchema.omit({ id: true, path: true, floors: true }).extend({
  ...label,
  x: riserSchema.shape.x.describe(meaning('在所通各层平面图上向右的 mm', 'mm to the right on the plans of its floors')),
  y: riserSchema.shape.y.describe(meaning('在所通各层平面图上向上的 mm', 'mm up the sheet on the plans of its floors')),
  floors: z.array(z.instanceof(Floor)).min(2).superRefine((floors, context) => {
    const wrong = new Set(floors).size < floors.length ? { zh: '同一楼层写了两次', en: 'a floor is named twice' } : floors.some(({ building }) => building !== floors[0]?.building) ? { zh: '不在同一建筑', en: 'they are of different buildings' } : undefined;
    if (wrong) context.addIssue({ code: 'custom', params: { reason: wrong, allowed: { zh: '同一建筑的不同楼层', en: 'different floors of one building' } } });
  }).describe(meaning('所通的楼层；各层平面图同一原点', 'floors it joins; their plans have one origin')),
});
export type RiserProps = z.input<typeof riserProps>;

/**
 * 竖井: where trays go from floor to floor.
 *
 * @zh 竖井：桥架在楼层之间通过的地方。
 */
export class Riser extends Thing<typeof riserProps> {
  static override readonly schema: z.ZodObject = riserProps;
  readonly kind = 'riser';
  constructor(scope: Construct, id: string, props: RiserProps) { super(scope, id, riserProps, props); }
}
