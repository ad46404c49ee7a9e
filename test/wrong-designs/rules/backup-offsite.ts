import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The off-site copy of the CA lies in the machine room itself. */
export default function design(scope: Construct): Facility {
  const site = '示例市示例路 1 号 3 层';
  return compliant(scope, { facility: { site }, ca: { backup: { policy: '每日增量、每周全量备份', offsite: site } } }).facility;
}
