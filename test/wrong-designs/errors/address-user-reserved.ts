import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone } from '../../../constructs';

/** An address the zone keeps free. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24', reserved: [{ first: '10.10.10.100', last: '10.10.10.110', purpose: '打印机' }] });
  new Server(service, 'a', { address: '10.10.10.105' });
  return facility;
}
