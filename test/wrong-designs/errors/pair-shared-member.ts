import type { Construct } from 'constructs';
import { CertificateSystem, Facility, HotStandbyPair, Server, ServiceZone } from '../../../constructs';

/** A device in two pairs. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const a = new Server(service, 'a', { name: '甲' });
  const b = new Server(service, 'b', { name: '乙' });
  const c = new Server(service, 'c', { name: '丙' });
  new HotStandbyPair(service, 'first', { members: [a, b] });
  new HotStandbyPair(service, 'second', { members: [b, c] });
  return facility;
}
