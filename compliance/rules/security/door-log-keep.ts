import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill } from '../../words';

const least = 6;

export default inSite({
  id: 'door-log-keep',
  title: { zh: '门禁记录保存不少于6个月', en: 'Door records are kept for six months' },
  checks: { zh: '场所写明门禁记录的保存月数（logMonths），不少于6。', en: 'The site states `logMonths`, which is 6 or more.' },
  why: { zh: '与网络日志的保存期一致，便于核对。', en: 'As long as logs of the network, so that both can be compared.' },
  mend: { zh: '延长保存期，并写 logMonths', en: 'keep them longer and state `logMonths`' },
  *check(facts, site) {
    if (site.access.readers.length === 0) return;
    const { logMonths } = site.access;
    yield logMonths === undefined ? unknown(ofSite(facts), { zh: '门禁记录的保存月数', en: 'the months for which door records are kept' })
      : judge(ofSite(facts), logMonths < least && fill({ zh: '只保存{months}个月', en: 'kept for {months} months' }, { months: logMonths }));
  },
});
