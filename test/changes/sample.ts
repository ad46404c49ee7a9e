/** A model in which every field of the schema is present, whatever it means; and the same with one leaf another. */
import { z } from 'zod';
import { bare } from '../../analysis/changes/references';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export interface Leaf {
  /** Keys and indexes from the top. */
  readonly path: readonly (string | number)[];
  /** Another value that the schema allows there; undefined: left out. */
  readonly other: Json | undefined;
  /** Of one that the schema lists the values of: all of them. */
  readonly options?: readonly string[];
}

const stringFormats: Readonly<Record<string, readonly [string, string]>> = {
  ipv4: ['10.1.1.1', '10.1.1.2'], ipv6: ['fd00::1', 'fd00::2'], cidrv4: ['10.1.0.0/16', '10.2.0.0/16'], cidrv6: ['fd00::/48', 'fd01::/48'], date: ['2026-01-01', '2026-01-02'],
};

/** Lists that need several items get them, all others one. */
const fewest = (list: z.ZodArray): number => Math.max(1, ...(list.def.checks ?? []).map((check) => ('minimum' in check._zod.def ? Number(check._zod.def.minimum) : 0)));

export class Sample {
  readonly leaves: Leaf[] = [];
  readonly value: Json;

  constructor(schema: z.core.$ZodType) {
    this.value = this.make(schema, []);
  }

  private make(schema: z.core.$ZodType, path: readonly (string | number)[]): Json {
    const inner = bare(schema)!;
    if (inner instanceof z.ZodObject) {
      return Object.fromEntries(Object.entries(inner.shape).map(([key, field]) => {
        const made = this.make(field as z.core.$ZodType, [...path, key]);
        if (field instanceof z.ZodOptional) this.leaves.push({ path: [...path, key], other: undefined });
        return [key, made];
      }));
    }
    if (inner instanceof z.ZodArray) {
      const element = bare(inner.element as z.core.$ZodType)!;
      const options = element instanceof z.ZodUnion ? element.options : [element];
      return Array.from({ length: Math.max(options.length, fewest(inner)) }, (_, i) => this.make(options[i % options.length]!, [...path, i]));
    }
    if (inner instanceof z.ZodTuple) return inner.def.items.map((item, i) => this.make(item, [...path, i]));
    if (inner instanceof z.ZodUnion) return this.make(inner.options[0]!, path);
    if (inner instanceof z.ZodRecord) {
      const { keyType, valueType } = inner.def;
      const key = keyType instanceof z.ZodEnum ? String(keyType.options[0]) : 'one';
      return { [key]: this.make(valueType, [...path, key]) };
    }
    const [value, other] = this.leaf(inner, path);
    if (other !== undefined) this.leaves.push({ path, other, ...(inner instanceof z.ZodEnum ? { options: inner.options.map(String) } : {}) });
    return value;
  }

  private leaf(schema: z.core.$ZodType, path: readonly (string | number)[]): readonly [Json, Json?] {
    if (schema instanceof z.ZodLiteral) return [[...schema.values][0] as Json];
    if (schema instanceof z.ZodEnum) {
      const names = schema.options as Json[];
      const at = typeof path.at(-1) === 'number' ? (path.at(-1) as number) : 0;
      return names.length > 1 ? [names[at % names.length]!, names[(at + 1) % names.length]!] : [names[0]!];
    }
    if (schema instanceof z.ZodBoolean) return [true, false];
    if (schema instanceof z.ZodStringFormat) {
      const known = stringFormats[schema.format ?? ''];
      if (!known) throw new Error(`no sample of the format ${schema.format} at ${path.join('.')}`);
      return known;
    }
    if (schema instanceof z.ZodString) {
      // Any text; where a pattern asks for more, an object identifier.
      const [value, other] = [`at-${path.join('-')}`, `other-${path.join('-')}`, '1.3.6.1', '1.3.6.2'].filter((each) => schema.safeParse(each).success);
      if (other === undefined) throw new Error(`no two texts for ${path.join('.')}`);
      return [value!, other];
    }
    if (schema instanceof z.ZodNumber) {
      const low = schema.minValue ?? 0;
      const candidates = [...new Set([1, 2, 4, 0.25, 0.5, low, low + 1, low + 2])].filter((each) => schema.safeParse(each).success);
      if (candidates.length < 2) throw new Error(`no two numbers for ${path.join('.')}`);
      // Above the sample of the `min` beside it, whichever of the two is changed.
      if (path.at(-1) === 'max' && candidates.includes(4)) return [4, 2];
      return [candidates[0]!, candidates[1]!];
    }
    throw new Error(`no sample of ${schema._zod.def.type} at ${path.join('.')}`);
  }

  /** A copy with one leaf another. */
  with({ path, other }: Leaf): Json {
    const copy = structuredClone(this.value);
    let at: Json = copy;
    for (const key of path.slice(0, -1)) at = (at as Record<string | number, Json>)[key]!;
    const last = path.at(-1)!;
    if (other === undefined) Reflect.deleteProperty(at as object, last);
    else (at as Record<string | number, Json>)[last] = other;
    return copy;
  }
}
