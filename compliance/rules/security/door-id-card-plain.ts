import { weigh } from '../../rule';
import { inSite } from '../../shapes/in-site';
import { ofThing } from '../../subject';

export default inSite({
  id: 'door-id-card-plain',
  title: { zh: '不用普通ID/M1卡', en: 'No plain ID or M1 cards' },
  checks: { zh: '读卡的读卡器写明卡体制（scheme），不是普通ID/M1卡；已并用生物特征的除外。', en: 'Readers for cards state their `scheme`, which is not plain, unless they ask for a biometric too.' },
  why: { zh: '普通卡只读卡号，可复制，不算密码鉴别。', en: 'Of a plain card only its number is read, which can be copied: that is no cryptography.' },
  mend: { zh: '换用GM/T 0036体制的卡，并写 scheme', en: 'use cards of GM/T 0036 and state `scheme`' },
  *check(facts, site) {
    for (const reader of site.access.readers.filter(({ factors }) => factors.includes('card') && !factors.includes('biometric'))) {
      yield weigh(ofThing(facts, reader.id), reader.scheme === 'plain' ? [{ zh: '用普通ID/M1卡', en: 'uses plain ID or M1 cards' }] : [], reader.scheme === undefined ? [{ zh: '门禁卡体制', en: 'the scheme of the cards' }] : []);
    }
  },
});
