import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A certificate of another holder. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'other', vendor: '甲公司' }, { kind: 'security-product-test', number: '示例-1', validUntil: '2028-01-01', holder: '乙公司' }) } } }).facility;
}
