import { cardAuthentications } from '../../../model';
import { judge, unknown } from '../../rule';
import { hasCardScheme } from '../../shapes/card-scheme';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { inside } from '../../words';

export default inSite({
  id: 'door-gmt0036-auth',
  title: { zh: '门禁卡由读卡器或后台以密码协议鉴别', en: 'Cards are authenticated by reader or back end, by a cryptographic protocol' },
  checks: { zh: '有读卡器写明 GM/T 0036 方案（scheme）的场所，写明由谁鉴别门禁卡（cardAuthentication），为读卡器或后台。没有写明时不可评估。', en: 'A site with readers of a GM/T 0036 scheme states who authenticates cards (`cardAuthentication`): reader or back end. Not assessable until stated.' },
  why: { zh: '只比对卡号的门禁，复制卡也能通过。', en: 'Where only numbers are compared, a copied card passes.' },
  mend: { zh: '改由读卡器或后台鉴别，写明 cardAuthentication', en: 'let reader or back end authenticate and state `cardAuthentication`' },
  *check(facts, site) {
    if (!hasCardScheme(site)) return;
    const found = site.access.cardAuthentication;
    yield found === undefined ? unknown(ofSite(facts), { zh: '由谁鉴别门禁卡（cardAuthentication）', en: 'who authenticates cards (`cardAuthentication`)' })
      : judge(ofSite(facts), found === 'number' && inside(cardAuthentications[found]));
  },
});
