import { isPrivate, parsePrefix } from '../../../model';
import { judge, type Rule } from '../../rule';
import { ofLink } from '../../subject';
import { fill } from '../../words';

/** The longest IPv4 prefix with two hosts that every device accepts. */
const least = { 4: 30, 6: 126 } as const;

const rule: Rule = {
  id: 'hsm-p2p-subnet',
  title: { zh: '密码机链路使用专用的点对点私有子网', en: 'HSM links use private point-to-point subnets' },
  checks: { zh: '服务器与密码机之间的子网为私有地址，IPv4 不大于 /30（IPv6 不大于 /126）。', en: 'The subnet between server and HSM is private and no larger than /30 (IPv6: /126).' },
  why: { zh: '大子网给误接第三台设备留下余地；专用口的要求由此在地址上也看得出来。', en: 'A larger subnet leaves room for a third device; this way the addresses show the separate port too.' },
  mend: { zh: '改用 /30 的私有地址段', en: 'use a private /30' },
  *check(facts) {
    for (const link of facts.model.links) {
      if (link.kind !== 'hsm') continue;
      const bad = link.prefixes.filter((text) => {
        const prefix = parsePrefix(text);
        return prefix === undefined || prefix.length < least[prefix.family] || !isPrivate(prefix);
      });
      yield judge(ofLink(facts, link), bad.length > 0 && fill({ zh: '子网为 {prefixes}', en: 'the subnet is {prefixes}' }, { prefixes: bad.join(', ') }));
    }
  },
};
export default rule;
