import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Hsm, Server, ServiceZone } from '../../../constructs';

/** One HSM port, two servers. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const hsm = new Hsm(ca, 'hsm');
  new Server(service, 'a', { name: '甲' }).attachHsm(hsm);
  new Server(service, 'b', { name: '乙' }).attachHsm(hsm);
  return facility;
}
