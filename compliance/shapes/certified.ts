import { evidenceNeeds } from '../../analysis/evidence';
import { evidenceKinds, productClasses, type Bilingual, type EvidenceKind, type Product, type ProductClass } from '../../model';
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
 * A rule that products of a class have a certificate of the kind the class needs. A certificate that the applicant has
 * yet to supply makes it not assessable; only one of the wrong kind makes it not met. Dates are judged by `list-cert-valid`.
 */
export function certified({ id, classes, why }: Certified): Rule {
  const accepted = evidenceNeeds[classes[0]].anyOf;
  const words = { what: list(classes.map((name) => productClasses[name])), accepted: either(accepted) };
  const check = (product: Product) => {
    const fitting = product.evidence.filter((evidence) => accepted.includes(evidence.kind));
    if (fitting.some((evidence) => evidence.number !== undefined)) return { state: 'met' as const };
    const other = product.evidence.filter((evidence) => !accepted.includes(evidence.kind) && !withdrawnKinds.has(evidence.kind));
    if (fitting.length === 0 && other.length > 0) return { state: 'wrong' as const, kinds: list(other.map((evidence) => inside(evidenceKinds[evidence.kind]))) };
    return { state: 'missing' as const };
  };
  return {
    id,
    title: fill({ zh: '{what}有{accepted}', en: '{what}: {accepted}' }, words),
    checks: fill({
      zh: '所用的每种{what}，其证明材料中有{accepted}，且写有编号。编号尚缺为待补（不可评估）；只有其他种类的材料为不符合。',
      en: 'Every product in use of class {what} has among its evidence: {accepted}, with its number. A number yet to come is not assessable; only papers of another kind are not met.',
    }, words),
    why,
    mend: fill({
      zh: '向厂商索取{accepted}，把编号、持有者、有效期写入产品的 evidence',
      en: 'get from the vendor: {accepted}; state number, holder and dates in `evidence` of the product',
    }, words),
    *check(facts) {
      for (const product of facts.products(...classes)) {
        const subject = ofProduct(facts, product);
        const found = check(product);
        if (found.state === 'met') yield met(subject);
        else if (found.state === 'missing') yield unknown(subject, fill({ zh: '待补：{accepted}及其编号', en: 'to be supplied, with its number: {accepted}' }, words));
        else yield judge(subject, fill({ zh: '提供的是{kinds}，需要的是{accepted}', en: 'what is given is {kinds}; what is needed is {accepted}' }, { ...words, kinds: found.kinds }));
      }
    },
  };
}

const either = (kinds: readonly EvidenceKind[]): Bilingual => ({
  zh: kinds.map((kind) => evidenceKinds[kind].zh).join('或'),
  en: kinds.map((kind) => inside(evidenceKinds[kind]).en).join(' or '),
});
