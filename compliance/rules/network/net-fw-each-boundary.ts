import { deviceKinds, type Zone, type ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofZone, zoneName } from '../../subject';
import { fill, inside, list } from '../../words';

/** From outside to inside, by the mode of the RA; the public zone may belong to the facility. */
const inner: Readonly<Record<'cs' | 'bs', readonly ZoneKind[]>> = { cs: ['service', 'management', 'core'], bs: ['service-management', 'core'] };

const rule: Rule = {
  id: 'net-fw-each-boundary',
  title: { zh: '相邻网段之间各有一道防火墙', en: 'A firewall between each two adjacent segments' },
  checks: {
    zh: '证书认证系统的每个网段与其外侧相邻网段之间，有防火墙（不是网络密码机或主机）相连。',
    en: 'Every segment of a CA is joined to the next one outside it by a firewall, not by another kind of device.',
  },
  why: { zh: '网段划分靠防火墙才成立：C/S 模式三道，B/S 模式两道。', en: 'Segments exist only because firewalls separate them: three in C/S mode, two in B/S mode.' },
  mend: { zh: '在两个网段之间放一台防火墙或一组热备防火墙（between: [外侧, 内侧]）', en: 'put a firewall or a pair of them between the two (between: [outer, inner])' },
  *check(facts) {
    for (const system of facts.systems('ca')) {
      let outside: readonly Zone[] = facts.zones('public');
      for (const kind of inner[system.raMode ?? 'cs']) {
        const zones = facts.zonesOf(system, kind);
        if (zones.length === 0) continue;
        const outer = new Set(outside.map((zone) => zone.id));
        for (const zone of zones) {
          const joining = facts.policiesAt(zone).filter((policy) => policy.zones.some((id) => outer.has(id)));
          const walled = joining.some((policy) => facts.forwarderKind(policy) === 'firewall');
          const names = { outer: outside.length > 0 ? list(outside.map(zoneName)) : { zh: '公共区', en: 'the public zone' } };
          const others = joining.map((policy) => facts.forwarderKind(policy)).filter((found) => found !== undefined);
          yield judge(ofZone(facts, zone), !walled && (others.length > 0
            ? fill({ zh: '与{outer}之间是{others}，不是防火墙', en: 'is joined to {outer} by {others}, not by a firewall' }, { ...names, others: list(others.map((found) => inside(deviceKinds[found]))) })
            : fill({ zh: '与{outer}之间没有防火墙', en: 'has no firewall towards {outer}' }, names)));
        }
        outside = zones;
      }
    }
  },
};
export default rule;
