import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The console of the KM beside its probe. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'ids-console': { area: 'km-core' } } } }).facility;
}
