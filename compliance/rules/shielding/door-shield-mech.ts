import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-shield-mech',
  title: { zh: '屏蔽门任何时候都能从内侧打开', en: 'Shielded doors can be opened from within at any time' },
  checks: { zh: '屏蔽门的内侧开启方式（inside）为手动机械开启或自由开启。', en: '`inside` of shielded doors is manual or free.' },
  why: { zh: '停电或失火时人员须能离开。', en: 'People leave when there is fire or no power.' },
  mend: { zh: '加装内侧机械开启装置，并写 inside: manual', en: 'fit a mechanical opening and state `inside: manual`' },
  *check(facts, site) {
    for (const door of site.doors.filter(({ shielding }) => shielding !== undefined)) {
      yield weigh(ofThing(facts, door.id), [door.inside === 'none' && { zh: '不能从内侧打开', en: 'cannot be opened from within' }], [unsaid(door.inside, { zh: '从内侧如何开启（inside）', en: 'how it is opened from within (`inside`)' })]);
    }
  },
});
