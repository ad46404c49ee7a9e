import { append, byText, indexOf, type Model } from '../../model';
import { inOrder, reversed, type Change, type ChangeKind, type Changes, type Revision, type Value } from './change';
import { allFields, canonical, fieldChanges } from './fields';
import { partsOf, type Part } from './parts';
import { isRecord, type Renaming } from './references';
import { renamesBetween } from './renames';

/**
 * What changed from one model to another, over every field that a model has, those that later schemas add among them.
 *
 * A thing that only bears another id is `renamed`; what names it (rules, cables, addresses, lists) is no change of its own.
 * Lists whose order says nothing are sets: the order of declarations makes no change. Rules are told by what they permit, so that
 * a new one does not change the numbers of all after it. Near-linear in the size of the two models.
 *
 * `changesBetween(a, a)` is empty; `changesBetween(b, a)` is `reverseOf(changesBetween(a, b))`.
 * @example
 * const { list } = changesBetween(earlier, later);
 * const moved = list.filter((change) => change.subject === 'device' && change.kind === 'moved').map(({ id }) => id);
 */
export function changesBetween(before: Model, after: Model): Changes {
  const rename = renamesBetween(before, after);
  const told = partsOf(before);
  const earlier = rename ? partsOf(before, rename) : told;
  const pairing = new Pairing(before, after, rename ?? ((id) => id));
  const later = new Map(partsOf(after).map((part) => [keyOf(part), part]));
  const gone: number[] = [];
  earlier.forEach((part, i) => {
    const key = keyOf(part);
    const match = later.get(key);
    later.delete(key);
    if (match) pairing.note(part, told[i]!, match);
    else gone.push(i);
  });
  const loose = new Map<string, Part[]>();
  for (const part of later.values()) if (part.loose !== undefined) append(loose, part.loose, part);
  for (const i of gone) {
    const part = earlier[i]!;
    const match = part.loose === undefined ? undefined : loose.get(part.loose)?.shift();
    if (match) later.delete(keyOf(match));
    pairing.note(part, told[i]!, match);
  }
  for (const part of later.values()) pairing.note(undefined, undefined, part);
  return { before: revisionOf(before), after: revisionOf(after), list: inOrder(pairing.changes()) };
}

/** The same changes told from the other side. */
export const reverseOf = ({ before, after, list }: Changes): Changes => ({ before: after, after: before, list: inOrder(list.map(reversed)) });

const keyOf = (part: Part): string => `${part.subject === 'software' ? 'product' : part.subject} ${part.key}`;

const revisionOf = ({ facility: { id, revision, date } }: Model): Revision => ({ facility: id, revision, ...(date === undefined ? {} : { date }) });

/** Where a thing stands, or where its cable goes. */
const place: ReadonlySet<string> = new Set(['zone', 'area', 'room', 'rack', 'unit', 'placement', 'ends', 'address', 'floor', 'x', 'y', 'position', 'location', 'owner', 'desk', 'wall', 'offset', 'door', 'side',
  'position.room', 'position.x', 'position.y', 'position.z']);

interface Couple {
  readonly a: Part | undefined;
  /** The earlier part in its own words. */
  readonly told: Part | undefined;
  readonly b: Part | undefined;
}

class Pairing {
  private readonly couples: Couple[] = [];
  /** Things that came, went or stand elsewhere: lists that only mirror that say nothing new. Later ids, or earlier ones of what went. */
  private readonly unsettled = new Set<string>();
  private readonly uneven = new Set<string>();

  constructor(private readonly before: Model, private readonly after: Model, private readonly rename: Renaming) {}

  note(a: Part | undefined, told: Part | undefined, b: Part | undefined): void {
    this.couples.push({ a, told, b });
    const part = (b ?? a)!;
    if (!a || !b) {
      if (part.subject === 'rule') this.uneven.add(part.owner!);
      this.unsettled.add(part.key);
    } else if (part.subject === 'device' && (a.fields['zone'] !== b.fields['zone'] || canonical(zonesOf(a)) !== canonical(zonesOf(b)))) this.unsettled.add(part.key);
    if (part.subject === 'link' && a && b && canonical(a.fields['ends']) !== canonical(b.fields['ends'])) this.unsettled.add(part.key);
    if (part.subject === 'rule' && told && a && told.key !== a.key) this.uneven.add(part.owner!);
  }

  changes(): Change[] {
    return this.couples.flatMap((couple) => this.change(couple) ?? []);
  }

