import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, Server, ServiceZone, tcp } from '../../../constructs';

/** One public address for two servers. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Firewall(ca, 'fw-1', { between: [ca.internet, service] });
  facility.allow({ id: 'portal', from: ca.internet, to: [new Server(service, 'a', { name: '甲' }), new Server(service, 'b', { name: '乙' })], service: tcp(80), purpose: '门户', publish: '203.0.113.9' });
  return facility;
}
