import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, Server, ServiceZone, tcp } from '../../../constructs';

/** Two services on one public address and port. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Firewall(ca, 'fw-1', { between: [ca.internet, service] });
  facility.allow({ from: ca.internet, to: new Server(service, 'a', { name: '甲' }), service: tcp(80), purpose: '甲', publish: '203.0.113.9' });
  facility.allow({ from: ca.internet, to: new Server(service, 'b', { name: '乙' }), service: tcp(80), purpose: '乙', publish: '203.0.113.9' });
  return facility;
}
