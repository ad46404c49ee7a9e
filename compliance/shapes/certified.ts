import { evidenceNeeds, expired, hasValidity } from '../../analysis/evidence';
import { evidenceKinds, productClasses, type Bilingual, type Evidence, type EvidenceKind, type ProductClass } from '../../model';
import { judge, met, unknown, type Rule } from '../rule';
import { ofProduct } from '../subject';
import { fill, inside, list } from '../words';

/** Kinds of certificate that are no longer issued: judged by rules of their own, so not counted as wrong here. */
export const withdrawnKinds: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['sales-licence', 'crypto-model-certificate', 'infosec-ccc']);

interface Certified {
  readonly id: string;
  /** Classes that need the same kinds of evidence. */
  readonly classes: readonly [ProductClass, ...ProductClass[]];
  readonly why: Bilingual;
}

/**
 * A rule that products of a class have a certificate of the kind the class needs, in force on the date of the facility.
 * A certificate that the applicant has yet to supply, or one that does not hold on that date, makes it not assessable:
 * `list-cert-valid` finds fault with the date. Only papers of the wrong kind make it not met.
 */
export function certified({ id, classes, why }: Certified): Rule {
  const accepted = evidenceNeeds[classes[0]].anyOf;
  const words = { what: list(classes.map((name) => productClasses[name])), accepted: either(accepted) };
  return {
    id,
    title: fill({ zh: '{what}有{accepted}', en: '{what}: {accepted}' }, words),
    checks: fill({
      zh: '所用的每种{what}，其证明材料中有{accepted}，写有编号，并在设施日期有效。编号、有效期尚缺或已过期的为不可评估（过期另有规则判为不符合）；只有其他种类的材料为不符合。',
      en: 'Every product in use of class {what} has among its evidence: {accepted}, with its number, in force on the date of the facility. A number or validity yet to come, or a certificate past its date, is not assessable (another rule finds fault with the date); only papers of another kind are not met.',
    }, words),
    why,
    mend: fill({
      zh: '向厂商索取{accepted}，把编号、持有者、有效期写入产品的 evidence',
      en: 'get from the vendor: {accepted}; state number, holder and dates in `evidence` of the product',
    }, words),
    *check(facts) {
      for (const product of facts.products(...classes)) {
        const subject = ofProduct(facts, product);
        const fitting = product.evidence.filter((paper) => accepted.includes(paper.kind));
        const others = product.evidence.filter((paper) => !accepted.includes(paper.kind) && !withdrawnKinds.has(paper.kind));
        const stands = new Set(fitting.map((paper) => standing(paper, facts.date)));
        if (stands.has('in force')) yield met(subject);
        else if (fitting.length === 0 && others.length > 0) {
          yield judge(subject, fill({ zh: '提供的是{kinds}，需要的是{accepted}', en: 'what is given is {kinds}; what is needed is {accepted}' }, { ...words, kinds: list(others.map((paper) => inside(evidenceKinds[paper.kind]))) }));
        } else if (stands.has('undated')) {
          yield unknown(subject, fill({ zh: '待补：{accepted}的有效期，或设施日期', en: 'to be supplied: validity of the {accepted}, or the date of the facility' }, words));
        } else if (stands.has('lapsed')) {
          yield unknown(subject, fill({ zh: '待补：在 {date} 有效的{accepted}', en: 'to be supplied, in force on {date}: {accepted}' }, { ...words, date: facts.date ?? '' }));
        } else yield unknown(subject, fill({ zh: '待补：{accepted}及其编号', en: 'to be supplied, with its number: {accepted}' }, words));
      }
    },
  };
}

function standing(paper: Evidence, date: string | undefined): 'in force' | 'undated' | 'lapsed' | 'unnumbered' {
  if (paper.number === undefined) return 'unnumbered';
  if (date === undefined) return 'undated';
  if (expired(paper, date) || (paper.validFrom !== undefined && paper.validFrom > date)) return 'lapsed';
  return paper.validUntil === undefined && hasValidity(paper.kind) ? 'undated' : 'in force';
}

const either = (kinds: readonly EvidenceKind[]): Bilingual => ({
  zh: kinds.map((kind) => evidenceKinds[kind].zh).join('或'),
  en: kinds.map((kind) => inside(evidenceKinds[kind]).en).join(' or '),
});
