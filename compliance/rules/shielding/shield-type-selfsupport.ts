import { squareMetres } from '../../../analysis/geometry/polygon';
import { shieldConstructions } from '../../../model';
import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { electricTarget } from '../../shapes/electric-target';
import { ofThing } from '../../subject';
import { fill, inside } from '../../words';

const decibels = 120;
const area = 50;

export default inSite({
  id: 'shield-type-selfsupport',
  title: { zh: '超过50 m²且电场指标大于120 dB的屏蔽室采用自撑式', en: 'A shield above 50 m² and 120 dB of electric field supports itself' },
  checks: { zh: '内部面积大于50 m²、电场或平面波要求值大于120 dB的屏蔽室，结构形式为焊接式（自撑）。', en: 'A shield of more than 50 m² inside that must attenuate electric fields or plane waves by more than 120 dB is welded and supports itself.' },
  why: { zh: '指标高、面积大的壳体靠连续焊缝和自身骨架保证。', en: 'A large enclosure reaches such values by seams welded all along on a frame of its own.' },
  mend: { zh: '改用焊接自撑式（construction: welded）', en: 'make it welded' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const target = electricTarget(shield);
      if (target === undefined || target <= decibels || squareMetres(shield.outline) <= area) continue;
      const { construction } = shield;
      yield weigh(ofThing(facts, shield.id), [construction !== undefined && construction !== 'welded' && fill({ zh: '要求 {target} dB，却是{found}', en: '{target} dB are required, yet it is {found}' }, { target, found: inside(shieldConstructions[construction]) })],
        [unsaid(construction, { zh: '结构形式（construction）', en: 'its `construction`' })]);
    }
  },
});
