import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** Leaving out a part that is not there. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', without: ['cards'] });
  return facility;
}
