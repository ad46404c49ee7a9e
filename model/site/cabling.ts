/**
 * 综合布线: trays, and how links are made of cable. Routes and lengths are not here: they follow from the trays and are asked of analysis/cabling.
 */
import { z } from 'zod';
import { cableMediumNames, trayLevelNames, trayPurposeNames } from './vocabulary';
import { id, millimetres, named, pointSchema, text } from './place';

/** 桥架: a line on the plan. Trays of one purpose that touch, cross or meet at a riser are one network. */
export const traySchema = z.strictObject({
  ...named,
  floor: id,
  purpose: z.enum(trayPurposeNames),
  level: z.enum(trayLevelNames),
  z: z.int().describe('of its bottom above the finished floor; negative under the raised floor'),
  line: z.array(pointSchema).min(2).describe('its centre line'),
  width: millimetres,
  height: millimetres,
  metal: z.boolean().describe('金属槽, which shields'),
  penetrations: z.array(id).describe('through which it passes a shield'),
});

/** What cable a link is made of, where it differs from the usual for its kind. */
export const linkCableSchema = z.strictObject({
  link: id,
  medium: z.enum(cableMediumNames),
  category: text.describe('Cat6A, OM4, OS2 …'),
  label: text.optional().describe('on both ends; absent: made of the link'),
});

export const cablingSchema = z.strictObject({
  trays: z.array(traySchema),
  links: z.array(linkCableSchema).describe('of every link that has cable of its own; others are copper Cat6A, or fibre into shields'),
  diameters: z.strictObject({ copper: z.number().positive(), fibre: z.number().positive() }).describe('outer diameters (mm), for how full trays are'),
  slack: millimetres.describe('left at each end'),
  fill: z.number().positive().max(1).describe('share of a tray that may be filled'),
});
