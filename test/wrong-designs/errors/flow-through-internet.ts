import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, Server, ServiceZone, tcp } from '../../../constructs';

/** The Internet is no way between two zones. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  new Firewall(ca, 'fw-1', { between: [ca.internet, service] });
  new Firewall(ca, 'fw-9', { between: [ca.internet, core] });
  facility.allow({ from: new Server(service, 'a', { name: '甲' }), to: new Server(core, 'b', { name: '乙' }), service: tcp(80), purpose: '测试' });
  return facility;
}
