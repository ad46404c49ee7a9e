import { judge, type Rule } from '../../rule';
import { ofZone } from '../../subject';
import { fill } from '../../words';

const rule: Rule = {
  id: 'net-redundant-links',
  title: { zh: '对外有两条物理上独立的线路', en: 'Two physically separate lines to the outside' },
  checks: { zh: '写明了线路的公共区至少有两条线路（uplinks）。', en: 'A public zone that states its lines has two of them at least (uplinks).' },
  why: { zh: '一条线路中断时证书状态查询仍可用。', en: 'Status queries keep working when one line is cut.' },
  mend: { zh: '在 uplinks 中写明第二条线路', en: 'state a second line in `uplinks`' },
  *check(facts) {
    for (const zone of facts.zones('public')) {
      if (zone.uplinks.length > 0) yield judge(ofZone(facts, zone), zone.uplinks.length < 2 && fill({ zh: '只有一条线路：{line}', en: 'has one line only: {line}' }, { line: zone.uplinks.join('') }));
    }
  },
};
export default rule;
