import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A database server of the CA outside the core area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'db-2': { area: 'service' } } } }).facility;
}
