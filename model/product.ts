/** Products and their evidence: what the 软硬件清单 lists. */
import { z } from 'zod';
import { lineOfText as text } from './text';
import { evidenceKindNames, productClassNames } from './vocabulary';

const isoDate = z.iso.date();

export const evidenceSchema = z.strictObject({
  kind: z.enum(evidenceKindNames).describe('证明材料类别'),
  number: text.optional().describe('as printed on the certificate; absent prints 待补'),
  holder: text.optional().describe('持证单位, as printed'),
  product: text.optional().describe('product and model as the certificate names them'),
  standard: text.optional().describe('standard the product was tested against'),
  level: z.int().min(1).max(4).optional().describe('密码模块安全等级 (GB/T 37092)'),
  validFrom: isoDate.optional().describe('YYYY-MM-DD'),
  validUntil: isoDate.optional().describe('有效期至, YYYY-MM-DD'),
  attachment: text.optional().describe('where the copy lies: 附件 n'),
});

export const productSchema = z.strictObject({
  id: z.string().min(1),
  class: z.enum(productClassNames).describe('类别'),
  name: text.describe('名称, generic where the applicant has not chosen yet'),
  model: text.optional().describe('型号; for software: product name as sold'),
  version: text.optional().describe('版本'),
  vendor: text.optional().describe('生产厂商'),
  units: z.number().positive().optional().describe('height in rack units (U)'),
  depth: z.int().positive().optional().describe('depth behind the rack\u2019s front rails (mm); absent: unknown, taken as the whole depth'),
  halfWidth: z.boolean().optional().describe('true: takes half the width of a rack'),
  watts: z.number().nonnegative().optional().describe('rated power (W)'),
  heatWatts: z.number().nonnegative().optional().describe('heat it gives off (W); absent: as much as its rated power'),
  feeds: z.int().min(1).max(2).optional().describe('power supplies on separate cords; absent: 2 for what stands in a rack, 1 for a terminal'),
  kilograms: z.number().positive().optional().describe('weight (kg)'),
  confidence: z.enum(['A', 'B', 'C']).optional().describe('of a catalogue hint: A seen in a public source, B well known, C to be confirmed; absent: stated by the applicant'),
  evidence: z.array(evidenceSchema),
});
