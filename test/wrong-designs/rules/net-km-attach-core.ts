import type { Construct } from 'constructs';
import { type Facility, FirewallPair } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** The KM hangs on the management segment of the CA. */
export default function design(scope: Construct): Facility {
  const { facility, ca, km } = compliant(scope, { km: { without: ['fw-ca'] } });
  scanned(km, new FirewallPair(km, 'fw-other', { ...networkProps, between: [ca.management, km.core] }));
  return facility;
}
