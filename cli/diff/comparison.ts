/** Everything that `jifang diff` tells, before it is put into any form. */
import { changesBetween, passingBetween, passingInOrder, renamesBetween, type Change, type Changes, type PassingChange } from '../../analysis/changes';
import { stateChanges, type StateChange } from '../../compliance/difference';
import { groupedBy, indexOf, type Model, type Serves } from '../../model';
import { inDocumentOrder, listChanges, outputChanges, sectionsOf, type OutputChange, type SectionChange } from './outputs';
import type { Side } from './sources';

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly changes: Changes;
  readonly passing: readonly PassingChange[];
  readonly clauses: readonly StateChange[];
  readonly outputs: readonly OutputChange[];
  readonly lists: ReturnType<typeof listChanges>;
  readonly sections: readonly SectionChange[];
}

export async function compare(before: Side, after: Side): Promise<Comparison> {
  const changes = changesBetween(before.model, after.model);
  const nothing = changes.list.length === 0;
  const outputs = nothing ? [] : await outputChanges(before.model, after.model);
  return {
    before, after, changes, outputs,
    passing: nothing ? [] : passingInOrder(passingBetween(before.model, after.model, changes)),
    clauses: nothing ? [] : stateChanges(before.model, after.model, renamesBetween(before.model, after.model)),
    lists: listChanges(outputs), sections: sectionsOf(outputs),
  };
}

/** Words by which outputs call a thing: ids, names and addresses, earlier and later. */
function wordsFor(change: Change): string[] {
  const texts = [change.id, change.before, change.name, change.formerName].flatMap((text) => text ?? []);
  const values = change.fields.flatMap(({ field, before, after }) => (field === 'address' || field === 'name' || field === 'model' || field === 'product' ? [before, after] : []));
  const own = change.subject === 'address' ? [] : change.subject === 'rule' || change.subject === 'translation' ? [change.name, ...change.fields.flatMap(({ field, before, after }) => (field === 'flow' ? [before, after] : []))] : texts;
  return [...new Set([...own, ...values].filter((text): text is string => typeof text === 'string' && text.length > 1))];
}

/** Sections whose outputs changed and name the thing. */
export function sectionsNaming(change: Change, outputs: readonly OutputChange[]): Serves[] {
  const words = wordsFor(change).map((word) => JSON.stringify(word).slice(1, -1));
  const found = outputs.filter(({ before, after }) => [before, after].some((output) => output !== undefined && words.some((word) => output.content.includes(word))));
  const sections = new Map(found.flatMap(({ serves }) => serves).map((each) => [`${each.doc} ${each.section}`, each]));
  return inDocumentOrder([...sections.values()]);
}

/** Does a change follow from another one of the list: the rules of a flow, the cables and addresses of a device? */
export class Following {
  private readonly subjects = new Map<string, Change>();
  /** Of the machine room: what bears another name, which names of other things are made of. */
  private readonly named: readonly Change[];
  private readonly causes: ReadonlyMap<Change, Change>;
  private readonly effects: ReadonlyMap<Change, readonly Change[]>;

  constructor(list: readonly Change[], private readonly before: Model, private readonly after: Model) {
    this.named = list.filter(({ subject, formerName }) => ['site.rooms', 'site.racks', 'site.doors'].includes(subject) && formerName !== undefined);
    for (const change of list) if (change.subject === 'device' || change.subject === 'flow' || change.subject === 'zone' || change.subject === 'pair') this.subjects.set(`${change.subject} ${change.id}`, change);
    this.causes = new Map(list.flatMap((change): [Change, Change][] => {
      const cause = this.causeAmong(change);
      return cause ? [[change, cause]] : [];
    }));
    this.effects = groupedBy([...this.causes.keys()], (change) => this.causes.get(change)!);
  }

  /** The change that this one follows from. */
  causeOf(change: Change): Change | undefined {
    return this.causes.get(change);
  }

  /** The changes that follow from this one, in their order. */
  effectsOf(change: Change): readonly Change[] {
    return this.effects.get(change) ?? [];
  }

  private causeAmong(change: Change): Change | undefined {
    const of = (subject: string, id: unknown) => (typeof id === 'string' ? this.subjects.get(`${subject} ${id}`) : undefined);
    const came = (found: Change | undefined) => (found && (found.kind === 'added' || found.kind === 'removed' || found.kind === 'moved') ? found : undefined);
    const value = (field: string) => change.fields.find((each) => each.field === field)?.[change.kind === 'removed' ? 'before' : 'after'];
    if (change.subject.startsWith('site.') || change.subject === 'monitoring-point') return this.nameOf(change);
    switch (change.subject) {
      case 'address': return came(of('device', change.owner) ?? of('pair', change.owner));
      case 'link': {
        const ends = value('ends');
        return Array.isArray(ends) ? (ends as readonly { readonly device?: string }[]).map(({ device }) => came(of('device', device))).find(Boolean) : undefined;
      }
      case 'rule':
      case 'translation': return of('flow', value('flow') ?? this.flowOf(change));
      case 'policy': return change.kind === 'changed' ? undefined : of('device', change.id) ?? of('pair', change.id);
      default: return undefined;
    }
  }

  /** `监控室烟感` is another name with that of its room. */
  private nameOf(change: Change): Change | undefined {
    const { name, formerName, fields } = change;
    if (name === undefined || formerName === undefined || fields.length !== 1) return undefined;
    return this.named.find((other) => other !== change && formerName.replace(other.formerName!, other.name!) === name);
  }

  /** The flow of a rule that changed: its number is in its id. */
  private flowOf({ subject, id, kind, owner = '' }: Change): string | undefined {
    if (subject !== 'rule') return id.split(' ')[1];
    const number = Number(id.slice(id.lastIndexOf('#') + 1));
    return indexOf(kind === 'removed' ? this.before : this.after).policies.get(owner)?.rules.find((rule) => rule.number === number)?.flow;
  }
}
