import type { Construct } from 'constructs';
import { Facility, ReferenceMachineRoom } from '../../../constructs';

/** A second machine room, under the same id and under another: told once each. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceMachineRoom(facility, 'site');
  new ReferenceMachineRoom(facility, 'site');
  new ReferenceMachineRoom(facility, 'other');
  return facility;
}
