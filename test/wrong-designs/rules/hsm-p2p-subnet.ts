import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Links of HSMs in an address space that is not private. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { facility: { pointToPoint: '100.64.0.0/16' } }).facility;
}
