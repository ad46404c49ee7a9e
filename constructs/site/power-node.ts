import { z } from 'zod';
import { productSchema, type Product } from '../../model';
import { Placed } from './placed';

export const product = productSchema.optional().describe('product; default: none chosen yet') as z.ZodOptional<z.ZodType<Product>>;

/** Anything that others may take power from. */
export abstract class PowerNode<S extends z.ZodObject = z.ZodObject> extends Placed<S> {}

export const node = z.custom<PowerNode>((value) => value instanceof PowerNode, { params: { allowed: { zh: '市电、发电机、转换开关、UPS、配电柜、回路或 PDU', en: 'mains, a generator, transfer switch, UPS, cabinet, circuit or PDU' } } });
export const inputs = z.array(node).default([]).describe('what feeds it, the preferred one first');
