import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** KM software with a licence proof only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { products: { kmSoftware: certified({ ...products.kmSoftware, id: 'other' }, { kind: 'licence-proof', number: '示例-1' }) } } }).facility;
}
