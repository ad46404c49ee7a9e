import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A unit of 1 kW for a room with people and terminals. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'ac-management': { sensibleKilowatts: 1 } } });
}
