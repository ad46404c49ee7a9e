import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { upstreamOf } from '../../shapes/upstream';
import { ofThing } from '../../subject';

export default inSite({
  id: 'mon-djcp-power',
  title: { zh: '机柜由带蓄电池的UPS供电', en: 'Racks are fed by a UPS with batteries' },
  checks: { zh: '每个有PDU的机柜，至少一路PDU的上游有UPS，且该UPS有蓄电池。', en: 'Every rack with PDUs has one behind a UPS that has a battery.' },
  why: { zh: '须稳压，并有短期备用电力。', en: 'Voltage is stabilised, and there is power for a while.' },
  mend: { zh: '改由UPS输出柜供电', en: 'feed it from the output of a UPS' },
  *check(facts, site) {
    const backed = new Set(site.power.batteries.map(({ ups }) => ups));
    const pdusOf = listsBy(site.power.pdus, ({ rack }) => rack);
    for (const rack of site.racks) {
      const pdus = pdusOf(rack.id);
      if (pdus.length === 0) continue;
      yield judge(ofThing(facts, rack.id), !pdus.some(({ inputs }) => [...upstreamOf(site, inputs)].some((id) => backed.has(id))) && { zh: '没有一路经过带蓄电池的UPS', en: 'no path passes a UPS with a battery' });
    }
  },
});
