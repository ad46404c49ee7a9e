import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No escape lighting. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['escape-service'] });
}
