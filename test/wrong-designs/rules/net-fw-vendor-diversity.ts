import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** All firewalls from one vendor, against the policy of the project. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { facility: { vendorsPerPath: 2 }, ca: { products: { firewall: { ...products.firewall, id: 'fw:a', vendor: '甲公司', model: 'FW-1' } } } }).facility;
}
