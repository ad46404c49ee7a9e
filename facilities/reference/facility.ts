import type { Construct } from 'constructs';
import { Facility, PublicZone, ReferenceCa, ReferenceKm, ReferenceMachineRoom } from '../../constructs';

/** 参考设施: one machine room with a complete CA (RA in C/S mode) and its KM. Names are examples; products are the applicant's to choose. */
export default function reference(scope: Construct): Facility {
  const facility = new Facility(scope, 'reference', {
    name: '参考电子认证服务设施',
    organization: '示例电子认证服务有限公司',
    revisions: [
      { revision: 'P1', date: '2026-09-15', author: '陈明', reason: '送审稿，供内部评审' },
      { revision: 'A', date: '2026-11-01', author: '陈明', checkedBy: '李华', approvedBy: '王建国', reason: '按评审意见修改，首次发布' },
    ],
  });
  new PublicZone(facility, 'internet', { prefix: '203.0.113.0/28', uplinks: ['运营商线路A', '运营商线路B'] });

  const backup = { policy: '数据库每日增量、每周全量备份到备份服务器；密钥备份按密钥管理策略执行' };
  const ca = new ReferenceCa(facility, 'ca', {
    raMode: 'cs',
    backup,
    publication: { crl: 'http://crl.example.cn/ca.crl', ocsp: 'http://ocsp.example.cn', ldap: 'ldap://ldap.example.cn:389' },
  });
  new ReferenceKm(facility, 'km', { cas: [ca], backup });
  new ReferenceMachineRoom(facility, 'site');
  return facility;
}
