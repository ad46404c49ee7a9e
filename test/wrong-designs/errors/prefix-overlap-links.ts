import type { Construct } from 'constructs';
import { CertificateSystem, CoreZone, Facility } from '../../../constructs';

/** A zone inside the pool of point-to-point links. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new CoreZone(ca, 'core', { prefix: '172.31.5.0/24' });
  return facility;
}
