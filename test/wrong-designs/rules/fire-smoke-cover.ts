import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** One heat detector where the room needs two. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['heat1-service'] });
}
