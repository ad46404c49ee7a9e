import { zoneKinds, type ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, inside, list } from '../../words';

const needed: readonly ZoneKind[] = ['service-management', 'core'];
const apart: readonly ZoneKind[] = ['service', 'management'];

const rule: Rule = {
  id: 'net-bs-segments',
  title: { zh: 'B/S 模式：网络分公共区、服务区/管理区、核心区三段', en: 'B/S mode: three segments, public, service and management, core' },
  checks: {
    zh: '注册系统为 B/S 模式（raMode: bs）的证书认证系统有合并的服务区/管理区网段和核心区网段。',
    en: 'A CA whose RA works in B/S mode (raMode: bs) has one merged service and management zone, and a core zone.',
  },
  why: { zh: '网络结构由注册系统的模式决定；文字、图、防火墙数量须一致。', en: 'The mode of the RA decides the structure; text, drawing and number of firewalls have to agree.' },
  mend: { zh: '用 ServiceManagementZone 代替分开的两个区；若注册系统确为 C/S 模式，把 raMode 改为 cs', en: 'use one ServiceManagementZone for the two; if the RA really works in C/S mode, set raMode to cs' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      if (system.raMode !== 'bs') continue;
      const lacking = needed.filter((kind) => facts.zonesOf(system, kind).length === 0);
      const extra = apart.filter((kind) => facts.zonesOf(system, kind).length > 0);
      yield judge(ofSystem(system),
        lacking.length > 0 && fill({ zh: 'B/S 模式缺少网段：{zones}', en: 'B/S mode lacks the segments: {zones}' }, { zones: list(lacking.map((kind) => inside(zoneKinds[kind]))) }),
        extra.length > 0 && fill({ zh: 'B/S 模式下另有单独的网段：{zones}', en: 'B/S mode has separate segments besides: {zones}' }, { zones: list(extra.map((kind) => inside(zoneKinds[kind]))) }));
    }
  },
};
export default rule;
