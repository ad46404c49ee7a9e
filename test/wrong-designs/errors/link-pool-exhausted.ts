import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Hsm, Server, ServiceZone } from '../../../constructs';

/** A pool of links too small for its HSMs. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例', pointToPoint: '172.31.0.0/29' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  for (let i = 1; i <= 3; i++) new Server(service, `server-${i}`).attachHsm(new Hsm(ca, `hsm-${i}`));
  return facility;
}
