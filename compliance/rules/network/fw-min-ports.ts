import type { Rule as PolicyRule } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofPolicy } from '../../subject';
import { fill, list } from '../../words';

/** More destination ports than this in one permission is a range, not a service. */
const most = 1024;

const width = ({ protocol, ports }: PolicyRule['service']): number =>
  protocol !== 'tcp' && protocol !== 'udp' ? 0 : ports.length === 0 ? 65_536 : ports.reduce((sum, { from, to }) => sum + to - from + 1, 0);

const rule: Rule = {
  id: 'fw-min-ports',
  title: { zh: '防火墙只开放系统需要的端口', en: 'Firewalls open only the ports the system needs' },
  checks: {
    zh: `防火墙默认拒绝；每条放行规则的目的端口是具体服务，不超过 ${most} 个。限定时间窗口的扫描除外。`,
    en: `Firewalls drop by default; every permission is for a definite service of at most ${most} destination ports. Scans limited to a window are exempt.`,
  },
  why: { zh: '系统不需要的端口一律关闭；整段放行等于没有关闭。', en: 'All ports the system does not need are closed; a permission for whole ranges closes nothing.' },
  mend: { zh: '把业务流的 service 改为实际使用的端口；扫描业务流写明 window', en: 'state the ports really used as `service` of the flow; give a scan a `window`' },
  *check(facts) {
    for (const policy of facts.model.policies) {
      const wide = new Map<string, string>();
      for (const permitted of policy.rules) {
        if (permitted.chain === 'forward' && permitted.window === undefined && width(permitted.service) > most) wide.set(permitted.flow, permitted.service.name);
      }
      yield judge(ofPolicy(facts, policy), wide.size > 0 && fill({ zh: '业务流放行了过宽的端口：{flows}', en: 'flows permit too wide a range of ports: {flows}' }, {
        flows: list([...wide].map(([flow, service]) => ({ zh: `${flow}（${service}）`, en: `${flow} (${service})` }))),
      }));
    }
  },
};
export default rule;
