import type { Construct } from 'constructs';
import type { Facility, Switch } from '../../../constructs';
import { compliant } from '../compliant';

/** One switch serves the core and the management segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  (ca.part('sw-core-1') as Switch).join(ca.management);
  return facility;
}
