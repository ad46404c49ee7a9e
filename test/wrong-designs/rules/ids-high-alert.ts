import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An intrusion detector at the medium level. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'ids': { settings: { alertLevel: 'medium' } } } } }).facility;
}
