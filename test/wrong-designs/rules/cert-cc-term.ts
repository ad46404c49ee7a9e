import type { Construct } from 'constructs';
import { certified, products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A certificate with a term of ten years. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { products: { hsm: certified({ ...products.hsm, id: 'other' }, { kind: 'commercial-crypto-certificate', number: 'GM000000000000001', level: 2, validFrom: '2024-01-01', validUntil: '2034-01-01' }) } } }).facility;
}
