import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Anti-virus with a licence proof only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { products: { antivirus: certified({ ...products.antivirus, id: 'other' }, { kind: 'licence-proof', number: '示例-1' }) } } }).facility;
}
