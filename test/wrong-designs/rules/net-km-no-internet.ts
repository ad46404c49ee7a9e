import type { Construct } from 'constructs';
import { type Facility, FirewallPair } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** A KM with an uplink of its own. */
export default function design(scope: Construct): Facility {
  const { facility, internet, km } = compliant(scope);
  scanned(km, new FirewallPair(km, 'fw-out', { ...networkProps, between: [internet, km.core] }));
  return facility;
}
