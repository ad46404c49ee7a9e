import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A server without product. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'log-1': { product: undefined } } } }).facility;
}
