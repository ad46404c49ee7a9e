/** Which strings of a model are ids of other things, by its schema: what a rename changes beside the renamed thing itself. */
import { z } from 'zod';
import type { Value } from './change';

/** Ids of flows and products are apart from those of everything else; `path` is the path of a construct. */
export type Role = 'node' | 'flow' | 'product' | 'path';
export type Renaming = (id: string, role: Role) => string;

/** Keys whose values are names within one thing, or ids of things outside the model. */
const notReferences: ReadonlySet<string> = new Set(['id', 'name', 'port', 'bond', 'rule']);

export function roleOf(key: string): Role | undefined {
  if (notReferences.has(key)) return undefined;
  if (key === 'flow') return 'flow';
  if (key === 'product' || key === 'software') return 'product';
  return key === 'subject' || key === 'path' ? 'path' : 'node';
}

/** Optional, nullable and default wrappers taken off. */
export function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable || inner instanceof z.ZodDefault || inner instanceof z.ZodReadonly || inner instanceof z.ZodNonOptional) inner = inner.unwrap();
  return inner;
}

/** Ids are texts of any form; everything else that is a text has a pattern. */
export const isId = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString && (schema.def.checks ?? []).every((check) => check._zod.def.check === 'min_length');

export const isRecord = (value: unknown): value is Readonly<Record<string, Value>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of one key of an object; undefined where the schema does not know. */
export function schemaOf(schema: z.core.$ZodType | undefined, value: Readonly<Record<string, Value>>, key: string): z.core.$ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return inner.shape[key] as z.core.$ZodType | undefined;
  if (inner instanceof z.ZodRecord) return inner.def.valueType;
  const options = inner instanceof z.ZodUnion ? inner.options.map(bare) : [];
  const fitting = options.find((option) => option instanceof z.ZodObject && Object.keys(value).every((each) => each in option.shape));
  return fitting instanceof z.ZodObject ? (fitting.shape[key] as z.core.$ZodType | undefined) : undefined;
}

export function itemSchema(schema: z.core.$ZodType | undefined, i: number): z.core.$ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.core.$ZodType;
  return inner instanceof z.ZodTuple ? (inner.def.items[i] ?? inner.def.rest ?? undefined) : undefined;
}

/** The value with every reference renamed. Same shape, same order. */
export function rewrite(schema: z.core.$ZodType | undefined, value: Value, rename: Renaming, key = ''): Value {
  if (typeof value === 'string') {
    const inner = bare(schema);
    const role = inner && isId(inner) ? roleOf(key) : undefined;
    return role === undefined ? value : rename(value, role);
  }
  if (Array.isArray(value)) return (value as readonly Value[]).map((item, i) => rewrite(itemSchema(schema, i), item, rename, key));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(schemaOf(schema, value, name), inner, rename, name)]));
}
