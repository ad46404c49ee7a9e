import { createHash } from 'node:crypto';
import { modelSchema, type Model } from './schema';

/** Canonical JSON: two spaces, keys in schema order (zod writes them so), a final newline. */
export const writeModel = (model: Model): string => `${JSON.stringify(model, null, 2)}\n`;

/** Parses `model.json`; throws zod's error with every fault when it is not one. */
export const readModel = (json: string): Model => freeze(modelSchema.parse(JSON.parse(json)));

export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Freezes the whole graph, so that a generator cannot change what the next one reads. */
export function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
