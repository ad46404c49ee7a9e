import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** People get a minute. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'gas-service': { delaySeconds: 60 } } });
}
