import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

/** Address spaces that are none: what was placed in them, and what stands in for them, is not judged as well. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  new ReferenceCa(facility, 'ca', { raMode: 'cs', network: '10.30.0.0/33', override: { 'ocsp-1': { address: '10.30.10.22' } } });
  new ReferenceCa(facility, 'ca2', { raMode: 'cs', network: '10.40.0/16' });
  return facility;
}
