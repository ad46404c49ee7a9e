import type { Construct } from 'constructs';
import { CertificateSystem, Facility, HotStandbyPair, Server, ServiceZone } from '../../../constructs';

/** A pair of one. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  new HotStandbyPair(service, 'pair', { members: [new Server(service, 'a')] });
  return facility;
}
