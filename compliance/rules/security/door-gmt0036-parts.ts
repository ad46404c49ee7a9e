import { cardModuleNames, cardModules } from '../../../model';
import { hasCardScheme } from '../../shapes/card-scheme';
import { inSite } from '../../shapes/in-site';
import { written } from '../../shapes/written';
import { ofSite } from '../../subject';
import { fill, inside } from '../../words';

export default inSite({
  id: 'door-gmt0036-parts',
  title: { zh: '门禁系统各部分都有密码模块', en: 'Every part of the door system has a cryptographic module' },
  checks: { zh: '有读卡器写明 GM/T 0036 方案的场所，写明门禁卡、读卡器、后台、密钥管理及发卡各用什么密码模块（cardModules）。没有写明的待补；写「无」或占位文字为不符合。', en: 'A site with readers of a GM/T 0036 scheme names the cryptographic module of card, reader, back end, and key management with card issuing (`cardModules`). What is not named is to be supplied; “none” or a placeholder is not met.' },
  why: { zh: '缺一个部分，密钥就没有受保护的存放处。', en: 'Where one is missing, keys have no protected place.' },
  mend: { zh: '按所选方案写明 cardModules 的四项', en: 'state all four of `cardModules` by the scheme chosen' },
  *check(facts, site) {
    if (hasCardScheme(site)) yield written(ofSite(facts), cardModuleNames.map((part) => ({ name: fill({ zh: '{part}的密码模块', en: 'cryptographic module of the {part}' }, { part: inside(cardModules[part]) }), value: site.access.cardModules?.[part] })));
  },
});
