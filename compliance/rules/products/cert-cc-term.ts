import { numberOf } from '../../shapes/ended';
import { judge, type Rule } from '../../rule';
import { ofProduct } from '../../subject';
import { fill } from '../../words';

const years = 5;
const later = (date: string): string => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

const rule: Rule = {
  id: 'cert-cc-term',
  title: { zh: '商用密码产品认证证书有效期不超过五年', en: 'Commercial cryptography certificates run five years at most' },
  checks: { zh: `写明了起止日期的商用密码产品认证证书，有效期不超过 ${years} 年。`, en: `Commercial cryptography certificates with both dates run ${years} years at most.` },
  why: { zh: '证书有效期五年，更长的日期多为抄录差错。', en: 'The term is five years; a longer one is usually a slip in copying.' },
  mend: { zh: '对照证书核对 validFrom、validUntil', en: 'compare validFrom and validUntil with the certificate' },
  *check(facts) {
    for (const product of facts.model.products) {
      const papers = product.evidence.filter((paper) => paper.kind === 'commercial-crypto-certificate' && paper.validFrom !== undefined && paper.validUntil !== undefined);
      if (papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      yield judge(ofProduct(facts, product), ...papers.map((paper) => (paper.validUntil ?? '') > later(paper.validFrom ?? '')
        && fill({ zh: '{paper} 的有效期为 {from} 至 {until}', en: '{paper} runs from {from} to {until}' }, { paper: numberOf(paper), from: paper.validFrom ?? '', until: paper.validUntil ?? '' })));
    }
  },
};
export default rule;
