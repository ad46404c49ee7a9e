import type { Bilingual } from '../model';
import type { Facts } from './facts';
import type { Subject } from './subject';

/**
 * What a rule says of one subject. Every state is said: what was not looked at is not met silently.
 * A subject without outcome is one the rule does not apply to.
 */
export type Outcome =
  | { readonly subject: Subject; readonly state: 'met' }
  | { readonly subject: Subject; readonly state: 'not-met'; readonly because: readonly Bilingual[] }
  | { readonly subject: Subject; readonly state: 'not-assessable'; readonly missing: readonly Bilingual[] };

/**
 * One demand on a facility as a pure function over the model. Which standard asks for it, and how strongly,
 * is the packs' business: the same rule may serve several.
 */
export interface Rule {
  /** Kebab-case, stable: waivers and packs refer to it. */
  readonly id: string;
  readonly title: Bilingual;
  /** What is looked at, and what must hold. */
  readonly checks: Bilingual;
  readonly why: Bilingual;
  readonly mend: Bilingual;
  /**
   * `site`: it is about the machine room with what stands in it, and is asked with that part of the model (`sitePart`), so that it
   * cannot depend on anything else. Default: it is asked with the whole model.
   */
  readonly of?: 'site';
  /** At most one outcome a subject. */
  check(facts: Facts): Iterable<Outcome>;
}

type Fault = Bilingual | false | undefined;
const isTold = (fault: Fault): fault is Bilingual => fault !== false && fault !== undefined;

export const met = (subject: Subject): Outcome => ({ subject, state: 'met' });

export const unknown = (subject: Subject, ...missing: readonly Bilingual[]): Outcome => ({ subject, state: 'not-assessable', missing });

/** Not met when there is a fault, otherwise met. */
export function judge(subject: Subject, ...faults: readonly Fault[]): Outcome {
  const because = faults.filter(isTold);
  return because.length === 0 ? met(subject) : { subject, state: 'not-met', because };
}

/** A gap where the design does not say a value; none where it does. */
export const unsaid = (value: unknown, what: Bilingual): Bilingual | false => value === undefined && what;

/** Faults weigh more than gaps: a subject with both is not met. */
export function weigh(subject: Subject, faults: readonly Fault[], missing: readonly Fault[]): Outcome {
  const judged = judge(subject, ...faults);
  const gaps = missing.filter(isTold);
  return judged.state === 'met' && gaps.length > 0 ? unknown(subject, ...gaps) : judged;
}
