import type { Construct } from 'constructs';
import { ReferenceMachineRoom, type Facility, type ReferenceMachineRoomProps } from '../../constructs';
import { compliant } from './compliant';

/** The facility that meets every rule, in a machine room that does too, for a wrong design to change in one place. */
export function roomed(scope: Construct, room: ReferenceMachineRoomProps = {}): Facility {
  const { facility } = compliant(scope);
  new ReferenceMachineRoom(facility, 'site', room);
  return facility;
}
