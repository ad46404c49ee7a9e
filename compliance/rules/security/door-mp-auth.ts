import { doorGraphOf, outside } from '../../../analysis/site/doors';
import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-mp-auth',
  title: { zh: '机房入口用密码技术或生物特征鉴别人员', en: 'Who enters the site is authenticated by cryptography or a biometric' },
  checks: { zh: '通向场所外的常用门，外侧读卡器用GM/T 0036体制的卡（scheme）或生物特征。', en: 'Readers outside normal doors of the site use cards of GM/T 0036 (`scheme`) or a biometric.' },
  why: { zh: '仅凭可复制的卡号或密码进入属高风险；生物特征可降低风险。', en: 'A card number or a code that can be copied is a high risk; a biometric lessens it.' },
  mend: { zh: '改用GM/T 0036体制的卡，或加生物特征', en: 'use cards of GM/T 0036, or add a biometric' },
  *check(facts, site) {
    for (const { door, between, readers } of doorGraphOf(site).passages) {
      const asked = readers.filter(({ side }) => side === undefined);
      if (door.use !== 'normal' || !between.includes(outside) || asked.length === 0) continue;
      const weak = asked.filter(({ factors }) => !factors.includes('biometric'));
      yield weigh(ofThing(facts, door.id),
        weak.some(({ factors, scheme }) => !factors.includes('card') || scheme === 'plain') ? [{ zh: '仅凭密码或普通卡进入', en: 'a code or a plain card is enough' }] : [],
        weak.some(({ factors, scheme }) => factors.includes('card') && scheme === undefined) ? [{ zh: '门禁卡体制', en: 'the scheme of the cards' }] : []);
    }
  },
});
