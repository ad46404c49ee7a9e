import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Anti-virus without a response plan. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'av': { settings: { eventResponse: undefined } } } } }).facility;
}
