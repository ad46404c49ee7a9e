import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An old model certificate for an HSM. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { hsm: certified({ ...products.hsm, id: 'other' }, { kind: 'crypto-model-certificate', number: '示例-1' }) } } }).facility;
}
