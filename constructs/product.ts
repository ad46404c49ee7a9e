import { type z } from 'zod';
import { meaning, productSchema, type Evidence, type Product } from '../model';
import { readValue } from './element';

export const productProps = productSchema.extend({
  id: productSchema.shape.id.optional().describe(meaning('标识；默认：类别、厂商、型号、版本', 'its id; default: class, vendor, model and version')),
  evidence: productSchema.shape.evidence.default([]).describe(meaning('证明材料；没有编号的打印“待补”', 'certificates; without a number 待补 is printed')),
});
export type ProductProps = z.input<typeof productProps>;

/**
 * A product of the 软硬件清单: class, 型号/版本, 生产厂商, U, W, kg and its 证明材料.
 * A value, not a construct: the same product may be used by many devices.
 *
 * @zh 产品：软硬件清单的一行，类别、型号/版本、生产厂商、U 数、功率、重量和证明材料。是值，不是构件，可供多台设备使用。
 * @example
 * const hsm = product({
 *   class: 'hsm', name: '服务器密码机', vendor: '示例厂商', model: 'EX-1', units: 2, watts: 300, kilograms: 20,
 *   evidence: [{ kind: 'commercial-crypto-certificate', number: '示例-0001', validUntil: '2029-06-30' }],
 * });
 * @throws DesignErrors with everything that is wrong with it, and the line
 */
export function product(props: ProductProps): Product {
  const read = readValue('product', productProps, props);
  return Object.freeze({ ...read, id: read.id ?? [read.class, read.vendor, read.model, read.version].filter((part) => part !== undefined).join(':') });
}

const certifiedProps = productSchema.pick({ evidence: true });

/**
 * The same product with the applicant's own evidence.
 *
 * @zh 同一产品，加上申请单位自己的证明材料。
 * @throws DesignErrors with everything that is wrong with the evidence, and the line
 */
export function certified(base: Product, ...evidence: Evidence[]): Product {
  return Object.freeze({ ...base, evidence: [...base.evidence, ...readValue('certified', certifiedProps, { evidence }).evidence] });
}
