import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** CA software with a licence proof only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { caSoftware: certified({ ...products.caSoftware, id: 'other' }, { kind: 'licence-proof', number: '示例-1' }) } } }).facility;
}
