import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Nothing burns when the mains fail. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['standby-km-core-a', 'standby-km-core-b'] });
}
