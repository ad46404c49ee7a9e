import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Nobody looks between the two air conditioners of 核心区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['cam-26'] });
}
