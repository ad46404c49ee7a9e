import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A certificate for another model. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'other', model: 'FW-1' }, { kind: 'security-product-test', number: '示例-1', validUntil: '2028-01-01', product: '防火墙 FW-2' }) } } }).facility;
}
