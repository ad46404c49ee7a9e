import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A certificate that ran out. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'other' }, { kind: 'security-product-test', number: '示例-1', validUntil: '2026-10-31' }) } } }).facility;
}
