import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A CA without off-site copy. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { backup: { policy: '每日增量、每周全量备份' } } }).facility;
}
