import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** No terminal for the forensic officer. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { without: ['forensic'] } }).facility;
}
