import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, ManagementZone, Server, ServiceZone, tcp } from '../../../constructs';

/** Port 0. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  new Firewall(ca, 'fw-2', { between: [service, management] });
  facility.allow({ from: new Server(service, 'a', { name: '甲' }), to: new Server(management, 'b', { name: '乙' }), service: tcp(0), purpose: '测试' });
  return facility;
}
