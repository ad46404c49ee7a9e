import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A certificate number of another shape. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { hsm: certified({ ...products.hsm, id: 'other' }, { kind: 'commercial-crypto-certificate', number: '示例-1', level: 2, validUntil: '2028-01-01' }) } } }).facility;
}
