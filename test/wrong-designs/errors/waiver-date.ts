import type { Construct } from 'constructs';
import { Facility } from '../../../constructs';

/** A waiver that never ends. */
export default function design(scope: Construct): Facility {
  const facility = new Facility(scope, 'wrong', { organization: '示例' });
  facility.waive({ rule: 'net-fw-vendor-diversity', reason: '单一厂商', approver: '技术负责人', expires: '永久' });
  return facility;
}
