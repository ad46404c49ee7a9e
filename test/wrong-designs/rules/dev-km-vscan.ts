import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The scanner of the KM in its management area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'vscan': { area: 'km-management' } } } }).facility;
}
