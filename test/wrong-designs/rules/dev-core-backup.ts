import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The backup server in the management area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'backup': { area: 'management' } } } }).facility;
}
