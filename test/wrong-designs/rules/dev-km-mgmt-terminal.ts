import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The management terminal of the KM in the shielded area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'admin': { area: 'km-core' } } } }).facility;
}
