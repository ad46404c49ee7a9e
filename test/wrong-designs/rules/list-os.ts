import type { Construct } from 'constructs';
import { products, type Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A server without operating system. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'log-1': { software: [products.antivirus] } } } }).facility;
}
