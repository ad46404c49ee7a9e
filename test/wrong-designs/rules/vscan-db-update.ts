import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Nobody says how the vulnerability base is updated. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'vscan': { settings: { updatePolicy: undefined } } } } }).facility;
}
