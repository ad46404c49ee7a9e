import type { Construct } from 'constructs';
import { CertificateSystem, Facility, ServiceZone } from '../../../constructs';

/** Host bits in an IPv6 prefix. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', { prefix6: 'fd00:10::5/64' });
  return facility;
}
