import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A firewall in transparent mode. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'fw-2': { settings: { mode: 'bridge' } } } } }).facility;
}
