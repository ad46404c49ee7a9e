import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, ServiceZone } from '../../../constructs';

/** Zones in loopback and link-local space. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', { prefix: '127.0.0.0/24' });
  new CoreZone(ca, 'core', { prefix6: 'fe80::/64' });
  return facility;
}
