import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone } from '../../../constructs';

/** Seven servers in a /29. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/29' });
  for (let i = 1; i <= 7; i++) new Server(service, `server-${i}`);
  return facility;
}
