import { cardModuleNames, cardModules } from '../../../model';
import { judge, unknown } from '../../rule';
import { hasCardScheme } from '../../shapes/card-scheme';
import { inSite } from '../../shapes/in-site';
import { ofSite } from '../../subject';
import { fill, inside, list } from '../../words';

export default inSite({
  id: 'door-gmt0036-parts',
  title: { zh: '门禁系统各部分都有密码模块', en: 'Every part of the door system has a cryptographic module' },
  checks: { zh: '有读卡器写明 GM/T 0036 方案的场所，写明门禁卡、读卡器、后台、密钥管理及发卡各用什么密码模块（cardModules）。完全没有写明时不可评估。', en: 'A site with readers of a GM/T 0036 scheme names the cryptographic module of card, reader, back end, and key management with card issuing (`cardModules`). Not assessable while none is named.' },
  why: { zh: '缺一个部分，密钥就没有受保护的存放处。', en: 'Where one is missing, keys have no protected place.' },
  mend: { zh: '按所选方案写明 cardModules 的四项', en: 'state all four of `cardModules` by the scheme chosen' },
  *check(facts, site) {
    if (!hasCardScheme(site)) return;
    const named = site.access.cardModules;
    const missing = cardModuleNames.filter((part) => named?.[part] === undefined);
    yield named === undefined ? unknown(ofSite(facts), { zh: '门禁系统各部分的密码模块（cardModules）', en: 'the cryptographic modules of the door system (`cardModules`)' })
      : judge(ofSite(facts), missing.length > 0 && fill({ zh: '没有写明：{parts}', en: 'not named: {parts}' }, { parts: list(missing.map((part) => inside(cardModules[part]))) }));
  },
});
