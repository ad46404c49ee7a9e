import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** Logs kept for three months. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'log-1': { settings: { retentionMonths: 3 } } } } }).facility;
}
