import type { Construct } from 'constructs';
import type { Facility, LogServer } from '../../../constructs';
import { compliant } from '../compliant';

/** A log server with a second interface in the core segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  (ca.part('log-1') as LogServer).join(ca.core);
  return facility;
}
