import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const least = 6;

const rule: Rule = {
  id: 'log-retention',
  title: { zh: '日志留存不少于六个月', en: 'Logs are kept for six months at least' },
  checks: { zh: `每台日志与时间服务器的 settings.retentionMonths 不小于 ${least}。`, en: `settings.retentionMonths of every log server is ${least} or more.` },
  why: { zh: '《网络安全法》要求网络日志留存不少于六个月。', en: 'The Cybersecurity Law asks that network logs be kept for six months or longer.' },
  mend: { zh: `把 settings.retentionMonths 改为 ${least} 以上，并配足存储`, en: `set settings.retentionMonths to ${least} or more and provide the storage` },
  *check(facts) {
    for (const server of facts.devices('log-server')) {
      const months = server.settings.retentionMonths;
      yield months === undefined
        ? unknown(ofDevice(facts, server), { zh: '没有写明留存期', en: 'the retention is not stated' })
        : judge(ofDevice(facts, server), months < least && fill({ zh: '留存 {months} 个月', en: 'keeps {months} months' }, { months }));
    }
  },
};
export default rule;
