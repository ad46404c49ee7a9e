import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** An override of a property that no device has. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', override: { 'sw-core-1': { portz: 200 } as never } });
  return facility;
}
