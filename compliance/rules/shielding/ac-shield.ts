import { shieldsOfPipe } from '../../../analysis/site/pipes';
import { judge } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { allCalled, inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'ac-shield',
  title: { zh: '空调管道和其他管道经波导进入屏蔽室', en: 'Pipes of air conditioners and other pipes enter shields by waveguides' },
  checks: { zh: '屏蔽室内设有空调的，该屏蔽室有管道波导（pipe-waveguide）；穿过屏蔽体的每条管道（Pipe）写明所经的管道波导（penetrations）。', en: 'A shield in which an air conditioner stands has a penetration of kind pipe-waveguide, and every Pipe that passes a shield names the one it goes through (`penetrations`).' },
  why: { zh: '制冷剂管和水管会成为天线。', en: 'Pipes for refrigerant and water would be aerials.' },
  mend: { zh: '加管道波导并写入管道的 penetrations，或把空调移到屏蔽室外', en: 'add a waveguide for pipes and name it in `penetrations` of the Pipe, or put the unit outside the shield' },
  *check(facts, site) {
    const passing = site.pipes.flatMap((pipe) => shieldsOfPipe(site, pipe).map(({ id }) => ({ pipe, id })));
    const crossing = listsBy(passing, ({ id }) => id);
    for (const shield of site.shieldings) {
      const units = site.cooling.airConditioners.filter(({ position }) => position.room === shield.room);
      const pipes = crossing(shield.id).map(({ pipe }) => pipe);
      if (units.length + pipes.length === 0) continue;
      const guides = new Set(site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && kind === 'pipe-waveguide').map(({ id }) => id));
      const bare = pipes.filter(({ penetrations }) => !penetrations.some((id) => guides.has(id)));
      yield judge(ofThing(facts, shield.id), guides.size === 0 && units.length > 0 && fill({ zh: '没有管道波导：{units}', en: 'no waveguide for the pipes of {units}' }, { units: allCalled(units) }),
        bare.length > 0 && fill({ zh: '不经管道波导：{pipes}', en: 'not through a waveguide: {pipes}' }, { pipes: allCalled(bare) }));
    }
  },
});
