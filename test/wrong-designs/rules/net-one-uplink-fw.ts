import type { Construct } from 'constructs';
import { type Facility, FirewallPair } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** A second way in, from the Internet to the management segment. */
export default function design(scope: Construct): Facility {
  const { facility, internet, ca } = compliant(scope);
  scanned(ca, new FirewallPair(ca, 'fw-back', { ...networkProps, between: [internet, ca.management] }));
  return facility;
}
