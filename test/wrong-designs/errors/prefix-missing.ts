import type { Construct } from 'constructs';
import { CertificateSystem, Facility, ServiceZone } from '../../../constructs';

/** A zone without addresses. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
  new ServiceZone(ca, 'service', {});
  return facility;
}
