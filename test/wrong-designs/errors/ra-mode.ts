import type { Construct } from 'constructs';
import { CertificateSystem, Facility } from '../../../constructs';

/** An RA mode that does not exist. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new CertificateSystem(facility, 'ca', { raMode: 'both' as never });
  return facility;
}
