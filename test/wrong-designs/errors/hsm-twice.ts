import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Hsm, Server, ServiceZone } from '../../../constructs';

/** One HSM connected twice to one server. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Server(service, 'a').attachHsm(new Hsm(ca, 'hsm', { settings: { servicePorts: 2 } })).attachHsm(ca.node.findChild('hsm') as Hsm);
  return facility;
}
