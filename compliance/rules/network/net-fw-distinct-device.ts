import { judge, type Rule } from '../../rule';
import { ofPolicy, zoneName } from '../../subject';
import { fill, list } from '../../words';

const rule: Rule = {
  id: 'net-fw-distinct-device',
  title: { zh: '各边界用不同的防火墙设备', en: 'Each boundary has a firewall device of its own' },
  checks: {
    zh: '一台（或一组热备）防火墙只在一个边界上：它连接的网段除公共区、广域网、加密通道外不超过两个（最外侧防火墙不超过一个）。',
    en: 'One firewall (or hot-standby pair) stands at one boundary only: apart from public networks, carriers and tunnels it joins at most two segments, the outermost at most one.',
  },
  why: { zh: '一台设备兼做两个边界时，一处失陷即两段相通。', en: 'Where one device does two boundaries, one break opens both.' },
  mend: { zh: '为第二个边界另设防火墙', en: 'use another firewall for the second boundary' },
  *check(facts) {
    for (const policy of facts.model.policies) {
      if (facts.forwarderKind(policy) !== 'firewall') continue;
      const zones = policy.zones.map((id) => facts.index.zones.get(id)).filter((zone) => zone !== undefined);
      const inside = zones.filter((zone) => zone.kind !== 'public' && zone.kind !== 'wan' && zone.kind !== 'tunnel');
      const boundaries = inside.length - (inside.length === zones.length ? 1 : 0);
      yield judge(ofPolicy(facts, policy), boundaries > 1
        && fill({ zh: '同时承担{count}个边界，连接{zones}', en: 'does {count} boundaries at once, joining {zones}' }, { count: boundaries, zones: list(zones.map(zoneName)) }));
    }
  },
};
export default rule;
