import type { Construct } from 'constructs';
import { CertificateSystem, Facility, ServiceZone } from '../../../constructs';

/** Reserved ranges that are none. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24', reserved: [{ first: '10.10.10.50', last: '10.10.10.40' }, { first: '10.10.10.1', last: 'fd00::1' }, { first: '10.99.0.1', last: '10.99.0.9' }] });
  return facility;
}
