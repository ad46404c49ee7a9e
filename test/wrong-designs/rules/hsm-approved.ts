import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM with a test report only. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { hsm: certified({ ...products.hsm, id: 'other' }, { kind: 'test-report', number: '示例-1' }) } } }).facility;
}
