import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, ManagementZone, Server, ServiceZone, tcp } from '../../../constructs';

/** IPv4 only to IPv6 only. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const six = new ManagementZone(ca, 'management', { prefix6: 'fd00:20::/64' });
  new Firewall(ca, 'fw', { between: [service, six] });
  facility.allow({ from: new Server(service, 'a', { name: '甲' }), to: new Server(six, 'b', { name: '乙' }), service: tcp(80), purpose: '测试' });
  return facility;
}
