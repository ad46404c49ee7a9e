import { cableRuns } from '../../../analysis/cabling';
import { classDemands } from '../../../analysis/site/classes';
import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'cab-media',
  title: { zh: '网络铜缆类别不低于机房等级的要求', en: 'Copper is of the category that the class of the room asks for' },
  checks: { zh: '铜缆的类别（category）：A级、B级场所为6A类以上，C级为6类以上。光缆不受此限。', en: 'The `category` of copper is 6A or better in class A and B, 6 or better in class C. Fibre may always be.' },
  why: { zh: '线缆比设备用得久，要为更高速率留余地。', en: 'Cables outlive devices, and rates grow.' },
  mend: { zh: '换用更高类别的铜缆，或光缆', en: 'use better copper, or fibre' },
  *check(facts, site) {
    const { copper } = classDemands[site.class];
    const runs = cableRuns(facts.model).filter(({ medium }) => medium === 'copper');
    if (runs.length === 0) return;
    const poor = runs.filter(({ category }) => !copper.some((name) => name.toLowerCase() === category.replace(/[\s.]/g, '').toLowerCase()));
    yield judge(ofSite(facts), poor.length > 0 && fill({ zh: '类别不足或不明：{cables}', en: 'too low or unknown: {cables}' }, { cables: list(poor.map(({ label, category }) => `${label} (${category})`)) }));
  },
});
