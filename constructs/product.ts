import { type z } from 'zod';
import { productSchema, type Evidence, type Product } from '../model';

export const productProps = productSchema.extend({
  id: productSchema.shape.id.optional().describe('default: class and model'),
  evidence: productSchema.shape.evidence.default([]).describe('certificates; without a number 待补 is printed'),
});
export type ProductProps = z.input<typeof productProps>;

/**
 * A product of the 软硬件清单: class, 型号/版本, 生产厂商, U, W, kg and its 证明材料.
 * A value, not a construct: the same product may be used by many devices.
 *
 * @example
 * const hsm = product({
 *   class: 'hsm', name: '服务器密码机', vendor: '示例厂商', model: 'EX-1', units: 2, watts: 300, kilograms: 20,
 *   evidence: [{ kind: 'commercial-crypto-certificate', number: '示例-0001', validUntil: '2029-06-30' }],
 * });
 * @throws zod's error when a property is invalid
 */
export function product(props: ProductProps): Product {
  const read = productProps.parse(props);
  return Object.freeze({ ...read, id: read.id ?? [read.class, read.vendor, read.model, read.version].filter((part) => part !== undefined).join(':') });
}

/** The same product with the applicant's own evidence. */
export const certified = (base: Product, ...evidence: Evidence[]): Product => Object.freeze({ ...base, evidence: [...base.evidence, ...evidence] });
