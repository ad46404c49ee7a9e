import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The registration server in the management room, as its segment suggests. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ra-1': { area: 'management' } } } }).facility;
}
