import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Under the roof. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { level: 12 });
}
