import type { Construct } from 'constructs';
import { CertificateSystem, Facility, Server, ServiceZone, tcp } from '../../../constructs';

/** A port with a digit too many is one error, not one for each end of its range. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  const service = new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' });
  facility.allow({ id: 'one', from: new Server(service, 'a', { name: '甲' }), to: new Server(service, 'b', { name: '乙' }), service: tcp(83180), purpose: '测试' });
  return facility;
}
