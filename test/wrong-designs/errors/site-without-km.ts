import type { Construct } from 'constructs';
import { Facility, ReferenceCa, ReferenceKm, ReferenceMachineRoom } from '../../../constructs';

/** A KM whose rooms are left out: one cause, told once. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs' });
  new ReferenceKm(facility, 'km', { cas: [ca] });
  new ReferenceMachineRoom(facility, 'site', { km: false });
  return facility;
}
