import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A KM with a version that the first system does not have. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { version: 'V1.0' } }).facility;
}
