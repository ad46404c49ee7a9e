import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'pwr-no-overhead',
  title: { zh: '室外供电线路不架空', en: 'Outdoor supply lines are not overhead' },
  checks: { zh: '每路市电写明是否架空进线（overhead），为 false。', en: 'Every mains states `overhead`, which is false.' },
  why: { zh: '架空线易遭雷击和外力破坏。', en: 'Overhead lines are struck by lightning and torn down.' },
  mend: { zh: '改为埋地电缆', en: 'lay it under the ground' },
  *check(facts, site) {
    for (const { id, overhead } of site.power.mains) yield overhead === undefined ? unknown(ofThing(facts, id), { zh: '是否架空进线', en: 'whether it is overhead' })
      : judge(ofThing(facts, id), overhead && { zh: '架空进线', en: 'comes in overhead' });
  },
});
