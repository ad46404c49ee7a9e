import { DesignErrors, mendOf, nearest, similar, type Bilingual } from '../../model';
import type { Element } from '../element';
import { callSite, written } from '../source';

/** What a user changes about the parts of a pattern, by their ids. */
export interface Changes {
  readonly override: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly without: readonly string[];
}

/** The parts of a pattern by id: offered to be overridden or left out, looked up afterwards. */
export class NamedParts<T extends Element> {
  protected readonly made = new Map<string, T>();
  protected readonly offered = new Set<string>();

  constructor(private readonly owner: Element, private readonly changes: Changes) {}

  /** Says that there may be such a part, and whether it is wanted. */
  protected offer(id: string): boolean {
    this.offered.add(id);
    return !this.changes.without.includes(id);
  }

  /** Ids of all parts that can be overridden or left out, with what was made of each. */
  get offers(): ReadonlyMap<string, T | undefined> {
    return new Map([...this.offered].map((id) => [id, this.made.get(id)]));
  }

  find(id: string): T | undefined {
    return this.made.get(id);
  }

  /**
   * The part of that id.
   * @throws DesignErrors when the pattern has none, or it was left out
   */
  get(id: string): T {
    const found = this.made.get(id);
    if (!found) throw noPart(this.owner, id, 'part()', [...this.made.keys()]);
    return found;
  }

  /** Reports overrides of parts that do not exist. Call when all parts are made. */
  finish(): void {
    const { override, without } = this.changes;
    for (const [property, names] of [['override', Object.keys(override)], ['without', without]] as const) {
      for (const name of names) if (!this.offered.has(name)) this.owner.report('override-unknown', words(name, property, [...this.offered]));
    }
  }
}

/** More ids than these are no help: those alike are told, and how to see all. */
const few = 8;

/** @returns what is said of a part that there is not: the one that was probably meant comes first, as patterns have hundreds */
function words(name: string, property: string, known: readonly string[]): Record<string, string | Bilingual> {
  const meant = nearest(name, known);
  const hint = meant === undefined ? '' : { zh: `：是否应为 ${meant}？`, en: `: did you mean ${meant}?` };
  if (known.length <= few) return { name, property, hint, allowed: known.join(', ') || { zh: '没有部件', en: 'there are no parts' }, mend: mendOf(name, known) };
  const alike = similar(name, known, few);
  const all = { zh: `共 ${known.length} 个，见 npx jifang list parts`, en: `${known.length} in all: npx jifang list parts` };
  return {
    name, property, hint,
    allowed: alike.length === 0 ? all : { zh: `${alike.join(', ')} …（${all.zh}）`, en: `${alike.join(', ')} … (${all.en})` },
    mend: meant === undefined ? { zh: '改为其中之一，或删去它', en: 'use one of them, or remove it' } : { zh: `改为 ${meant}，或删去它`, en: `write ${meant}, or remove it` },
  };
}

/** That something was asked of a construct by a name that nothing has, with the line that asks. */
export const noPart = (owner: Element, name: string, property: string, known: readonly string[]): DesignErrors =>
  new DesignErrors([{ code: 'override-unknown', path: owner.node.path, source: written(callSite()), values: words(name, property, known) }]);
