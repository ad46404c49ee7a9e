import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Firewall, ManagementZone, ServiceZone, products } from '../../../constructs';

/** A firewall that is a switch. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const management = new ManagementZone(ca, 'management', { prefix: '10.10.20.0/24' });
  new Firewall(ca, 'fw', { between: [service, management], product: products.switch1U });
  return facility;
}
