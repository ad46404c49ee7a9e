import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A registration server without its software. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ra-1': { software: [products.operatingSystem, products.antivirus] } } } }).facility;
}
