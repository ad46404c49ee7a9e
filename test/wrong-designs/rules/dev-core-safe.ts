import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No safe. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['safe-1'] });
}
