import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** The door from the corridor to the UPS has a lock only. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['reader-ups-out'] });
}
