/** A model taken apart into the things that change: one part per thing, in the model's order. */
import { z } from 'zod';
import { modelSchema, softwareClasses, type Model, type ProductClass } from '../../model';
import type { Subject, Value } from './change';
import { bare, isRecord, itemSchema, rewrite, schemaOf, type Renaming, type Role } from './references';

type Fields = Readonly<Record<string, Value>>;

export interface Part {
  readonly subject: Subject;
  /** Id as told to people. */
  readonly id: string;
  /** Same key, same thing; made from later ids. Keys of rules are made of what they permit: their numbers move. */
  readonly key: string;
  /** Of those that no other has the key of: the same loose key, the same thing, in order. */
  readonly loose?: string;
  readonly owner?: string;
  readonly fields: Fields;
  readonly schema: z.core.$ZodType | undefined;
}

const named: Readonly<Record<string, Subject>> = {
  systems: 'system', zones: 'zone', devices: 'device', links: 'link', pairs: 'pair', flows: 'flow', policies: 'policy', waivers: 'waiver', monitoringPoints: 'monitoring-point',
};

/** Ids of what: parts of other subjects are referred to by nothing. */
export const roleOfSubject = (subject: Subject): Role => (subject === 'flow' ? 'flow' : subject === 'product' || subject === 'software' ? 'product' : 'node');

/** Ids told to people stay the earlier ones; keys, fields and owners follow the renaming. */
export function partsOf(model: Model, rename?: Renaming): readonly Part[] {
  if (rename) return new Taking(rename).model(model);
  // Asked of each model twice when it is the later one, and again when it is the earlier.
  let parts = kept.get(model);
  if (!parts) kept.set(model, parts = new Taking(undefined).model(model));
  return parts;
}

const kept = new WeakMap<Model, readonly Part[]>();

