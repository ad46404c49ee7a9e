/** JSON Schema of `model.json` and of what each construct is told. */
import { z } from 'zod';
import * as vocabulary from '../constructs';
import { Element } from '../constructs';
import { settingsProps } from '../constructs/device';
import { productProps } from '../constructs/product';
import { byText, evidenceSchema, modelSchema } from '../model';

type JsonSchema = Readonly<Record<string, unknown>>;

export const modelJsonSchema = (): JsonSchema => z.toJSONSchema(modelSchema) as JsonSchema;

/** Constructs by class name, with the schema of their props. */
export const constructProps: ReadonlyMap<string, z.ZodObject> = new Map(
  Object.entries(vocabulary).flatMap(([name, value]) => (isConstruct(value) ? [[name, value.schema] as const] : [])).sort(([a], [b]) => byText(a, b)),
);

/** Values that are no constructs, with the schema of what they are told. */
export const valueProps: ReadonlyMap<string, z.ZodObject> = new Map<string, z.ZodObject>([['Evidence', evidenceSchema], ['Product', productProps], ['Settings', settingsProps]]);

/** What has a schema of its own, by the name a user types for it: `OcspServer`, `product`. */
export const schemaNamed = (name: string): z.ZodObject | undefined => constructProps.get(name) ?? [...valueProps].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];

function isConstruct(value: unknown): value is { schema: z.ZodObject } {
  return typeof value === 'function' && value.prototype instanceof Element && 'schema' in value && value.schema instanceof z.ZodObject;
}

/** What a user may state. References to other constructs cannot be said in JSON: their description stands for them. */
export const propsJsonSchema = (props: z.ZodObject): JsonSchema => z.toJSONSchema(props, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** All constructs in one document; those that share their props refer to the first. */
export function allPropsJsonSchema(): JsonSchema {
  const first = new Map<z.ZodObject, string>();
  const definitions: Record<string, JsonSchema> = {};
  for (const [name, props] of constructProps) {
    const known = first.get(props);
    if (known === undefined) {
      const { $schema: _, ...rest } = propsJsonSchema(props);
      definitions[name] = rest;
      first.set(props, name);
    } else definitions[name] = { $ref: `#/$defs/${known}` };
  }
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: definitions };
}
