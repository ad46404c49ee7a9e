import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, ManagementZone, Server, ServiceZone } from '../../../constructs';

/** A port for ICMP, which has none. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  new Firewall(ca, 'fw-2', { between: [service, management] });
  facility.allow({ from: new Server(service, 'a', { name: '甲' }), to: new Server(management, 'b', { name: '乙' }), service: { name: 'ping', protocol: 'icmp', ports: [{ from: 8, to: 8 }] }, purpose: '测试' });
  return facility;
}
