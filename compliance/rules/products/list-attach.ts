import { weigh, type Rule } from '../../rule';
import { numberOf } from '../../shapes/ended';
import { ofProduct } from '../../subject';
import { fill } from '../../words';
import type { Evidence } from '../../../model';

const rule: Rule = {
  id: 'list-attach',
  title: { zh: '每份证书附有复印件，附件编号不重复', en: 'Each certificate has its copy, under a number of its own' },
  checks: { zh: '有编号的证书写明附件号（attachment）；不同证书的附件号不同。缺附件号为待补。', en: 'Numbered certificates state their attachment; different certificates have different ones. A missing one is to be supplied.' },
  why: { zh: '检测和审查都要看产品资质证明的复印件，按清单编号查找。', en: 'Testers and reviewers look the copies up by the number in the list.' },
  mend: { zh: '写明 attachment，如 "附件 3"', en: 'state attachment, such as "附件 3"' },
  *check(facts) {
    const first = new Map<string, Evidence>();
    for (const product of facts.model.products) {
      const papers = product.evidence.filter((paper) => paper.number !== undefined);
      if (papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      const faults = papers.flatMap((paper) => {
        if (paper.attachment === undefined) return [];
        const other = first.get(paper.attachment);
        if (other === undefined) first.set(paper.attachment, paper);
        return other === undefined || other.number === paper.number ? []
          : [fill({ zh: '{paper} 与 {other} 同为{attachment}', en: '{paper} and {other} are both {attachment}' }, { paper: numberOf(paper), other: numberOf(other), attachment: paper.attachment })];
      });
      const missing = papers.filter((paper) => paper.attachment === undefined).map((paper) => fill({ zh: '待补：{paper} 的附件号', en: 'to be supplied: attachment of {paper}' }, { paper: numberOf(paper) }));
      yield weigh(ofProduct(facts, product), faults, missing);
    }
  },
};
export default rule;
