import type { Construct } from 'constructs';
import { Facility, PublicZone, ReferenceCa, ReferenceKm } from '../../../constructs';

/** Two CAs of one name. */
export default function design(scope: Construct): Facility {
  const backup = { policy: '每日增量、每周全量备份', offsite: '异地备份场所' };
  const facility = new Facility(scope, 'wrong', { organization: '示例电子认证服务有限公司', date: '2026-11-01' });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/26', uplinks: ['运营商线路A', '运营商线路B'] });
  const cas = [1, 2].map((n) => new ReferenceCa(facility, `ca${n}`, { raMode: 'cs', network: `10.${10 + n}.0.0/16`, backup }));
  new ReferenceKm(facility, 'km', { cas, backup });
  return facility;
}
