import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM without SM4-CBC. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'hsm-ca-1': { settings: { algorithms: ['SM2', 'SM3', 'SM4-ECB'] } } } } }).facility;
}
