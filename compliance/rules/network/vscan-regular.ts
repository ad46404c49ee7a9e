import { judge, type Rule } from '../../rule';
import { ofDevice } from '../../subject';

const rule: Rule = {
  id: 'vscan-regular',
  title: { zh: '漏洞扫描定期进行', en: 'Scans run regularly' },
  checks: { zh: '每台漏洞扫描设备的 settings.schedule 写明扫描周期。', en: 'Every scanner states its period in settings.schedule.' },
  why: { zh: '扫描须定期进行，检测时查看最近一次的日志。', en: 'Scans run at regular times; the tester looks at the log of the last one.' },
  mend: { zh: '写明 settings.schedule，如 { every: "month", window: "周日 02:00-04:00" }', en: 'state settings.schedule, such as { every: "month", window: "周日 02:00-04:00" }' },
  *check(facts) {
    for (const scanner of facts.devices('vulnerability-scanner')) {
      yield judge(ofDevice(facts, scanner), scanner.settings.schedule === undefined && { zh: '没有写明扫描周期', en: 'states no period' });
    }
  },
};
export default rule;
