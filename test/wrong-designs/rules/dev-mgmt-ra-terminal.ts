import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The registration management terminal in the service area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ra-admin': { area: 'service' } } } }).facility;
}
