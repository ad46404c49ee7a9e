import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Two time sources in one facility. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'log-1': { settings: { timeSource: '本机时钟' } } } } }).facility;
}
