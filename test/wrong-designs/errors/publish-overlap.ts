import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, Server, ServiceZone, tcp, tcpRange } from '../../../constructs';

/** A published range over a published port. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Firewall(ca, 'fw-1', { between: [ca.internet, service] });
  facility.allow({ id: 'web', from: ca.internet, to: new Server(service, 'a', { name: '甲' }), service: tcp(443), purpose: '甲', publish: '203.0.113.9' });
  facility.allow({ id: 'all', from: ca.internet, to: new Server(service, 'b', { name: '乙' }), service: tcpRange(400, 500), purpose: '乙', publish: '203.0.113.9' });
  return facility;
}
