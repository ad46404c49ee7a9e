import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Fresh air blown down beside the smoke detector of the management area. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'fresh-management': { x: 9600, y: 3000 } } });
}
