import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The console beside its probe in the service area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ids-console': { area: 'service' } } } }).facility;
}
