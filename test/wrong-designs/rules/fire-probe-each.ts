import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No detector in KM管理区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['smoke-km-management', 'heat-km-management', 'smoke-ceiling-km-management'] });
}
