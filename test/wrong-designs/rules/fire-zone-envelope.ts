import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Walls that bear 800 Pa. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'gas-service': { pascals: 800 } } });
}
