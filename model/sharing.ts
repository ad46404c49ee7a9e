/**
 * Models made one after another share what they say alike: an edit leaves most of a facility as it was, and what is the same object
 * need not be read, drawn or written again. A model says the same with and without.
 */
import { z } from 'zod';
import { modelSchema, type Model } from './schema';

/**
 * The model a draft stands for, as {@link modelSchema} reads it, made of parts of an earlier one where they say the same.
 * Not frozen where it is new. Throws as the schema does.
 */
export function parseModel(draft: unknown, before: Model | undefined): Model {
  if (before === undefined) return modelSchema.parse(draft);
  try {
    return parsed(modelSchema, draft, before) as Model;
  } catch {
    // The whole schema tells what is wrong, with its place.
    return modelSchema.parse(draft);
  }
}

/** Groups of lists are gone through; what stands in a list is taken over whole or parsed anew. */
function parsed(schema: z.core.$ZodType, value: unknown, before: unknown): unknown {
  const inner = schema instanceof z.ZodOptional && value !== undefined ? schema.unwrap() : schema;
  if (inner instanceof z.ZodObject && isObject(value) && isObject(before)) return group(inner, value, before);
  if (inner instanceof z.ZodArray && Array.isArray(value) && Array.isArray(before) && (inner.def.checks ?? []).length === 0) {
    const known = counterparts(before);
    return unless(before, value.map((item: unknown, i) => taken(inner.element, item, known(item, i))));
  }
  return taken(inner, value, before);
}

function group(schema: z.ZodObject, value: Members, before: Members): unknown {
  const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
  if (Object.keys(value).some((name) => !Object.hasOwn(shape, name))) return schema.parse(value);
  const now: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape)) if (Object.hasOwn(value, name) || !(member instanceof z.ZodOptional)) now[name] = parsed(member, value[name], before[name]);
  return unless(before, now);
}

const taken = (schema: z.core.$ZodType, value: unknown, before: unknown): unknown => (before !== undefined && equal(value, before) ? before : shared(before, z.parse(schema, value)));

/** The earlier one where every member is its very own. */
function unless<T extends object>(before: object, now: T): T {
  const names = Object.keys(now) as (keyof T)[];
  return names.length === Object.keys(before).length && names.every((name) => now[name] === (before as T)[name]) ? before as T : now;
}

/**
 * What says the same as an earlier value is that value; in one that says something else, the parts that do not are the earlier ones.
 * Puts them in place in what is not frozen.
 */
export function shared<T>(before: unknown, now: T): T {
  if (before === now || !isObject(before) || !isObject(now)) return now;
  if (Object.isFrozen(now)) return equal(now, before) ? before as T : now;
  if (Array.isArray(now) !== Array.isArray(before)) return now;
  const own = now as Record<string, unknown>;
  const known = Array.isArray(before) ? counterparts(before) : undefined;
  let same = Object.keys(before).length === Object.keys(own).length;
  for (const [name, item] of Object.entries(own)) {
    const part = shared(known ? known(item, Number(name)) : before[name], item);
    if (part !== item) own[name] = part;
    same &&= part === before[name] && (part !== undefined || Object.hasOwn(before, name));
  }
  return same ? before as T : now;
}

/** Whether two values say the same; the order of an object's members says nothing. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b)) return Number.isNaN(a) && Number.isNaN(b);
  // Loops without functions: models of large facilities have millions of values.
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let i = 0; i < a.length; i++) if (!equal(a[i], b[i])) return false;
    return true;
  }
  if (Array.isArray(b)) return false;
  let more = 0;
  for (const name in a) {
    if (!equal(a[name], b[name]) || (a[name] === undefined && !Object.hasOwn(b, name))) return false;
    more++;
  }
  for (const _ in b) more--;
  return more === 0;
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null;

const idOf = (value: unknown): unknown => (isObject(value) ? value.id : undefined);

/** Finds what an item of a list was before: by its id, else by its place. */
function counterparts(before: readonly unknown[]): (item: unknown, place: number) => unknown {
  let byId: Map<unknown, unknown> | undefined;
  return (item, place) => {
    const id = idOf(item);
    if (id === undefined || idOf(before[place]) === id) return before[place];
    byId ??= new Map(before.map((each) => [idOf(each), each]));
    return byId.get(id);
  };
}
