import type { Construct } from 'constructs';
import { Facility, ReferenceCa } from '../../../constructs';

export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例单位' });
  new ReferenceCa(facility, 'My CA', { raMode: 'cs' });
  return facility;
}
