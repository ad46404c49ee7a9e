import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM without SM2. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ca-1': { settings: { algorithms: ['RSA', 'SM3', 'SM4-ECB', 'SM4-CBC'] } } } } }).facility;
}
