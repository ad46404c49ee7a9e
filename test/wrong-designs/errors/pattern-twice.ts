import type { Construct } from 'constructs';
import { Facility, ReferenceCa, ReferenceMachineRoom } from '../../../constructs';

/** A pattern pasted twice, for which the machine room has no places. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  new ReferenceMachineRoom(facility, 'site');
  return facility;
}
