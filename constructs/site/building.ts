import type { Construct } from 'constructs';
import { z } from 'zod';
import { assumptionsSchema, buildingSchema, floorSchema, lineOfText, offsiteSchema, polygonSchema, riserSchema, siteSchema, wallMaterialSchema } from '../../model';
import { Element } from '../element';
import { around, label, Thing, usual, without } from './thing';

const { cabling, access, video, fire, power, monitoring } = siteSchema.shape;
const earthing = power.shape.earthing.unwrap();

export const siteProps = z.strictObject({
  ...label,
  class: siteSchema.shape.class.default('B').describe('机房等级 (GB 50174); default: B (project default)'),
  assign: z.boolean().default(false).describe('true: devices whose rack or desk is not stated are given one in a room of their 物理区域, kept in the lock file; false: each states its own'),
  indicators: siteSchema.shape.indicators.element.omit({ room: true }).array().default([]).describe('环境指标 of the whole site: design and measured values'),
  offsite: z.array(offsiteSchema.omit({ id: true, path: true })).default([]).describe('places where copies are kept'),
  logMonths: access.shape.logMonths.describe('months for which entries and exits are kept'),
  accessIntegrity: access.shape.integrity.describe('how door records are protected against change'),
  videoIntegrity: video.shape.integrity.describe('how recordings are protected against change'),
  fireAcceptance: fire.shape.acceptance.describe('消防验收 or 备案'),
  earthing: earthing.omit({ bars: true, bonds: true }).optional().describe('接地系统; bars are constructs of their own, bonds are theirs'),
  cables: cabling.shape.links.default([]).describe('cable of single links, by the id of the link in the model'),
  cableDiameters: cabling.shape.diameters.default({ copper: 7.5, fibre: 6 }).describe('outer diameters (mm), for how full trays are (project default)'),
  cableSlack: cabling.shape.slack.default(1500).describe('cable left at each end in mm (project default)'),
  trayFill: cabling.shape.fill.default(0.5).describe('share of a tray that may be filled (project default)'),
  assumptions: assumptionsSchema.optional().describe('numbers that calculations need and no standard gives, where they differ from the project\u2019s defaults: powerFactor, demandFactor, utilization, seenHeight …'),
  monitoringPrefix: monitoring.shape.prefix.describe('prefix of the network of the monitoring system'),
});
export type SiteProps = z.input<typeof siteProps>;

/**
 * 场所/机房: the physical site of a facility, at most one. Everything in it is said in whole millimetres on the plan of its floor, y up the sheet.
 *
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
  constructor(scope: Construct, id: string, props: SiteProps = {}) {
    super(scope, id);
    this.props = this.read(siteProps, props, { class: 'B', assign: false, indicators: [], offsite: [], cables: [] });
  }
}

export const buildingProps = buildingSchema.omit({ id: true, path: true }).extend({
  ...label,
  address: lineOfText.describe('postal address, as in the lease or deed'),
  floorsBelow: usual(buildingSchema.shape.floorsBelow, 0),
  leaseUntil: buildingSchema.shape.leaseUntil.describe('end of the lease, YYYY-MM-DD'),
  surroundings: buildingSchema.shape.surroundings.default([]).describe('neighbouring buildings, walls, fences: height and distance in m, bearing in degrees clockwise from north'),
});
export type BuildingProps = z.input<typeof buildingProps>;

/**
 * 建筑: where the rooms are, who owns it, what stands around it.
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
  floorLoad: floorSchema.shape.floorLoad.default(8).describe('kN/m² the slab bears, where a room does not state its own (project default)'),
  outline: polygonSchema.optional().describe('of the building at this floor; default: only the rooms are known'),
  outerWalls: wall(240, '混凝土砌块').describe('walls with a room on one side only: thickness in mm, material, 耐火极限 in hours'),
  innerWalls: wall(200, '轻质防火隔墙').describe('walls between rooms'),
  beyond: z.enum(['outdoor', 'corridor', 'tenant']).default('tenant').describe('what lies beyond walls with a room on one side only, where no Wall says otherwise'),
});
export type FloorProps = z.input<typeof floorProps>;

/**
 * 楼层: one plan with its own origin. Rooms, walls, doors and trays stand in it.
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

export const riserProps = riserSchema.omit({ id: true, path: true, floors: true }).extend({
  ...label,
  x: riserSchema.shape.x.describe('mm to the right on the plans of its floors'),
  y: riserSchema.shape.y.describe('mm up the sheet on the plans of its floors'),
  floors: z.array(z.instanceof(Floor)).min(2).describe('floors it joins; their plans have one origin'),
});
export type RiserProps = z.input<typeof riserProps>;

/** 竖井: where trays go from floor to floor. */
export class Riser extends Thing<typeof riserProps> {
  static override readonly schema: z.ZodObject = riserProps;
  readonly kind = 'riser';
  constructor(scope: Construct, id: string, props: RiserProps) { super(scope, id, riserProps, props); }
}
