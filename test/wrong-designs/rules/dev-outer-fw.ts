import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The outermost firewall in the management area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'fw-1': { area: 'management' } } } }).facility;
}
