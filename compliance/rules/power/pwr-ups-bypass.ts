import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'pwr-ups-bypass',
  title: { zh: 'UPS有自动和手动旁路', en: 'UPS have an automatic and a manual bypass' },
  checks: { zh: '每台UPS的 bypass 中 automatic、manual 均为 true；没有写明的待补。', en: '`bypass` of every UPS has both automatic and manual; what is not stated is a gap.' },
  why: { zh: '故障时自动转旁路，检修时手动旁路。', en: 'The one is for faults, the other for service.' },
  mend: { zh: '选用有两种旁路的UPS，并写 bypass', en: 'take UPS that have both, and state `bypass`' },
  *check(facts, site) {
    for (const ups of site.power.ups) yield ups.bypass === undefined ? unknown(ofThing(facts, ups.id), { zh: '旁路（bypass）：自动、手动', en: 'its `bypass`: automatic, manual' })
      : judge(ofThing(facts, ups.id), !ups.bypass.automatic && { zh: '没有自动旁路', en: 'has no automatic bypass' }, !ups.bypass.manual && { zh: '没有手动旁路', en: 'has no manual bypass' });
  },
});