function without(fields: Fields, ...keys: string[]): Fields {
  const left: Record<string, Value> = {};
  for (const key of Object.keys(fields)) if (!keys.includes(key)) left[key] = fields[key]!;
  return left;
}
const textAt = (fields: Fields, key: string): string => {
  const value = fields[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
const listAt = (fields: Fields, key: string): readonly Fields[] => {
  const value = fields[key];
  return Array.isArray(value) ? (value as readonly Value[]).filter(isRecord) : [];
};
const isKeyed = (value: Value): value is readonly Fields[] =>
  Array.isArray(value) && value.length > 0 && (value as readonly Value[]).every((item) => isRecord(item) && typeof item['id'] === 'string');

/** Is it a list of things with ids, by its schema? */
function hasIds(list: z.core.$ZodType | undefined): boolean {
  const item = bare(itemSchema(list, 0));
  return item instanceof z.ZodObject && 'id' in item.shape;
}

class Taking {
  private readonly parts: Part[] = [];
  private readonly keys = new Map<string, number>();

  private readonly rename: Renaming;

  constructor(private readonly renaming: Renaming | undefined) {
    this.rename = renaming ?? ((id) => id);
  }

  private rewritten(schema: z.core.$ZodType | undefined, item: Fields): Fields {
    return this.renaming ? (rewrite(schema, item, this.renaming) as Fields) : item;
  }

  model(model: Model): Part[] {
    const whole = model as unknown as Fields;
    for (const [name, value] of Object.entries(whole)) {
      const schema = schemaOf(modelSchema, whole, name);
      if (Array.isArray(value)) (value as readonly Value[]).forEach((item, i) => {
        if (isRecord(item)) this.item(name, item, itemSchema(schema, i));
      });
      else if (isRecord(value)) this.whole(name as Subject, value, schema);
      else this.add({ subject: 'facility', id: 'model', fields: { [name]: value }, schema: undefined, key: name });
    }
    return this.parts;
  }

  /** The facility, the site: one thing, with its lists of things apart. */
  private whole(subject: Subject, value: Fields, schema: z.core.$ZodType | undefined): void {
    const id = textAt(value, 'id') || subject;
    const own = this.apart(subject, undefined, value, schema);
    this.add({ subject, id, fields: this.rewritten(schema, own), schema, key: '' });
  }

  private item(list: string, item: Fields, schema: z.core.$ZodType | undefined): void {
    const fields = this.rewritten(schema, item);
    const id = textAt(item, 'id');
    switch (list) {
      case 'devices': return this.device(id, fields, schema);
      case 'pairs': return this.pair(id, fields, schema);
      case 'policies': return this.policy(id, item, fields, schema);
      case 'products': {
        const subject = softwareClasses.has(fields['class'] as ProductClass) ? 'software' : 'product';
        return this.add({ subject, id, fields: without(fields, 'id'), schema, key: this.rename(id, 'product') });
      }
      case 'waivers': {
        const what = [textAt(item, 'rule'), textAt(item, 'subject')].filter((each) => each !== '').join(' ');
        return this.add({ subject: 'waiver', id: what, fields, schema, key: JSON.stringify([fields['rule'], fields['subject'] ?? '']) });
      }
    }
    const subject = named[list] ?? `model.${list}` as const;
    const key = this.rename(id, roleOfSubject(subject));
    this.add({ subject, id, fields: without(this.rewritten(schema, this.apart(subject, key, item, schema)), 'id'), schema, key });
  }

  /** Takes lists of things with ids out of a thing and the objects in it, each as parts of their own, and gives what is left. */
  private apart(subject: string, owner: string | undefined, fields: Fields, schema: z.core.$ZodType | undefined): Fields {
    const left: Record<string, Value> = {};
    for (const [name, value] of Object.entries(fields)) {
      const inner = schemaOf(schema, fields, name);
      const place = `${subject}.${name}` as const;
      if (isKeyed(value)) value.forEach((item, i) => this.partOfPart(place, owner, item, itemSchema(inner, i)));
      else if (isRecord(value)) left[name] = this.apart(place, owner, value, inner);
      else if (!(Array.isArray(value) && value.length === 0 && hasIds(inner))) left[name] = value;
    }
    return left;
  }

  private partOfPart(subject: `${string}.${string}`, owner: string | undefined, raw: Fields, schema: z.core.$ZodType | undefined): void {
    const id = textAt(raw, 'id');
    const key = this.rename(id, 'node');
    const own = this.rewritten(schema, this.apart(subject, key, raw, schema));
    this.add({ subject, id, ...(owner === undefined ? {} : { owner }), fields: without(own, 'id'), schema, key });
  }

  private device(id: string, fields: Fields, schema: z.core.$ZodType | undefined): void {
    const key = this.rename(id, 'node');
    const ports = listAt(fields, 'interfaces');
    this.add({ subject: 'device', id, fields: { ...without(fields, 'id'), interfaces: ports.map((port) => without(port, 'addresses')) }, schema, key });
    for (const port of ports) this.addresses(id, key, textAt(port, 'name'), listAt(port, 'addresses'));
  }

  private pair(id: string, fields: Fields, schema: z.core.$ZodType | undefined): void {
    const key = this.rename(id, 'node');
    const virtual = listAt(fields, 'virtual');
    this.add({ subject: 'pair', id, fields: without(fields, 'id', 'virtual'), schema, key });
    for (const address of virtual) this.addresses(id, key, textAt(address, 'zone'), [without(address, 'zone')]);
  }

  /** `id` is the earlier id of the owner, `owner` the later one. */
  private addresses(id: string, owner: string, at: string, list: readonly Fields[]): void {
    for (const address of list) {
      const family = `IPv${textAt(address, 'family')}`;
      this.add({ subject: 'address', id: `${id} ${at} ${family}`, owner, fields: address, schema: undefined, key: `${owner} ${at} ${family}` });
    }
  }

  private policy(id: string, raw: Fields, fields: Fields, schema: z.core.$ZodType | undefined): void {
    const owner = this.rename(id, 'node');
    this.add({ subject: 'policy', id, fields: without(fields, 'id', 'rules', 'translations'), schema, key: owner });
    for (const rule of listAt(fields, 'rules')) {
      const service = isRecord(rule['service']) ? rule['service'] : {};
      const loose = JSON.stringify([owner, rule['chain'], rule['fromZone'], rule['toZone'], rule['family'], rule['flow'], service['protocol']]);
      const key = `${loose} ${JSON.stringify([service['ports'], rule['destinations']])}`;
      this.add({ subject: 'rule', id: `${id}#${textAt(rule, 'number')}`, owner, fields: rule, schema: undefined, key, loose });
    }
    const shown = listAt(raw, 'translations');
    listAt(fields, 'translations').forEach((row, i) => {
      const loose = JSON.stringify([owner, row['fromZone'], row['family'], row['flow']]);
      const key = `${loose} ${JSON.stringify([row['address'], row['service'], row['target']])}`;
      this.add({ subject: 'translation', id: `${id} ${textAt(shown[i]!, 'flow')} IPv${textAt(row, 'family')}`, owner, fields: row, schema: undefined, key, loose });
    });
  }

  /** Several with one key are told apart by their place among them. */
  private add(part: Part): void {
    const counted = `${part.subject} ${part.key}`;
    const n = this.keys.get(counted) ?? 0;
    this.keys.set(counted, n + 1);
    this.parts.push(n === 0 ? part : { ...part, key: `${part.key} (${n + 1})` });
  }
}
