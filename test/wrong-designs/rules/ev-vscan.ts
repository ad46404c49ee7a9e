import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A scanner with a licence proof only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { vulnerabilityScanner: certified({ ...products.vulnerabilityScanner, id: 'other' }, { kind: 'licence-proof', number: '示例-1' }) } } }).facility;
}
