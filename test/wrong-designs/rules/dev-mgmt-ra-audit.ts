import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The registration audit terminal in the monitoring room. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ra-audit': { area: 'monitoring' } } } }).facility;
}
