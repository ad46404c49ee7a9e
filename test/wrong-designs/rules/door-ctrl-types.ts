import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** A card and a code open 核心区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { override: { 'reader-core-out': { factors: ['card', 'code'] } } });
}
