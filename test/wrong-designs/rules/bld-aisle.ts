import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A rack too near to the consoles before it. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { w01: { x: 19_400 } } });
}
