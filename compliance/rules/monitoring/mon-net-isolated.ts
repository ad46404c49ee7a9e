import { overlaps, parsePrefix } from '../../../model';
import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'mon-net-isolated',
  title: { zh: '监控网络与各区域网络分开', en: 'The monitoring network is apart from the zones' },
  checks: { zh: '写明监控系统网络的网段（monitoringPrefix），不与任何区域的网段重叠。', en: 'The prefix of the monitoring network (monitoringPrefix) is stated and overlaps that of no zone.' },
  why: { zh: '采集器和探头防护弱，不得成为进入区域的路。', en: 'Collectors and sensors are weak, and must be no way into a zone.' },
  mend: { zh: '为监控系统另设网段', en: 'give it a prefix of its own' },
  beyond: true,
  *check(facts, site) {
    if (site.monitoring.hosts.length === 0) return;
    const own = site.monitoring.prefix;
    if (own === undefined) { yield unknown(ofSite(facts), { zh: '监控系统网络的网段', en: 'the prefix of the monitoring network' }); return; }
    const shared = facts.model.zones.filter((zone) => zone.prefixes.some((text) => { const [prefix, other] = [parsePrefix(text), parsePrefix(own)]; return prefix !== undefined && other !== undefined && overlaps(prefix, other); }));
    yield judge(ofSite(facts), shared.length > 0 && fill({ zh: '{own} 与{zones}重叠', en: '{own} overlaps {ids}' }, { own, zones: shared.map(({ name }) => name).join('、'), ids: shared.map(({ id }) => id).join(', ') }));
  },
});
