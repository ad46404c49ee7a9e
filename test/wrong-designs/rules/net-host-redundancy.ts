import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A single registration server. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { without: ['ra-2'] } }).facility;
}
