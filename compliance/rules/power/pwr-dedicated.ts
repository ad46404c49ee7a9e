import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'pwr-dedicated',
  title: { zh: '由专用变压器或专用回路供电', en: 'Power comes from a transformer or a circuit of its own' },
  checks: { zh: '每路市电写明是否专用（dedicated），为 true。', en: 'Every mains states `dedicated`, which is true.' },
  why: { zh: '他人的负荷不影响机房。', en: 'Loads of others do not disturb the room.' },
  mend: { zh: '改为专用回路，并写 dedicated: true', en: 'take a circuit of its own and state it' },
  *check(facts, site) {
    for (const { id, dedicated } of site.power.mains) yield dedicated === undefined ? unknown(ofThing(facts, id), { zh: '是否专用变压器或专用回路', en: 'whether it is for this site alone' })
      : judge(ofThing(facts, id), !dedicated && { zh: '与他人共用', en: 'is shared with others' });
  },
});
