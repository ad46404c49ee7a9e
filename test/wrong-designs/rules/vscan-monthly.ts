import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A scan once a quarter. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'vscan': { settings: { schedule: { every: 'quarter' } } } } } }).facility;
}
