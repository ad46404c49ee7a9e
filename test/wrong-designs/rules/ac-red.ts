import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No spare unit in 服务区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['ac-service-2'] });
}
