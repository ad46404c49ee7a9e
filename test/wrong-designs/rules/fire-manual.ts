import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No call point at all. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['button-1', 'button-2', 'button-3', 'button-4', 'button-5', 'button-6'] });
}
