import { judge, unknown, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const days = { day: 1, week: 7, month: 31, quarter: 92 } as const;

/** Days from one ISO date to another. */
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const rule: Rule = {
  id: 'vscan-evidence',
  title: { zh: '最近一次漏洞扫描在周期之内', en: 'The last scan lies within the period' },
  checks: {
    zh: '漏洞扫描设备日志中的最近扫描日期（settings.lastRun）距设施日期不超过所写周期。',
    en: 'The date of the last scan in the log (settings.lastRun) lies no more than one stated period before the date of the facility.',
  },
  why: { zh: '检测时查看扫描日志：最近一次的时间和结果。', en: 'The tester looks at the scan log: when the last one ran and what it found.' },
  mend: { zh: '进行一次扫描，把日期写入 settings.lastRun', en: 'run a scan and state its date in settings.lastRun' },
  *check(facts) {
    for (const scanner of facts.devices('vulnerability-scanner')) {
      const subject = ofDevice(facts, scanner);
      const { lastRun, schedule } = scanner.settings;
      if (lastRun === undefined) yield unknown(subject, { zh: '待补：扫描日志中最近一次的日期', en: 'to be supplied: date of the last scan in its log (settings.lastRun)' });
      else if (facts.date === undefined) yield unknown(subject, { zh: '设施没有写明日期（date）', en: 'the facility states no date' });
      else if (schedule !== undefined) {
        const age = between(lastRun, facts.date);
        yield judge(subject,
          age > days[schedule.every] && fill({ zh: '最近一次扫描在 {lastRun}，距 {date} 已 {age} 天', en: 'the last scan was on {lastRun}, {age} days before {date}' }, { lastRun, date: facts.date, age }),
          age < 0 && fill({ zh: '最近一次扫描 {lastRun} 在设施日期 {date} 之后', en: 'the last scan {lastRun} lies after the date of the facility {date}' }, { lastRun, date: facts.date }));
      }
    }
  },
};
export default rule;
