import { zoneKinds, type ZoneKind } from '../../../model';
import { judge, unknown, type Rule } from '../../rule';
import { ofSystem } from '../../subject';
import { fill, inside, list } from '../../words';

const needed: readonly ZoneKind[] = ['service', 'management', 'core'];

const rule: Rule = {
  id: 'net-cs-segments',
  title: { zh: 'C/S 模式：网络分公共区、服务区、管理区、核心区四段', en: 'C/S mode: four segments, public, service, management, core' },
  checks: {
    zh: '注册系统为 C/S 模式（raMode: cs）的证书认证系统各有服务区、管理区、核心区网段，没有合并的服务区/管理区；公共区在最外侧防火墙之外。',
    en: 'A CA whose RA works in C/S mode (raMode: cs) has a service, a management and a core zone and no merged one; the public zone lies beyond the outermost firewall.',
  },
  why: { zh: '网络结构由注册系统的模式决定；文字写 C/S 而图上只有三段，是常见的前后不一致。', en: 'The mode of the RA decides the structure; text that says C/S beside a drawing with three segments is a usual contradiction.' },
  mend: { zh: '补上缺少的区域；若注册系统确为 B/S 模式，把 raMode 改为 bs', en: 'add the missing zone; if the RA really works in B/S mode, set raMode to bs' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      if (system.raMode === 'bs') continue;
      if (system.raMode === undefined) {
        yield unknown(ofSystem(system), { zh: '没有写明注册系统的模式（raMode）', en: 'the mode of the RA (raMode) is not stated' });
        continue;
      }
      const lacking = needed.filter((kind) => facts.zonesOf(system, kind).length === 0);
      yield judge(ofSystem(system),
        lacking.length > 0 && fill({ zh: 'C/S 模式缺少网段：{zones}', en: 'C/S mode lacks the segments: {zones}' }, { zones: list(lacking.map((kind) => inside(zoneKinds[kind]))) }),
        facts.zonesOf(system, 'service-management').length > 0 && { zh: 'C/S 模式下服务区与管理区合并为一段', en: 'service and management zone are merged in C/S mode' });
    }
  },
};
export default rule;
