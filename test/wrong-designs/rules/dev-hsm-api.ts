import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM with another interface. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ra-1': { settings: { api: 'PKCS#11' } } } } }).facility;
}
