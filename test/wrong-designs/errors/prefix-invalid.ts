import type { Construct } from 'constructs';
import { CertificateSystem, Facility, ServiceZone } from '../../../constructs';

/** A prefix that is none. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', { prefix: '10.10.300.0/24' });
  return facility;
}
