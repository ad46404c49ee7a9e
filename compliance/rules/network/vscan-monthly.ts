import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';
import { fill } from '../../words';

const periods = { day: { zh: '每日', en: 'day' }, week: { zh: '每周', en: 'week' }, month: { zh: '每月', en: 'month' }, quarter: { zh: '每季', en: 'quarter' } };

const rule: Rule = {
  id: 'vscan-monthly',
  title: { zh: '漏洞扫描至少每月一次', en: 'Scans run at least once a month' },
  checks: { zh: '写明了周期的漏洞扫描设备，其周期为每月或更短。', en: 'Scanners with a stated period run every month or more often.' },
  why: { zh: '标准只要求定期；每月是可配置默认值。', en: 'The standard asks for regular scans; a month is the default of the project.' },
  mend: { zh: '把 settings.schedule.every 改为 month 或更短', en: 'set settings.schedule.every to month or shorter' },
  *check(facts) {
    for (const scanner of facts.devices('vulnerability-scanner')) {
      const every = scanner.settings.schedule?.every;
      if (every === undefined) continue;
      yield judge(ofDevice(facts, scanner), every === 'quarter' && fill({ zh: '扫描周期为{every}一次', en: 'scans once a {every}' }, { every: periods[every] }));
    }
  },
};
export default rule;
