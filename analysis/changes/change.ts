/**
 * What changed between two models: a flat list of typed changes, each about one thing of the facility.
 * Everything that tells a change (terminal, merge request, drawing, watch) reads this list and nothing else.
 */
import { by, byText, naturally } from '../../model';

/** Things that the model has. A list that a later schema adds is named by its place in the model: `site.racks`. */
export const subjects = [
  'facility', 'system', 'zone', 'device', 'address', 'link', 'pair', 'product', 'software', 'flow', 'policy', 'rule', 'translation', 'waiver', 'monitoring-point',
] as const;
export type KnownSubject = (typeof subjects)[number];
export type Subject = KnownSubject | `${string}.${string}` | 'site';

/** `moved`: it stands elsewhere, its cable goes elsewhere, its address is another. `renamed` comes before `moved`, `moved` before `changed`. */
export const changeKinds = ['added', 'removed', 'renamed', 'moved', 'changed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** As in `model.json`. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface FieldChange {
  /** Path below the thing: `rack`, `settings.schedule.every`, `interfaces.eth0.role`. */
  readonly field: string;
  /** Absent: there was none. */
  readonly before?: Value;
  /** Absent: there is none any more. */
  readonly after?: Value;
}

/**
 * One thing that changed. Added and removed things state all their fields, on one side only.
 * @example
 * const change: Change = { kind: 'moved', subject: 'device', id: 'ca-ocsp-2', name: 'OCSP服务器-2', fields: [{ field: 'rack', before: 'B01', after: 'B02' }] };
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly subject: Subject;
  /**
   * Id in the later model; of what was removed, in the earlier one. Of an address: `device interface family` or `pair zone family`;
   * of a rule: `policy#number`.
   */
  readonly id: string;
  /** Id in the earlier model, where that is another. */
  readonly before?: string;
  /** What it is called on drawings and in tables: later name, or that of what was removed. Absent where the model gives no name. */
  readonly name?: string;
  /** Earlier name, where that is another. */
  readonly formerName?: string;
  /** Of an address: the device or pair; of a rule or translation: the firewall (policy); of a part of a part: the part it is in. Id as in `id`. */
  readonly owner?: string;
  /** The owner's id in the earlier model, where that is another. */
  readonly formerOwner?: string;
  readonly fields: readonly FieldChange[];
  /** An allocated address became another although the device, its zone and the zone's prefixes stayed: nobody asked for it. */
  readonly unasked?: true;
}

export interface Revision {
  /** Facility id. */
  readonly facility: string;
  readonly revision: string;
  readonly date?: string;
}

export interface Changes {
  readonly before: Revision;
  readonly after: Revision;
  /** Sorted by subject, then by id. Empty: the two models say the same. */
  readonly list: readonly Change[];
}

const rank = new Map<string, number>(subjects.map((subject, i) => [subject, i]));

/** Known subjects in the order above, others after them by name. */
export const inOrder = (list: readonly Change[]): Change[] => [...list].sort((a, b) =>
  (rank.get(a.subject) ?? subjects.length) - (rank.get(b.subject) ?? subjects.length) || byText(a.subject, b.subject)
  || naturally(a.id, b.id) || by<Change>((change) => changeKinds.indexOf(change.kind))(a, b) || byText(JSON.stringify(a), JSON.stringify(b)));

const otherWay = ({ field, before, after }: FieldChange): FieldChange => ({ field, ...(after === undefined ? {} : { before: after }), ...(before === undefined ? {} : { after: before }) });

const opposite: Readonly<Record<ChangeKind, ChangeKind>> = { added: 'removed', removed: 'added', renamed: 'renamed', moved: 'moved', changed: 'changed' };

/** One change told from the other side. */
export function reversed({ kind, subject, id, before, name, formerName, owner, formerOwner, fields, unasked }: Change): Change {
  const swapped = <K extends string, F extends string>(key: K, now: string | undefined, former: F, then: string | undefined) =>
    ({ ...(now === undefined ? {} : { [key]: then ?? now }), ...(then === undefined ? {} : { [former]: now }) });
  return {
    kind: opposite[kind], subject, id: before ?? id, ...(before === undefined ? {} : { before: id }),
    ...swapped('name', name, 'formerName', formerName), ...swapped('owner', owner, 'formerOwner', formerOwner),
    fields: fields.map(otherWay), ...(unasked === undefined ? {} : { unasked }),
  };
}
