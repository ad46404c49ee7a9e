import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** Address spaces with host bits set. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例', pointToPoint: '172.31.0.1/16' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', network: '10.10.1.0/16', network6: 'fd00:10:1:2::/48', ports: { registration: 83180 } });
  return facility;
}
