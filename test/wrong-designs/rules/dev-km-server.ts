import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A key management server outside the KM core area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'km-1': { area: 'km-management' } } } }).facility;
}
