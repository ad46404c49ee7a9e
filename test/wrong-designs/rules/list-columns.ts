import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A vendor written as TBD. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { firewall: { ...products.firewall, id: 'other', vendor: 'TBD' } } } }).facility;
}
