import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** An override of a part that is not there. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'oscp-1': { address: '10.10.10.21' } } });
  return facility;
}
