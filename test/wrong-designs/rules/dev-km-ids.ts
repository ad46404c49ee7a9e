import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The probe of the KM in its management area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'ids': { area: 'km-management' } } } }).facility;
}
