import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A CA without registration server. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { without: ['ra-1', 'ra-2'] } }).facility;
}
