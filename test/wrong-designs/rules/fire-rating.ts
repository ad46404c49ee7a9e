import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A building of class 3. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { building: { fireClass: '3' } });
}
