import { type Construct } from 'constructs';
import { type Facility, CertificateSystem, products, Server, ServiceZone } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility } = smallSite(scope);
  const zone = new ServiceZone(new CertificateSystem(facility, 'ca', { raMode: 'bs' }), 'service', { prefix: '10.10.10.0/24' });
  new Server(zone, 'one', { product: products.server2U, rack: 'A01', unit: 42 });
  return facility;
}
