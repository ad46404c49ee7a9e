import { isPrivate, parsePrefix, type ZoneKind } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofZone } from '../../subject';
import { fill } from '../../words';

const inner: readonly ZoneKind[] = ['service', 'service-management', 'management', 'core', 'km-core', 'km-management', 'remote-ra'];

const rule: Rule = {
  id: 'net-ip-private',
  title: { zh: '内部网段使用私有地址', en: 'Inner segments use private addresses' },
  checks: { zh: '公共区、广域网以外的网段，其地址段为私有地址（IPv4 按 RFC 1918，IPv6 按 RFC 4193）。', en: 'Prefixes of zones other than public ones and carriers are private (RFC 1918; RFC 4193).' },
  why: { zh: '公网地址只出现在最外侧防火墙上，内部地址不可从外部直达。', en: 'Public addresses are on the outermost firewall only; inner ones cannot be reached from outside.' },
  mend: { zh: '改用私有地址段，由最外侧防火墙转换', en: 'use private prefixes and let the outermost firewall translate' },
  *check(facts) {
    for (const zone of facts.zones(...inner)) {
      const open = zone.prefixes.filter((text) => {
        const prefix = parsePrefix(text);
        return prefix === undefined || !isPrivate(prefix);
      });
      yield judge(ofZone(facts, zone), open.length > 0 && fill({ zh: '地址段 {prefixes} 不是私有地址', en: 'the prefix {prefixes} is not private' }, { prefixes: open.join(', ') }));
    }
  },
};
export default rule;
