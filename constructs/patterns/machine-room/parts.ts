import { nearest } from '../../../model';
import type { Element } from '../../element';

export type Given = Readonly<Record<string, unknown>>;

/** The parts of a reference machine room by id: made with what the user overrides, left out on demand, looked up afterwards. */
export class SiteParts {
  private readonly made = new Map<string, Element>();
  private readonly offered = new Set<string>();

  constructor(private readonly owner: Element, private readonly choice: { readonly override: Readonly<Record<string, Given>>; readonly without: readonly string[] }) {}

  /** Makes a part unless it is left out. Its props are checked by its own schema. */
  make<P extends object, T extends Element>(id: string, defaults: P, create: (id: string, props: P) => T): T | undefined {
    this.offered.add(id);
    if (this.choice.without.includes(id)) return undefined;
    const part = create(id, { ...defaults, ...this.choice.override[id] });
    this.made.set(id, part);
    return part;
  }

  /** What is no choice of the pattern, such as its floor, but is looked up like a part. */
  hold(id: string, element: Element): void {
    this.made.set(id, element);
  }

  find(id: string): Element | undefined {
    return this.made.get(id);
  }

  /** The part of that id. Throws when the pattern has none. */
  get(id: string): Element {
    const found = this.made.get(id);
    if (!found) {
      const known = [...this.made.keys()];
      throw new Error(`${this.owner.node.path} 没有部件 ${id}；相近的有 ${nearest(id, known) ?? known[0]}，全部 ${known.length} 个见 jifang list rooms\n`
        + `${this.owner.node.path} has no part ${id}; did you mean ${nearest(id, known) ?? known[0]}? jifang list rooms tells all ${known.length}`);
    }
    return found;
  }

  /** Reports overrides of parts that do not exist. Call when all parts are made. */
  finish(): void {
    const known = [...this.offered];
    for (const property of ['override', 'without'] as const) {
      const names = property === 'override' ? Object.keys(this.choice.override) : this.choice.without;
      for (const name of names) if (!this.offered.has(name)) this.owner.report('override-unknown', { name, property, allowed: known.join(', '), suggestion: nearest(name, known) ?? known[0]! });
    }
  }
}

/** Only what is there. */
export const there = <T>(...items: readonly (T | undefined)[]): T[] => items.filter((item): item is T => item !== undefined);
