import { unsaid, weigh } from '../../rule';
import { electricTarget } from '../../shapes/electric-target';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill } from '../../words';

const sheet = 60;
const mesh = 25;

export default inSite({
  id: 'shield-type-stick',
  title: { zh: '直贴式屏蔽的材料与电场指标相称', en: 'A shield attached to the walls is of a material fit for its target' },
  checks: { zh: '直贴式屏蔽室，电场或平面波要求值大于60 dB的板材为镀锌钢板；大于25 dB的为金属网或钢板。', en: 'Of a shield attached to the walls, the panel is galvanised steel sheet where electric fields or plane waves must be attenuated by more than 60 dB, and metal mesh or sheet above 25 dB.' },
  why: { zh: '金属网达不到较高的指标。', en: 'Mesh does not reach high values.' },
  mend: { zh: '改用镀锌钢板（panel.material），或改变结构形式', en: 'use galvanised steel sheet (`panel.material`), or another construction' },
  *check(facts, site) {
    for (const shield of site.shieldings.filter(({ construction }) => construction === 'attached' || construction === undefined)) {
      const target = electricTarget(shield);
      if (target === undefined || target <= mesh) continue;
      const { material } = shield.panel;
      const fits = target > sheet ? material.includes('镀锌') && material.includes('钢板') : /网|板/.test(material);
      yield weigh(ofThing(facts, shield.id), [!fits && shield.construction === 'attached' && fill({ zh: '要求 {target} dB，板材为{material}', en: '{target} dB are required of {material}' }, { target, material })],
        [!fits && unsaid(shield.construction, { zh: '结构形式（construction）', en: 'its `construction`' })]);
    }
  },
});
