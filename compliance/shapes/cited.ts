import type { Facts } from '../facts';
import { ofPoint, ofProduct, ofThing, type Subject } from '../subject';

/** A standard that the design cites with its year: `GM/T 0018`, `2012`. */
export interface Cited { readonly subject: Subject; readonly number: string; readonly year: string }

const form = /\b(G[BM](?:\/T)?) ?(\d{2,5})-(\d{4}|\d{2})\b/g;

/** Every standard with a year that evidence of products in use, tests of shields and thresholds cite. */
export function* citedIn(facts: Facts): Iterable<Cited> {
  const { model } = facts;
  const standardsIn = function* (subject: Subject, ...texts: readonly (string | undefined)[]): Iterable<Cited> {
    for (const text of texts) for (const [, kind, number, year] of (text ?? '').matchAll(form)) yield { subject, number: `${kind} ${number}`, year: year! };
  };
  for (const product of model.products) if (facts.usersOf(product.id).length > 0) yield* standardsIn(ofProduct(facts, product), ...product.evidence.map(({ standard }) => standard));
  if (!model.site) return;
  for (const { id, standard, test } of model.site.shieldings) yield* standardsIn(ofThing(facts, id), standard, test.report?.standard);
  for (const point of model.monitoringPoints ?? []) yield* standardsIn(ofPoint(facts, model.site, point), ...new Set((point.thresholds ?? []).map(({ clause }) => clause)));
}
