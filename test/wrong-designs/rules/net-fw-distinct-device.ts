import type { Construct } from 'constructs';
import { type Facility, FirewallPair } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** A firewall that does two boundaries. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  scanned(ca, new FirewallPair(ca, 'fw-both', { ...networkProps, area: 'core', between: [ca.service, ca.management, ca.core] }));
  return facility;
}
