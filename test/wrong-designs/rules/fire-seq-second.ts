import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Dampers stay open. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['link-dampers'] });
}
