import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A sales licence of 2022. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'other' }, { kind: 'sales-licence', number: '示例-1', validFrom: '2022-03-01' }) } } }).facility;
}
