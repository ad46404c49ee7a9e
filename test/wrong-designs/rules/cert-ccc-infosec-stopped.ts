import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A compulsory infosec certificate dated after they were stopped. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: certified({ ...products.firewall, id: 'other' }, { kind: 'infosec-ccc', number: '示例-1', validFrom: '2024-03-01' }) } } }).facility;
}
