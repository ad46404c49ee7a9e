import type { Construct } from 'constructs';
import { CertificateSystem, Facility, FirewallPair, ManagementZone, ServiceZone } from '../../../constructs';

/** A firewall address for a zone it does not join. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  new FirewallPair(ca, 'fw-2', { between: [service, management], virtual: { servise: ['10.10.10.1'] } });
  return facility;
}
