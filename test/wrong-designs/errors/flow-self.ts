import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone, tcp } from '../../../constructs';

/** A flow to itself. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const server = new Server(service, 'a');
  facility.allow({ from: server, to: server, service: tcp(80), purpose: '测试' });
  return facility;
}
