import type { Construct } from 'constructs';
import type { Facility } from '../../../constructs';
import { compliant } from '../compliant';

/** A terminal in a rack. */
export default function design(scope: Construct): Facility {
  return compliant(scope, { ca: { override: { card: { placement: 'rack' } } } }).facility;
}
