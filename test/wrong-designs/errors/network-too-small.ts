import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** A space that cannot hold the zones of a CA. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', network: '10.10.0.0/24', network6: 'fd00::/64' });
  return facility;
}
