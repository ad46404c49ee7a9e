import { judge, unknown } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill } from '../../words';

export default inSite({
  id: 'pwr-tns',
  title: { zh: '低压配电采用TN-S', en: 'Power is distributed as TN-S' },
  checks: { zh: '接地型式（earthing.system）为TN-S。', en: 'The earthing system is TN-S.' },
  why: { zh: '电子信息设备的配电系统中性线与保护线分开。', en: 'Neutral and protective conductor are separate for IT loads.' },
  mend: { zh: '采用TN-S', en: 'use TN-S' },
  *check(facts, site) {
    const { earthing } = site.power;
    yield earthing === undefined ? unknown(ofSite(facts), { zh: '接地型式', en: 'the earthing system' })
      : judge(ofSite(facts), earthing.system !== 'TN-S' && fill({ zh: '接地型式为{system}', en: 'is {system}' }, { system: earthing.system }));
  },
});
