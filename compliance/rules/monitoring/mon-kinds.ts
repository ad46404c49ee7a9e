import { judge, type Rule } from '../../rule';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

const wanted = { 'temperature-humidity': '温湿度', smoke: '烟感', leak: '漏水', ups: 'UPS', 'air-conditioner': '精密空调', infrared: '红外' } as const;

const rule: Rule = {
  id: 'mon-kinds',
  title: { zh: '环境监控覆盖温湿度、烟感、漏水、UPS、精密空调、红外', en: 'Monitoring covers the six kinds of the template' },
  checks: { zh: '场所的监测点包含模板要求的六类。', en: 'The monitoring points of the site are of all six kinds that the template asks for.' },
  why: { zh: '申请材料逐类要求说明环境监控。', en: 'The application describes each of them.' },
  mend: { zh: '补上缺少类别的监测点（MonitoringPoint）', en: 'add a MonitoringPoint of the missing kind' },
  *check(facts) {
    const { site } = facts.model;
    if (!site) return;
    const there = new Set<string>((facts.model.monitoringPoints ?? []).map(({ kind }) => kind));
    const missing = Object.entries(wanted).filter(([kind]) => !there.has(kind));
    yield judge(ofSite(facts), missing.length > 0 && fill({ zh: '没有监测点：{kinds}', en: 'no points of: {kinds}' }, { kinds: list(missing.map(([en, zh]) => ({ zh, en }))) }));
  },
};
export default rule;
