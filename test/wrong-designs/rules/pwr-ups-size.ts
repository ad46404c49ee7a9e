import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Two UPS of 5 kVA. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'ups-a': { kva: 5 }, 'ups-b': { kva: 5 } } });
}
