import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Dim luminaires in the UPS room. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'light-ups': { lumens: 1500 }, 'standby-ups-a': { lumens: 1500 }, 'standby-ups-b': { lumens: 1500 } } });
}
