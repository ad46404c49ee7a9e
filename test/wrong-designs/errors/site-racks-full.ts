import { type Construct } from 'constructs';
import { type Facility, CertificateSystem, CoreZone, IssuingServer } from '../../../constructs';
import { smallSite } from '../site';

export default function design(scope: Construct): Facility {
  const { facility } = smallSite(scope, { assign: true });
  const zone = new CoreZone(new CertificateSystem(facility, 'ca', { raMode: 'bs' }), 'core', { prefix: '10.10.30.0/24' });
  new IssuingServer(zone, 'issuing-1');
  return facility;
}
