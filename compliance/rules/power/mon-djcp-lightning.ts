import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'mon-djcp-lightning',
  title: { zh: '总配电处有浪涌保护', en: 'There is surge protection where the mains come in' },
  checks: { zh: '市电总配电柜（kind: main）写有浪涌保护器（surge）。', en: 'Cabinets of kind main have `surge`.' },
  why: { zh: '感应雷经电源线进入。', en: 'Lightning comes in along the supply.' },
  mend: { zh: '加装浪涌保护器', en: 'fit a surge protector' },
  *check(facts, site) {
    for (const cabinet of site.power.cabinets.filter(({ kind }) => kind === 'main')) yield judge(ofThing(facts, cabinet.id), cabinet.surge === undefined && { zh: '没有浪涌保护器', en: 'has none' });
  },
});
