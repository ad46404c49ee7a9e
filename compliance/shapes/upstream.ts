import { siteIndexOf, type Site } from '../../model';

/** Everything that feeds a thing, directly or further up: circuits, cabinets, UPS, switches, sources. */
export function upstreamOf(site: Site, inputs: readonly string[]): ReadonlySet<string> {
  const { things } = siteIndexOf(site);
  const seen = new Set<string>();
  const queue = [...inputs];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const found = things.get(id);
    if (!found) continue;
    if (found.kind === 'circuit') queue.push(found.thing.cabinet);
    else if ('inputs' in found.thing) queue.push(...found.thing.inputs);
  }
  return seen;
}
