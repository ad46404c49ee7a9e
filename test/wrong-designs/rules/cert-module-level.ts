import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM of security level 1. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { hsm: certified({ ...products.hsm, id: 'other' }, { kind: 'commercial-crypto-certificate', number: 'GM000000000000001', level: 1, validUntil: '2028-01-01' }) } } }).facility;
}
