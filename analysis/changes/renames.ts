/**
 * Which things were renamed: gone under one id and there under another, alike in what they are and how they are joined.
 * Things are compared by colours: what a thing says of itself, with the colours of the things it names in place of their ids,
 * refined a few rounds. Every round reads each candidate once, so this is linear but for sorting.
 */
import { byText, indexOf, isDeviceEnd, naturally, type Device, type Model } from '../../model';
import type { Value } from './change';
import { canonical } from './fields';
import { partsOf, roleOfSubject, type Part } from './parts';
import { isRecord, rewrite, type Renaming, type Role } from './references';

/** Addresses, rules and translations have no ids of their own; the waiver names others. */
const identified = (part: Part): boolean => !['facility', 'site', 'address', 'policy', 'rule', 'translation', 'waiver'].includes(part.subject);

/** How far a difference is carried through references: device, cable, switch, its other cables. */
const rounds = 4;

type Renames = Readonly<Record<Role, Map<string, string>>>;

/** Later ids by earlier ones; undefined when nothing was renamed. */
export function renamesBetween(before: Model, after: Model): Renaming | undefined {
  const matching = new Matching(before, after);
  matching.run();
  const { renames } = matching;
  if (Object.values(renames).every(({ size }) => size === 0)) return undefined;
  return (id, role) => (role === 'path' ? pathAmong(renames.path, id) : renames[role].get(id) ?? id);
}

/** A path changes with the construct it leads through. */
function pathAmong(renamed: ReadonlyMap<string, string>, path: string): string {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    const later = renamed.get(path.slice(0, end));
    if (later !== undefined) return later + path.slice(end);
  }
  return path;
}

interface Side {
  readonly model: Model;
  /** Those that the other model lacks, by role and id. */
  readonly open: Map<string, Part>;
}

const refKey = (role: Role, id: string): string => `${role === 'product' || role === 'flow' ? role : 'node'} ${id}`;
const partKey = (part: Part): string => refKey(roleOfSubject(part.subject), part.id);

class Matching {
  readonly renames: Renames = { node: new Map(), flow: new Map(), product: new Map(), path: new Map() };
  private readonly left: Side;
  private readonly right: Side;

  constructor(before: Model, after: Model) {
    const [a, b] = [partsOf(before).filter(identified), partsOf(after).filter(identified)];
    const [inA, inB] = [new Set(a.map(partKey)), new Set(b.map(partKey))];
    const open = (parts: readonly Part[], there: ReadonlySet<string>) => new Map(parts.filter((part) => !there.has(partKey(part))).map((part) => [partKey(part), part]));
    this.left = { model: before, open: open(a, inB) };
    this.right = { model: after, open: open(b, inA) };
  }

  /** Strictly alike first; then by what makes each kind of thing what it is, as often as that finds more. */
  run(): void {
    this.pass((side) => this.colours(side));
    this.pass((side) => this.labelled(side));
    for (let round = 0; round < rounds; round++) {
      let found = 0;
      for (const likeness of likenesses) found += this.pass((side) => this.alike(side, likeness));
      if (found === 0) return;
    }
  }

  private pass(signatures: (side: Side) => Map<string, string>): number {
    if (this.left.open.size === 0 || this.right.open.size === 0) return 0;
    const groups = new Map<string, [string[], string[]]>();
    ([[this.left, 0], [this.right, 1]] as const).forEach(([side, i]) => {
      for (const [key, signature] of signatures(side)) {
        const group = groups.get(signature) ?? [[], []];
        groups.set(signature, group);
        group[i].push(key);
      }
    });
    let found = 0;
    for (const [mine, theirs] of groups.values()) {
      const [a, b] = [mine.sort(naturally), theirs.sort(naturally)];
      for (let i = 0; i < Math.min(a.length, b.length); i++, found++) this.match(a[i]!, b[i]!);
    }
    return found;
  }

  private match(a: string, b: string): void {
    const [left, right] = [this.left.open.get(a)!, this.right.open.get(b)!];
    this.left.open.delete(a);
    this.right.open.delete(b);
    this.renames[roleOfSubject(left.subject)].set(left.id, right.id);
    const [from, to] = [left.fields['path'], right.fields['path']];
    if (typeof from === 'string' && typeof to === 'string') this.renames.path.set(from, to);
  }

  /** What a part says, with its references in the words of `told`; ids of matched things are the later ones. */
  private words(side: Side, part: Part, told: (key: string) => string): Value {
    const rename: Renaming = (id, role) => {
      const key = refKey(role, id);
      if (side.open.has(key)) return told(key);
      return side === this.left ? this.renames[role].get(id) ?? id : id;
    };
    return rewrite(part.schema, part.fields, rename);
  }

  /**
   * Devices by their labels, where the labels of a kind are the same on both sides: two like devices that got other ids and changed
   * places at once are these two, each where the other stood, and not two that changed their labels.
   */
  private labelled(side: Side): Map<string, string> {
    const [here, there] = [labelsOf(side), labelsOf(side === this.left ? this.right : this.left)];
    const same = new Set([...here].filter(([kind, labels]) => labels.size === there.get(kind)?.size && [...labels.keys()].every((label) => there.get(kind)!.has(label))).map(([kind]) => kind));
    return new Map([...same].flatMap((kind) => [...here.get(kind)!].map(([label, key]) => [key, `${kind} ${label}`] as const)));
  }

