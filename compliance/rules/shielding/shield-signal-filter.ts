import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';
import { fill, list } from '../../words';

export default inSite({
  id: 'shield-signal-filter',
  title: { zh: '穿过屏蔽室的管线均有屏蔽处理', en: 'Nothing passes a shield untreated' },
  checks: { zh: '屏蔽室的每个穿越点都有滤波器、波导管或波导窗，没有「未处理」的。', en: 'Every penetration of a shield is a filter or a waveguide, none is untreated.' },
  why: { zh: '一处未处理的穿越会使整室失效。', en: 'One untreated hole spoils the whole room.' },
  mend: { zh: '把该穿越点改为滤波器或波导', en: 'make it a filter or a waveguide' },
  *check(facts, site) {
    for (const shield of site.shieldings) {
      const bare = site.penetrations.filter(({ shielding, kind }) => shielding === shield.id && kind === 'untreated');
      yield judge(ofThing(facts, shield.id), bare.length > 0 && fill({ zh: '未处理的穿越点：{names}', en: 'untreated: {names}' }, { names: list(bare.map(({ id, name }) => ({ zh: name, en: id }))) }));
    }
  },
});
