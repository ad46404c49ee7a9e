import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** The smoke detector of the management area above the tray of its desks. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'smoke-management': { x: 9950 } } });
}
