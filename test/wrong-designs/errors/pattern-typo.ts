import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** A misspelt property of a pattern. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', overide: {} } as never);
  return facility;
}
