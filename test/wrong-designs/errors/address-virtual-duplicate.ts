import type { Construct } from 'constructs';
import { CertificateSystem, Facility, HotStandbyPair, Server, ServiceZone } from '../../../constructs';

/** A virtual address that a server has. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  const a = new Server(service, 'a', { name: '甲', address: '10.10.10.30' });
  const b = new Server(service, 'b', { name: '乙' });
  new HotStandbyPair(service, 'pair', { members: [a, b], address: '10.10.10.30' });
  return facility;
}
