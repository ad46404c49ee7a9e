import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Batteries on an office floor. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { battery: { floorLoad: 10 } } });
}
