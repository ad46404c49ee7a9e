/** 场所/机房: one physical site. Lists are sorted by id, references are ids; no list is ever absent. */
import { z } from 'zod';
import { meaning } from '../meaning';
import { assumptionsSchema } from './assumptions';
import { acceptanceSchema, buildingSchema, columnSchema, floorSchema, offsiteSchema, riserSchema } from './building';
import { cablingSchema } from './cabling';
import { coolingSchema } from './cooling';
import { fireSchema } from './fire';
import { siteMonitoringSchema } from './monitoring';
import { named } from './place';
import { pipeSchema } from './pipes';
import { powerSchema } from './power';
import { furnitureSchema, patchPanelSchema, rackSchema } from './racks';
import { indicatorSchema, roomSchema } from './rooms';
import { accessSchema, intrusionSchema, videoSchema } from './security';
import { penetrationSchema, shieldingSchema } from './shielding';
import { roomClassNames } from './vocabulary';
import { doorSchema, wallSchema, windowSchema } from './walls';

export const siteSchema = z.strictObject({
  ...named,
  class: z.enum(roomClassNames).describe(meaning('机房等级（GB 50174）', 'class of the machine room (GB 50174)')),
  buildings: z.array(buildingSchema),
  floors: z.array(floorSchema),
  risers: z.array(riserSchema),
  // Absent in models of older versions.
  columns: z.array(columnSchema).default([]),
  offsite: z.array(offsiteSchema),
  rooms: z.array(roomSchema),
  walls: z.array(wallSchema),
  doors: z.array(doorSchema),
  windows: z.array(windowSchema),
  shieldings: z.array(shieldingSchema),
  penetrations: z.array(penetrationSchema),
  indicators: z.array(indicatorSchema),
  racks: z.array(rackSchema),
  patchPanels: z.array(patchPanelSchema),
  furniture: z.array(furnitureSchema),
  // Absent in models of older versions.
  pipes: z.array(pipeSchema).default([]),
  power: powerSchema,
  cooling: coolingSchema,
  fire: fireSchema,
  access: accessSchema,
  video: videoSchema,
  intrusion: intrusionSchema,
  cabling: cablingSchema,
  monitoring: siteMonitoringSchema,
  acceptances: z.array(acceptanceSchema).optional().describe(meaning('验收和测试的结论；不填：尚未进行', 'what acceptances and tests found; absent: none yet')),
  assumptions: assumptionsSchema.optional().describe(meaning('与可配置默认值不同的计算参数', 'numbers of calculations that differ from the configurable defaults')),
});
