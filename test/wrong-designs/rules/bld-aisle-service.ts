import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A rack too near to the wall behind it. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { w01: { x: 20_600 } } });
}
