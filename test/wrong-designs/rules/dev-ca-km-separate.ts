import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A database server for CA and KM at once. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'db-1': { subsystems: ['ca', 'km'] } } } }).facility;
}
