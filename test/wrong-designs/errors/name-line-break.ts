import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone } from '../../../constructs';

/** A name of two lines, and one with a tab: neither is also that of the other. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new Server(service, 'a', { name: '门户\n服务器' });
  new Server(service, 'b', { name: '门户\t服务器' });
  return facility;
}
