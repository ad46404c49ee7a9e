import { squareMetres } from '../../../analysis/geometry/polygon';
import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, inside } from '../../words';
import { shieldConstructions } from '../../../model';

const below = 50;

export default inSite({
  id: 'shield-type-removable',
  title: { zh: '不足50 m²且日后可能搬迁的屏蔽室采用可拆卸式', en: 'A shield below 50 m² that may be moved later is removable' },
  checks: { zh: '内部面积不足50 m²的屏蔽室，日后可能搬迁（relocatable）的，结构形式为可拆卸式；是否搬迁没有写明的，可拆卸式为符合，其他形式不可评估；结构形式没有写明的不可评估。', en: 'A shield of less than 50 m² inside that may be moved (`relocatable`) is modular. Where that is not said, a modular one is met and another is not assessable; nor is one whose construction is not stated.' },
  why: { zh: '焊接的壳体不能搬走。', en: 'A welded enclosure cannot be taken along.' },
  mend: { zh: '改用可拆卸式（construction: modular），或写明 relocatable', en: 'make it modular, or state `relocatable`' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      if (squareMetres(shield.outline) >= below || shield.relocatable === false) continue;
      const { construction, relocatable } = shield;
      const fixed = construction !== undefined && construction !== 'modular';
      yield weigh(ofThing(facts, shield.id),
        [fixed && relocatable && fill({ zh: '日后可能搬迁，却是{found}', en: 'may be moved later, yet is {found}' }, { found: inside(shieldConstructions[construction]) })],
        [fixed && unsaid(relocatable, { zh: '日后是否可能搬迁', en: 'whether it may be moved later' }), unsaid(construction, { zh: '结构形式（construction）', en: 'its `construction`' })]);
    }
  },
});
