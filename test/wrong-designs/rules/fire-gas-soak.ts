import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** The gas soaks for 3 min. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'gas-service': { soakMinutes: 3 } } });
}
