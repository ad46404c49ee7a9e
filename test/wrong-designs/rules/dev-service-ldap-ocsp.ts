import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The HSM of a status server in the management area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ocsp-1': { area: 'management' } } } }).facility;
}
