import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** All detectors in one group. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'heat1-service': { group: 1 }, 'heat2-service': { group: 1 } } });
}
