import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** The gas flows for 10 s. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'gas-service': { dischargeSeconds: 10 } } });
}