  private colours(side: Side): Map<string, string> {
    let colours = new Map<string, string>();
    for (let round = 0; round < rounds; round++) {
      const next = new Map<string, string>();
      for (const [key, part] of side.open) {
        const own = this.words(side, part, (other) => `?${colours.get(other) ?? ''}`);
        const { path: _, ...said } = isRecord(own) ? own : {};
        next.set(key, short(`${part.subject} ${canonical(said)}`));
      }
      colours = next;
    }
    return colours;
  }

  private alike(side: Side, likeness: Likeness): Map<string, string> {
    const signatures = new Map<string, string>();
    for (const [key, part] of side.open) {
      const own = this.words(side, part, () => '?');
      const signature = isRecord(own) ? likeness(part, own, (id) => this.node(side, id), side.model) : undefined;
      // Only a device may be joined to what is unknown yet: everything else is made of what it names.
      if (signature === undefined) continue;
      const text = canonical(signature);
      if (part.subject === 'device' || !text.includes('"?"')) signatures.set(key, `${part.subject} ${text}`);
    }
    return signatures;
  }

  private node(side: Side, id: string): string {
    if (side.open.has(refKey('node', id))) return '?';
    return side === this.left ? this.renames.node.get(id) ?? id : id;
  }
}

/** What makes a thing the same under another id; undefined: this says nothing of it. */
type Likeness = (part: Part, fields: Readonly<Record<string, Value>>, node: (id: string) => string, model: Model) => Value | undefined;

/** Keys of devices by kind and label; no two devices of a facility have the same label. */
function labelsOf({ open }: Side): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const [key, { subject, fields }] of open) {
    const { kind, name } = fields;
    if (subject !== 'device' || typeof kind !== 'string' || typeof name !== 'string') continue;
    const labels = found.get(kind);
    if (labels) labels.set(name, key);
    else found.set(kind, new Map([[name, key]]));
  }
  return found;
}

const pick = (fields: Readonly<Record<string, Value>>, ...keys: string[]): Value => keys.map((key) => fields[key] ?? null);

/** Devices at the other ends of its cables, and what those cables are. */
function joined(device: Device, node: (id: string) => string, model: Model): Value {
  const { links } = indexOf(model);
  return device.interfaces.flatMap((port) => {
    const link = port.link === undefined ? undefined : links.get(port.link);
    return (link?.ends ?? []).flatMap((end) => (isDeviceEnd(end) ? (end.device === device.id ? [] : [`${link!.kind} ${node(end.device)}`]) : [`${link!.kind} ${end.external}`]));
  }).sort(byText);
}

const named = (part: Part, fields: Readonly<Record<string, Value>>): Value | undefined =>
  (typeof fields['name'] === 'string' && !['link', 'product', 'software'].includes(part.subject) ? pick(fields, 'name', 'kind', 'class') : undefined);

const likenesses: readonly Likeness[] = [
  (...args) => {
    const [part, fields] = args;
    const [name, nature] = [named(part, fields), natureOf(...args)];
    return name !== undefined && nature !== undefined ? [name, nature] : undefined;
  },
  (...args) => natureOf(...args),
  // The same label; a cable whose one end stayed in its port.
  (part, fields, node, model) => {
    if (part.subject !== 'link') return named(part, fields);
    const link = indexOf(model).links.get(part.id);
    const own = link?.ends.find((end) => isDeviceEnd(end) && indexOf(model).devices.get(end.device)?.kind !== 'switch');
    return own && isDeviceEnd(own) ? [link!.kind, node(own.device), own.port] : undefined;
  },
];

/** Product, place, cables, kind: what a rename leaves as it is. */
const natureOf: Likeness = (part, fields, node, model) => {
  switch (part.subject) {
    case 'device': {
      const device = indexOf(model).devices.get(part.id);
      return device && [pick(fields, 'kind', 'product', 'system', 'zone', 'area', 'room', 'rack', 'unit', 'host', 'pair', 'placement'), joined(device, node, model)];
    }
    case 'zone': return pick(fields, 'kind', 'system', 'prefixes');
    case 'system': return pick(fields, 'kind', 'name', 'version');
    case 'pair': return pick(fields, 'mode', 'members');
    case 'link': return pick(fields, 'kind', 'ends');
    case 'flow': return pick(fields, 'from', 'to', 'services');
    case 'product':
    case 'software': return pick(fields, 'class', 'name', 'model', 'vendor');
    case 'monitoring-point': return pick(fields, 'kind', 'source', 'server', 'protocol');
    default: return undefined;
  }
};

/** A text of any length as a short one: two 32-bit sums, which nobody has an interest in making collide. */
function short(text: string): string {
  let [a, b] = [0x811c9dc5, 5381];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b, 33) ^ code;
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}.${text.length.toString(36)}`;
}
