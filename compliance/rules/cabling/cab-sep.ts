import { nearTrays } from '../../../analysis/cabling';
import { siteIndexOf, type Bilingual } from '../../../model';
import { weigh } from '../../rule';
import { listsBy } from '../../shapes/lists-by';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'cab-sep',
  title: { zh: '弱电线缆与电力电缆保持间距', en: 'Cables of weak current keep away from power cables' },
  checks: { zh: '与强电桥架并行的弱电桥架，间距按电力电缆容量不小于130 mm（2 kVA以下）、300 mm（2～5 kVA）、600 mm（5 kVA以上）。两者均为金属槽盒时可减小，不在此判。', en: 'A tray of weak current beside one of power is 130 mm away from it (below 2 kVA), 300 mm (2 to 5 kVA) or 600 mm (above). Between two of metal less will do, which is not judged here.' },
  why: { zh: '电力电缆的电磁场干扰信号。', en: 'The field of power cables disturbs signals.' },
  mend: { zh: '移开其中一条桥架，或都改用金属槽盒', en: 'move one of the trays, or make both of metal' },
  *check(facts, site) {
    const nearOf = listsBy(nearTrays(facts.model), ({ strong }) => strong);
    const { things } = siteIndexOf(site);
    for (const tray of site.cabling.trays) {
      if (tray.purpose !== 'power') continue;
      const close = nearOf(tray.id).filter(({ apart, needed }) => needed !== undefined && apart < needed);
      const told = (some: typeof close): Bilingual => list(some.map(({ weak, apart, needed }) => ({ zh: `${things.get(weak)?.thing.name ?? weak} ${apart} mm（应不小于${needed!} mm）`, en: `${weak} ${apart} mm (${needed!} mm needed)` })));
      const [silent, bare] = [close.filter(({ unsaid }) => unsaid), close.filter(({ unsaid }) => !unsaid)];
      yield weigh(ofThing(facts, tray.id), [bare.length > 0 && fill({ zh: '间距不足：{trays}', en: 'too near: {trays}' }, { trays: told(bare) })],
        [silent.length > 0 && fill({ zh: '是否均为金属槽盒（metal），间距不足：{trays}', en: 'whether both are of metal (`metal`), as they are too near: {trays}' }, { trays: told(silent) })]);
    }
  },
});
