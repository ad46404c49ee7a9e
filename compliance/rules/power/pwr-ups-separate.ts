import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { upstreamOf } from '../../shapes/upstream';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'pwr-ups-separate',
  title: { zh: '空调不与电子信息设备共用一组UPS', en: 'Air conditioners are not on the UPS of IT' },
  checks: { zh: '用于电子信息设备的UPS（load: it），不在任何空调的上游。', en: 'No UPS whose `load` is it feeds an air conditioner.' },
  why: { zh: '空调的起动电流和谐波影响设备。', en: 'Starting currents and harmonics of air conditioners disturb equipment.' },
  mend: { zh: '空调接市电或另设UPS（load: cooling）', en: 'feed it from the mains, or from UPS of their own (load: cooling)' },
  *check(facts, site) {
    const fed = site.cooling.airConditioners.map((unit) => ({ unit, sources: upstreamOf(site, unit.inputs) }));
    for (const ups of site.power.ups.filter(({ load }) => load === 'it')) {
      const units = fed.filter(({ sources }) => sources.has(ups.id)).map(({ unit }) => unit);
      yield judge(ofThing(facts, ups.id), units.length > 0 && fill({ zh: '带有空调：{units}', en: 'feeds {units}' }, { units: allCalled(units) }));
    }
  },
});
