import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Nobody says how signatures are updated. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'ids': { settings: { updatePolicy: undefined } } } } }).facility;
}
