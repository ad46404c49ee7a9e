import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** No generator, and batteries for less than two hours. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['generator'] });
}
