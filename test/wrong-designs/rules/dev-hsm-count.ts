import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A status server without HSM. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { without: ['hsm-ocsp-2'] } }).facility;
}
