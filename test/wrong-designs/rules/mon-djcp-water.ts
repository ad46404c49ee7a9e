import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Nobody notices water in 服务区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['leak-service-1', 'leak-service-2'] });
}
