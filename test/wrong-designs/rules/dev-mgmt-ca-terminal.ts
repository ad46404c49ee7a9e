import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The issuing management terminal in the core area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ca-admin': { area: 'core' } } } }).facility;
}
