import type { Construct } from 'constructs';
import { type Facility, Firewall } from '../../../constructs';
import { compliant, networkProps, scanned } from '../compliant';

/** A boundary with a single firewall. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope, { ca: { without: ['fw-2'] } });
  scanned(ca, new Firewall(ca, 'fw-single', { ...networkProps, between: [ca.service, ca.management] }));
  return facility;
}
