import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The last scan lies ten months back. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'vscan': { settings: { lastRun: '2026-01-15' } } } } }).facility;
}
