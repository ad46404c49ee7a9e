import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Dim luminaires. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'light-service': { lumens: 1000 } } });
}
