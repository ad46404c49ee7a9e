import type { Construct } from 'constructs';
import type { Facility, KmServer } from '../../../constructs';
import { compliant, scanned } from '../compliant';

/** A scanner of the CA that scans the KM. */
export default function design(scope: Construct): Facility {
  const { facility, ca, km } = compliant(scope);
  scanned(ca, km.part('km-1') as KmServer);
  return facility;
}
