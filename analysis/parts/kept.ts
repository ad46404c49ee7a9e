/** Parts that say the same are the same object: what was worked out of one, and kept beside it, holds for the next model too. */
import { createHash } from 'node:crypto';
import { freeze, type Model } from '../../model';

interface Kept { readonly text: string; readonly part: Model }

/** The last part under each name; a process that reads many facilities keeps the latest. */
const last = new Map<string, Kept>();
const most = 400;
const digests = new WeakMap<Model, string>();

/** The part itself, or the one of the same content that was made before under this name. */
export function same(name: string, part: Model): Model {
  const text = JSON.stringify(part);
  const known = last.get(name);
  if (known?.text === text) return known.part;
  if (last.size >= most) last.delete(last.keys().next().value!);
  last.set(name, { text, part });
  digests.set(part, createHash('sha256').update(text).digest('hex'));
  return freeze(part);
}

/** sha256 of everything in a model or a part of one, in hexadecimal. */
export function contentOf(model: Model): string {
  let digest = digests.get(model);
  if (digest === undefined) digests.set(model, (digest = createHash('sha256').update(JSON.stringify(model)).digest('hex')));
  return digest;
}
