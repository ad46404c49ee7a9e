import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** One line to the outside. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { uplinks: ['运营商线路A'] }).facility;
}
