import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { roomed } from '../roomed';

/** Anybody walks into 管理区. */
export default function design(scope: Construct): Facility {
  return roomed(scope, { without: ['reader-management-out'] });
}
