import type { Construct } from 'constructs';
import { type Facility, tcp } from '../../../constructs';
import { compliant } from '../compliant';

/** A permission from zone to zone. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'zone-to-zone', from: ca.management, to: ca.service, service: tcp(443), purpose: '维护', protection: 'TLS' });
  return facility;
}
