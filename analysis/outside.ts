import { familyOf, indexOf, parsePrefix, type Family, type Flow, type Model } from '../model';
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

const privateSpace = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'].map((text) => parsePrefix(text)!);

/** May no packet of the Internet have this destination? Addresses of RFC 1918, 6598, 3927, 4193 and 4291 are routed by nobody outside. */
export function isPrivate(text: string): boolean {
  const prefix = parsePrefix(text);
  return prefix !== undefined && privateSpace.some((space) => space.family === prefix.family && space.first <= prefix.first && prefix.last <= space.last);
}

/** Is a leg one from the Internet across a boundary, to addresses that only publishing makes reachable from there? */
export function needsPublishing(model: Model, leg: Flow['legs'][number], destinations: readonly string[]): boolean {
  return leg.forwarders.length > 0 && indexOf(model).zones.get(leg.from)?.kind === 'public' && destinations.some(isPrivate);
}

/** Is the flow reached by a public address of that family? */
export const isPublished = (flow: Flow, family: Family): boolean => flow.publish !== undefined && familyOf(flow.publish.address) === family;
