import { cableRuns } from '../../../analysis/cabling';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'shield-fibre',
  title: { zh: '进入屏蔽室的网络线缆为光缆', en: 'Network cables enter shields as fibre' },
  checks: { zh: '穿过屏蔽体的每条网络线缆为光缆。', en: 'Every network cable that passes a shield is fibre.' },
  why: { zh: '铜缆会把信号带出屏蔽室。', en: 'Copper carries signals out.' },
  mend: { zh: '改用无金属加强芯的光缆，经波导管进入', en: 'use fibre without metal, through a waveguide' },
  *check(facts, site) {
    const runs = cableRuns(facts.model);
    for (const shield of site.shieldings) {
      const copper = runs.filter(({ shields, medium }) => medium === 'copper' && shields.includes(shield.id));
      yield judge(ofThing(facts, shield.id), copper.length > 0 && fill({ zh: '铜缆：{cables}', en: 'copper: {cables}' }, { cables: list(copper.map(({ label }) => label)) }));
    }
  },
});
