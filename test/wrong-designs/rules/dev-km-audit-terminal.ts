import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The audit terminal of the KM in the monitoring room. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'audit': { area: 'monitoring' } } } }).facility;
}
