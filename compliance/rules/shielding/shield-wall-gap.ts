import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const least = 600;

export default inSite({
  id: 'shield-wall-gap',
  title: { zh: '屏蔽体与建筑墙体之间留检修通道', en: 'There is room to service between shield and walls' },
  checks: { zh: '屏蔽体与墙体的间距（gap）不小于600 mm。', en: 'The `gap` between shield and walls is 600 mm or more.' },
  why: { zh: '焊缝、滤波器和波导须能从外侧检修。', en: 'Seams, filters and waveguides are serviced from outside.' },
  mend: { zh: '加大间距，或以豁免说明检修口的位置', en: 'widen the gap, or waive it with where the hatches are' },
  *check(facts, site) {
    for (const { id, gap } of site.shieldings) {
      yield weigh(ofThing(facts, id), [gap !== undefined && gap < least && fill({ zh: '间距为 {gap} mm', en: 'the gap is {gap} mm' }, { gap })], [unsaid(gap, { zh: '间距（gap）', en: 'the `gap`' })]);
    }
  },
});
