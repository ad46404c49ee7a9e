import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A scanner without a period. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'vscan': { settings: { schedule: undefined } } } } }).facility;
}
