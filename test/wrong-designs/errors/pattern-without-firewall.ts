import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** A firewall of the pattern left out: one fault, however many flows crossed it, and nothing about their published addresses. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', redundant: false, without: ['fw-1'] });
  new ReferenceCa(facility, 'ca2', { raMode: 'cs', redundant: false, network: '10.12.0.0/16', without: ['fw-3'] });
  return facility;
}
