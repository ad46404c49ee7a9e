import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM with two tiers of keys. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'hsm-1': { settings: { keyTiers: 2 } } } } }).facility;
}
