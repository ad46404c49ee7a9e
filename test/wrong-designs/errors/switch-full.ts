import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone, Switch } from '../../../constructs';

/** More cables than ports. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Switch(service, 'sw', { ports: 2 });
  for (let i = 1; i <= 3; i++) new Server(service, `server-${i}`);
  return facility;
}
