import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The scanner in the core area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'vscan': { area: 'core' } } } }).facility;
}
