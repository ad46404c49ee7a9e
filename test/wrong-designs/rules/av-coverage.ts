import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A key server without anti-virus. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ocsp-1': { software: [products.operatingSystem, products.ocspSoftware] } } } }).facility;
}
