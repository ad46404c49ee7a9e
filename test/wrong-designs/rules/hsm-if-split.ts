import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** An HSM that is managed over its service port. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { km: { override: { 'hsm-1': { settings: { managementPorts: 0 } } } } }).facility;
}
