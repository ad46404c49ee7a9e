import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An intrusion detector without a response plan. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ids': { settings: { eventResponse: undefined } } } } }).facility;
}
