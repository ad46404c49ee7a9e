import type { Construct } from 'constructs';
import { type Facility, allTcp } from '../../../constructs';
import { compliant } from '../compliant';

/** A permission for all ports, without a window. */
export default function design(scope: Construct): Facility {
  const { facility, ca } = compliant(scope);
  facility.allow({ id: 'anything', from: ca.part('network-admin'), to: ca.part('backup'), service: allTcp(), purpose: '维护', protection: 'SSH' });
  return facility;
}
