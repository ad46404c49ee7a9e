import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** A pattern pasted twice. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  return facility;
}
