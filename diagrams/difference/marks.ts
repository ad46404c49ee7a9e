/** What happened to each thing that a drawing shows, from one revision to the next. */
import { indexOf, isDeviceEnd, siteIndexOf, type Model } from '../../model';
import type { Change, Changes } from '../../analysis/changes';
import type { Mark } from '../scene';
import { markNames } from './words';

export class Marks {
  private readonly of = new Map<string, Mark>();

  put(id: string, mark: Mark): void {
    const known = this.of.get(id);
    if (known === undefined || markNames.indexOf(mark) < markNames.indexOf(known)) this.of.set(id, mark);
  }

  get(id: string): Mark | undefined {
    return this.of.get(id);
  }

  /** These, and the same mark for some ids more; without others. */
  and(ids: readonly string[], mark: Mark, without: (id: string) => boolean = () => false): Marks {
    const marks = new Marks();
    for (const [id, own] of this.of) if (!without(id)) marks.put(id, own);
    for (const id of ids) marks.put(id, mark);
    return marks;
  }

  /** One symbol that stands for several: what happened to all of them, else a change. */
  together(ids: readonly string[]): Mark | undefined {
    const all = new Set(ids.map((id) => this.of.get(id)));
    const [only] = all;
    return all.size === 1 ? only : 'changed';
  }
}

const markOf = (change: Change): Mark => (change.kind === 'changed' && change.formerName !== undefined ? 'renamed' : change.kind);

/** Changes of what the marked thing consists of. */
const parts: ReadonlySet<string> = new Set(['address', 'rule', 'translation']);

/** Marks by id: later ids, and of what was removed the id that `ghost` gives it. @param came how to mark what this model alone has */
export function marksOf(after: Model, changes: Changes, ghost: (subject: string, id: string) => string | undefined, came: 'added' | 'removed' = 'added'): Marks {
  const marks = new Marks();
  const { devices, links, policies, pairs, products } = indexOf(after);
  for (const change of changes.list) {
    const { subject, id, owner } = change;
    // A port more or less at a switch: the cable in it is told.
    if (change.kind === 'changed' && subject === 'device' && devices.get(id)?.kind === 'switch' && change.fields.every(({ field }) => field.startsWith('interfaces'))) continue;
    if (subject.startsWith('site.') || subject === 'monitoring-point' || subject === 'device' || subject === 'zone' || subject === 'link' || subject === 'pair' || subject === 'policy' || subject === 'system') {
      const place = change.kind === 'removed' ? ghost(subject, id) : id;
      if (place !== undefined) marks.put(place, change.kind === 'added' ? came : markOf(change));
      if (subject !== 'link' || change.kind !== 'moved') continue;
      for (const end of links.get(id)?.ends ?? []) if (isDeviceEnd(end) && devices.get(end.device)?.kind !== 'switch') marks.put(end.device, 'moved');
    } else if (parts.has(subject) && owner !== undefined) {
      for (const device of policies.get(owner)?.devices ?? pairs.get(owner)?.members ?? [owner]) marks.put(device, 'changed');
    } else if ((subject === 'product' || subject === 'software') && products.has(id) && change.kind !== 'added') {
      for (const device of after.devices) if (device.product === id || device.software.includes(id)) marks.put(device.id, 'changed');
      if (after.site) for (const { thing } of siteIndexOf(after.site).things.values()) if ('product' in thing && thing.product === id) marks.put(thing.id, 'changed');
    }
  }
  return marks;
}
