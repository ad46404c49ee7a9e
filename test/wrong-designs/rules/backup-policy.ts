import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A KM without backup policy. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { backup: undefined } }).facility;
}
