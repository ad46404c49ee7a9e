import { type Construct } from 'constructs';
import { type Facility, CertificateSystem, Server, ServiceZone } from '../../../constructs';
import { smallSite } from '../site';

/** Where it stands is said twice, and not alike. */
export default function design(scope: Construct): Facility {
  const { facility } = smallSite(scope);
  const zone = new ServiceZone(new CertificateSystem(facility, 'ca', { raMode: 'bs' }), 'service', { prefix: '10.10.10.0/24' });
  new Server(zone, 'one', { area: 'core', rack: 'A01', unit: 3 });
  return facility;
}
