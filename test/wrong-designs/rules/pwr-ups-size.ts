import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Two UPS without reserve. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'ups-a': { kva: 24 }, 'ups-b': { kva: 24 } } });
}
