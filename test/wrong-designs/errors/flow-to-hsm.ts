import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Hsm, Server, ServiceZone, tcp } from '../../../constructs';

/** A flow to an HSM. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const hsm = new Hsm(ca, 'hsm');
  const server = new Server(service, 'a');
  server.attachHsm(hsm);
  facility.allow({ from: server, to: hsm, service: tcp(8018), purpose: '密码服务' });
  return facility;
}
