import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

const paper = { kind: 'security-product-test', number: '示例-1', validUntil: '2028-06-30' } as const;

/** One certificate for a firewall and an intrusion detector. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'fw' }, paper), ids: certified({ ...products.ids, id: 'ids' }, paper) } } }).facility;
}
