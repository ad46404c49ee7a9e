import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** No audit terminal for the issuing system. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { without: ['ca-audit'] } }).facility;
}
