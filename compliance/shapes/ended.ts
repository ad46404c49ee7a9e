import { evidenceKinds, type Bilingual, type Evidence, type EvidenceKind } from '../../model';
import { weigh, type Rule } from '../rule';
import { ofProduct } from '../subject';
import { inside } from '../words';

interface Ended {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: Bilingual;
  readonly checks: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  /** A fault of this certificate on a date; `undefined` when it may stand; 'unknown' when a date is missing. */
  readonly fault: (evidence: Evidence, date: string | undefined) => Bilingual | 'unknown' | undefined;
  readonly missing: Bilingual;
}

/** A rule about a kind of certificate that is no longer issued. Products without such a paper are no subject of it. */
export function ended({ id, kind, title, checks, why, mend, fault, missing }: Ended): Rule {
  return {
    id, title, checks, why, mend,
    *check(facts) {
      for (const product of facts.model.products) {
        const papers = product.evidence.filter((evidence) => evidence.kind === kind);
        if (papers.length === 0 || facts.usersOf(product.id).length === 0) continue;
        const found = papers.map((paper) => fault(paper, facts.date));
        const faults = found.filter((text) => text !== undefined && text !== 'unknown');
        yield weigh(ofProduct(facts, product), faults, found.includes('unknown') ? [missing] : []);
      }
    },
  };
}

/** The number of a certificate as text, or its kind when the number is yet to come: a term inside a sentence. */
export function numberOf({ kind, number }: Evidence): Bilingual {
  const { zh, en } = inside(evidenceKinds[kind]);
  return number === undefined ? { zh, en } : { zh: `${zh} ${number}`, en: `${en} ${number}` };
}
