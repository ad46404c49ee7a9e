import { judge } from '../../rule';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'ac-shield',
  title: { zh: '屏蔽室内空调的管道经波导进入', en: 'Pipes of air conditioners enter shields by waveguides' },
  checks: { zh: '屏蔽室内设有空调的，该屏蔽室有管道波导（pipe-waveguide）。', en: 'A shield in which an air conditioner stands has a penetration of kind pipe-waveguide.' },
  why: { zh: '制冷剂管和水管会成为天线。', en: 'Pipes for refrigerant and water would be aerials.' },
  mend: { zh: '加管道波导，或把空调移到屏蔽室外', en: 'add a waveguide for pipes, or put the unit outside the shield' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const units = site.cooling.airConditioners.filter(({ position }) => position.room === shield.room);
      if (units.length === 0) continue;
      yield judge(ofThing(facts, shield.id), !site.penetrations.some(({ shielding, kind }) => shielding === shield.id && kind === 'pipe-waveguide')
        && fill({ zh: '没有管道波导：{units}', en: 'no waveguide for the pipes of {units}' }, { units: allCalled(units) }));
    }
  },
});
