import { z } from 'zod';
import { meaning, productSchema, type Product } from '../../model';
import { Placed } from './placed';

export const product = productSchema.optional().describe(meaning('产品；默认：尚未选定', 'product; default: none chosen yet')) as z.ZodOptional<z.ZodType<Product, Product>>;

/** Anything that others may take power from. */
export abstract class PowerNode<S extends z.ZodObject = z.ZodObject> extends Placed<S> {}

export const node = z.custom<PowerNode>((value) => value instanceof PowerNode, { params: { allowed: { zh: '市电、发电机、转换开关、UPS、配电柜、回路或 PDU', en: 'mains, a generator, transfer switch, UPS, cabinet, circuit or PDU' } } });
export const inputs = z.array(node).default([]).describe(meaning('上级电源，优先的在前', 'what feeds it, the preferred one first'));
/** Of what may stand in a rack. */
export const rackInputs = inputs.describe(meaning('上级电源，优先的在前；默认：所在机柜的 PDU', 'what feeds it, the preferred one first; default: the PDUs of its rack'));
