import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Two UPS of which neither is redundant. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'ups-a': { redundancy: 'N' }, 'ups-b': { redundancy: 'N' } } });
}