  private change({ a, told, b }: Couple): Change | undefined {
    const part = (b ?? a)!;
    const name = nameOf(part);
    const about = { subject: part.subject, ...(name === undefined ? {} : { name }), ...(part.owner === undefined ? {} : { owner: part.owner }) };
    if (!a || !told) return { kind: 'added', id: b!.id, ...about, fields: allFields(b!.fields).map(([field, after]) => ({ field, after })) };
    if (!b) return { kind: 'removed', id: told.id, ...about, ...(told.owner === undefined ? {} : { owner: told.owner }), fields: allFields(told.fields).map(([field, before]) => ({ field, before })) };
    const renamed = told.id !== b.id && this.isOwnId(part, told.id);
    const fields = fieldChanges(this.compared(a, renamed), this.compared(b, renamed), this.compared(told, renamed, a));
    if (part.subject.includes('.') && a.owner !== b.owner) fields.push({ field: 'owner', ...(told.owner === undefined ? {} : { before: told.owner }), ...(b.owner === undefined ? {} : { after: b.owner }) });
    if (!renamed && fields.length === 0) return undefined;
    const kind: ChangeKind = renamed ? 'renamed' : fields.some(({ field }) => place.has(field)) ? 'moved' : 'changed';
    return {
      kind, id: b.id, ...(told.id === b.id ? {} : { before: told.id }), ...about,
      ...(name === undefined || nameOf(told) === name ? {} : { formerName: nameOf(told) }), ...(told.owner === part.owner ? {} : { formerOwner: told.owner }), fields,
      ...(part.subject === 'address' && kind === 'moved' && this.unasked(a, b) ? { unasked: true } : {}),
    };
  }

  /** Is the id one that somebody gave, and not made of the ids of others? */
  private isOwnId(part: Part, before: string): boolean {
    if (['link', 'policy', 'address', 'rule', 'translation', 'waiver', 'facility'].includes(part.subject)) return part.subject === 'facility';
    if (part.subject !== 'flow') return true;
    return part.fields['origin'] !== 'derived' && !this.madeOfEnds(before, part.id);
  }

  /** Ids of flows that nobody named are made of their ends: with those renamed they are others. */
  private madeOfEnds(id: string, later: string): boolean {
    const flow = indexOf(this.before).flows.get(id);
    return flow !== undefined && [...flow.from, ...flow.to].some((end) => Object.values(end).some((other) => typeof other === 'string' && id.includes(other) && this.rename(other, 'node') !== other && later.includes(this.rename(other, 'node'))));
  }

  /**
   * The fields that are compared: without those that follow from other changes of the list.
   * @param by the same part in later ids: what is left out of it is left out here
   */
  private compared(part: Part, renamed: boolean, by = part): Readonly<Record<string, Value>> {
    const fields = { ...part.fields };
    if (renamed || fields['path'] === undefined) delete fields['path'];
    const leaveOut = (list: string, follows: (item: Value) => boolean) => {
      const [own, told] = [by.fields[list], fields[list]];
      if (Array.isArray(own) && Array.isArray(told)) fields[list] = (told as readonly Value[]).filter((_, i) => !follows((own as readonly Value[])[i]!));
    };
    const unsettled = (id: Value | undefined) => typeof id === 'string' && this.unsettled.has(id);
    if (part.subject === 'zone') for (const list of ['devices', 'switches', 'forwarders']) leaveOut(list, unsettled);
    if (part.subject === 'policy') leaveOut('devices', unsettled);
    // A port of a switch is there for its cable, which is told.
    if (part.subject === 'device' && fields['kind'] === 'switch') leaveOut('interfaces', (port) => isRecord(port) && unsettled(port['link']));
    if (part.subject === 'rule' && this.uneven.has(part.owner!)) delete fields['number'];
    return fields;
  }

  /** Both allocated, and neither the thing nor its zone's prefixes were changed. */
  private unasked(a: Part, b: Part): boolean {
    if (a.fields['origin'] !== 'allocated' || b.fields['origin'] !== 'allocated') return false;
    if (b.owner !== undefined && this.unsettled.has(b.owner)) return false;
    return a.fields['prefixLength'] === b.fields['prefixLength'] && canonical(this.prefixesAt(this.before, a.id)) === canonical(this.prefixesAt(this.after, b.id));
  }

  private prefixesAt(model: Model, address: string): Value {
    const [owner = '', at = ''] = address.split(' ');
    const port = indexOf(model).devices.get(owner)?.interfaces.find(({ name }) => name === at);
    const zone = indexOf(model).zones.get(port?.zone ?? at);
    return zone ? [...zone.prefixes].sort(byText) : [];
  }
}

/** Flows and rules are called by their purpose. */
function nameOf(part: Part): string | undefined {
  const name = part.fields['name'] ?? part.fields['purpose'];
  return typeof name === 'string' ? name : undefined;
}

function zonesOf(part: Part): Value {
  const ports = part.fields['interfaces'];
  return Array.isArray(ports) ? (ports as readonly Value[]).flatMap((port) => (isRecord(port) && port['zone'] !== undefined ? [port['zone']] : [])) : [];
}
