import { unsaid, weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'shield-ground',
  title: { zh: '屏蔽室用单独接地线接到共用接地', en: 'A shield has an earth conductor of its own to the common earth' },
  checks: { zh: '屏蔽室写明单独接地线（earth.separate）；写明接地系统的，有导体接到端子板。', en: 'The shield has a separate earth conductor (earth.separate), bonded to a bar where the site states its earthing.' },
  why: { zh: '屏蔽体与其他接地多处相连会形成环路。', en: 'A shield that is earthed in many places makes loops.' },
  mend: { zh: '设单独接地线，并写 EarthBar.bond', en: 'add the conductor and write EarthBar.bond' },
  *check(facts, site) {
    const { earthing } = site.power;
    for (const shield of site.shieldings) {
      yield weigh(ofThing(facts, shield.id), [
        shield.earth?.separate === false && { zh: '没有单独接地线', en: 'has no earth conductor of its own' },
        earthing !== undefined && !earthing.bonds.some(({ from }) => from === shield.id) && { zh: '没有导体接到接地端子板', en: 'no conductor leads to an earth bar' },
      ], [unsaid(shield.earth, { zh: '接地线（earth）', en: 'its conductor (`earth`)' })]);
    }
  },
});
