import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, ServiceZone } from '../../../constructs';

/** A firewall between a zone and itself. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Firewall(ca, 'fw', { between: [service, service] });
  return facility;
}
