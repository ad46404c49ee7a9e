import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No camera in 管理区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['cam-03', 'cam-04'] });
}
