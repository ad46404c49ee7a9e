import type { Facts } from '../facts';
import { ofPoint, ofProduct, ofThing, type Subject } from '../subject';

/** A standard that the design cites with its year: `GM/T 0018`, `2012`. */
export interface Cited {
  readonly subject: Subject;
  readonly number: string;
  /** As written: of some old ones only two digits. */
  readonly year: string;
  /** When it is cited, ISO: the date of issue of a paper that states one, else that of the revision. */
  readonly on: string | undefined;
}

const form = /\b(G[BM](?:\/T)?) ?(\d{2,5})-(\d{4}|\d{2})\b/g;

/** Every standard with a year that evidence of products in use, tests of shields and thresholds cite. */
export function* citedIn(facts: Facts): Iterable<Cited> {
  const { model, date } = facts;
  const standardsIn = function* (subject: Subject, text: string | undefined, on: string | undefined = date): Iterable<Cited> {
    for (const [, kind, number, year] of (text ?? '').matchAll(form)) yield { subject, number: `${kind} ${number}`, year: year!, on };
  };
  for (const product of model.products) if (facts.usersOf(product.id).length > 0) for (const { standard, validFrom } of product.evidence) yield* standardsIn(ofProduct(facts, product), standard, validFrom);
  if (!model.site) return;
  for (const { id, standard, test: { report } } of model.site.shieldings) {
    yield* standardsIn(ofThing(facts, id), standard);
    yield* standardsIn(ofThing(facts, id), report?.standard, report?.validFrom);
  }
  for (const point of model.monitoringPoints ?? []) for (const clause of new Set((point.thresholds ?? []).map((each) => each.clause))) yield* standardsIn(ofPoint(facts, model.site, point), clause);
}
