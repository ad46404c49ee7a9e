import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, Server, ServiceZone, tcp } from '../../../constructs';

/** A published address that is not public. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Firewall(ca, 'fw-1', { between: [ca.internet, service] });
  facility.allow({ from: ca.internet, to: new Server(service, 'a'), service: tcp(80), purpose: '测试', publish: '10.10.10.99' });
  return facility;
}
