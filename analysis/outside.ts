import type { Family, Model } from '../model';
import { without, type IntervalSet } from './packets/intervals';
import { addressesOf, allAddresses } from './packets/term';

const kept = new WeakMap<Model, Map<Family, IntervalSet>>();

/**
 * The Internet as the target of a flow: every address but those of the facility's own zones and links.
 * Without that an open way out would be an open way to every inner zone on it.
 */
export function outsideAddresses(model: Model, family: Family): IntervalSet {
  let known = kept.get(model);
  if (!known) kept.set(model, known = new Map());
  let outside = known.get(family);
  if (!outside) {
    const own = [...model.zones, ...model.links].flatMap(({ prefixes }) => prefixes);
    known.set(family, outside = without(allAddresses(family), addressesOf(own, family)));
  }
  return outside;
}
