import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, ServiceZone } from '../../../constructs';

/** One zone inside another. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new CoreZone(ca, 'core', { prefix: '10.10.10.128/25' });
  return facility;
}
