import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A firewall without a response plan. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'fw-2': { settings: { eventResponse: undefined } } } } }).facility;
}
