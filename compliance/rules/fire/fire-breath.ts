import { judge } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';

export default inSite({
  id: 'fire-breath',
  title: { zh: '设有气体灭火的机房配置空气呼吸器', en: 'Where gas extinguishes, there are breathing sets' },
  checks: { zh: '场所有气体灭火防护区时，至少有一套空气呼吸器。', en: 'A site with gas zones has at least one breathing set.' },
  why: { zh: '喷放后进入须有呼吸防护。', en: 'After a discharge people need one to go in.' },
  mend: { zh: '配置空气呼吸器（BreathingSet）', en: 'add a BreathingSet' },
  *check(facts, site) {
    if (site.fire.gasZones.length === 0) return;
    yield judge(ofSite(facts), site.fire.breathing.length === 0 && { zh: '没有空气呼吸器', en: 'there is no breathing set' });
  },
});
