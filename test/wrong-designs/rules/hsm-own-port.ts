import type { Construct } from 'constructs';
import type { Facility, Hsm } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM plugged into the switch of the service segment. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  (ca.part('hsm-ocsp-1') as Hsm).join(ca.service);
  return facility;
}
