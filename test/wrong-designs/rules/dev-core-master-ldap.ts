import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** The master directory in the service area. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { 'ldap-master': { area: 'service' } } } }).facility;
}
