import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A scanner without a response plan. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'vscan': { settings: { eventResponse: undefined } } } } }).facility;
}
