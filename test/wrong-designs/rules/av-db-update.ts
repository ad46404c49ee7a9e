import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Nobody says how the virus base is updated. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'av': { settings: { updatePolicy: undefined } } } } }).facility;
}
