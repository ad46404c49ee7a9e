import { monitoringPointKinds, type MonitoringPointKind } from '../../../model';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, inside, list } from '../../words';

/** 配电 and 门禁 have no chapter of their own. */
const wanted: readonly MonitoringPointKind[] = ['temperature-humidity', 'smoke', 'leak', 'ups', 'air-conditioner', 'infrared'];

export default inSite({
  id: 'mon-kinds',
  title: { zh: '环境监控覆盖温湿度、烟感、漏水、UPS、精密空调、红外', en: 'Monitoring covers the six kinds of the template' },
  checks: { zh: '场所的监测点包含模板要求的六类。', en: 'The monitoring points of the site are of all six kinds that the template asks for.' },
  why: { zh: '申请材料逐类要求说明环境监控。', en: 'The application describes each of them.' },
  mend: { zh: '补上缺少类别的监测点（MonitoringPoint）', en: 'add a MonitoringPoint of the missing kind' },
  *check(facts) {
    const there = new Set((facts.model.monitoringPoints ?? []).map(({ kind }) => kind));
    const missing = wanted.filter((kind) => !there.has(kind));
    yield judge(ofSite(facts), missing.length > 0 && fill({ zh: '没有监测点：{kinds}', en: 'no points of: {kinds}' }, { kinds: list(missing.map((kind) => inside(monitoringPointKinds[kind]))) }));
  },
});
