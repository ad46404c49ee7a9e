import { hasValidity } from '../../../analysis/evidence';
import { weigh, unknown, type Rule } from '../../rule';
import { withdrawnKinds } from '../../shapes/certified';
import { numberOf } from '../../shapes/ended';
import { ofProduct } from '../../subject';
import { fill } from '../../words';
import type { Bilingual } from '../../../model';

const rule: Rule = {
  id: 'list-cert-valid',
  title: { zh: '证书在设施日期有效', en: 'Certificates are valid on the date of the facility' },
  checks: {
    zh: '所用产品的每份有编号的证书，设施日期（facility.date）在其有效期之内。缺有效期或设施日期为不可评估。从不用当天日期判断。',
    en: 'For every numbered certificate of a product in use, the date of the facility (facility.date) lies within its validity. Without validity or date it is not assessable. The clock is never asked.',
  },
  why: { zh: '过期的证书不能证明产品符合要求。', en: 'A certificate past its date proves nothing.' },
  mend: { zh: '换用有效的证书（续证或换型），并更新 validFrom、validUntil', en: 'get a valid certificate (renewed, or another product) and update validFrom and validUntil' },
  *check(facts) {
    for (const product of facts.model.products) {
      const papers = product.evidence.filter((evidence) => evidence.number !== undefined && !withdrawnKinds.has(evidence.kind));
      if (papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
      const subject = ofProduct(facts, product);
      const { date } = facts;
      if (date === undefined) {
        yield unknown(subject, { zh: '设施没有写明日期（date）', en: 'the facility states no date' });
        continue;
      }
      const faults: Bilingual[] = [];
      const missing: Bilingual[] = [];
      for (const paper of papers) {
        const words = { paper: numberOf(paper), date, from: paper.validFrom ?? '', until: paper.validUntil ?? '' };
        if (paper.validUntil !== undefined && paper.validUntil < date) faults.push(fill({ zh: '{paper} 于 {until} 到期，早于 {date}', en: '{paper} ended on {until}, before {date}' }, words));
        else if (paper.validFrom !== undefined && paper.validFrom > date) faults.push(fill({ zh: '{paper} 自 {from} 起有效，晚于 {date}', en: '{paper} starts on {from}, after {date}' }, words));
        else if (paper.validUntil === undefined && hasValidity(paper.kind)) missing.push(fill({ zh: '待补：{paper} 的有效期', en: 'to be supplied: validity of {paper}' }, words));
      }
      yield weigh(subject, faults, missing);
    }
  },
};
export default rule;
