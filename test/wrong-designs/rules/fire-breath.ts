import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Nothing to breathe with. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['breathing'] });
}
