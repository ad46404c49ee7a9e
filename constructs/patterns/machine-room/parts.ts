import type { Element } from '../../element';
import { NamedParts, type Changes } from '../named-parts';
import { mergeThresholds } from './thresholds';

export type Given = Readonly<Record<string, unknown>>;

/** The parts of a reference machine room by id: made with what the user overrides, left out on demand, looked up afterwards. */
export class SiteParts extends NamedParts<Element> {
  constructor(owner: Element, private readonly choice: Changes) {
    super(owner, choice);
  }

  /** Makes a part unless it is left out. Its props are checked by its own schema. */
  make<P extends object, T extends Element>(id: string, defaults: P, create: (id: string, props: P) => T): T | undefined {
    if (!this.offer(id)) return undefined;
    const { thresholds, ...override } = this.choice.override[id] ?? {};
    const part = create(id, { ...defaults, ...override, ...(thresholds === undefined ? {} : { thresholds: mergeThresholds((defaults as Given)['thresholds'], thresholds) }) });
    this.made.set(id, part);
    return part;
  }

  isLeftOut(id: string): boolean {
    return this.choice.without.includes(id);
  }

  /** What is no choice of the pattern, such as its floor, but is looked up like a part. */
  hold(id: string, element: Element): void {
    this.made.set(id, element);
  }
}

/** Only what is there. */
export const there = <T>(...items: readonly (T | undefined)[]): T[] => items.filter((item): item is T => item !== undefined);
