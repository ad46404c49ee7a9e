import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, ManagementZone, ServiceZone, Tunnel } from '../../../constructs';

/** A tunnel whose ends are not in the network that carries it. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  const core = new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' });
  const a = new Firewall(ca, 'fw-a', { name: '甲', between: [service, management] });
  const b = new Firewall(ca, 'fw-b', { name: '乙', between: [management, core] });
  new Tunnel(ca, 'tunnel', { between: [a, b], underlay: [core, service] });
  return facility;
}
