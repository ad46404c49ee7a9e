import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Two models of HSM in one pair. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ca-2': { product: { ...products.hsm, id: 'hsm:other', model: 'HSM-B' } } } } }).facility;
}
