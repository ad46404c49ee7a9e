import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A control room on a floor for little more than people. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { monitoring: { floorLoad: 5 } } });
}
