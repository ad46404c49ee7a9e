import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The HSM of the issuing server outside the core area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ca-1': { area: 'service' } } } }).facility;
}
