/** Parts that say the same are the same object: what was worked out of one, and kept beside it, holds for the next model too. */
import { createHash } from 'node:crypto';
import { freeze, type Model } from '../../model';

interface Kept { readonly text: string; readonly part: Model }

/** The last part under each name; a process that reads many facilities keeps the latest. */
const last = new Map<string, Kept>();
const most = 400;
const digests = new WeakMap<Model, string>();

/**
 * The part itself, or the one of the same content that was made before under this name.
 * @param whole what it is a part of; one that is still being made lends nothing of its own
 */
export function same(name: string, whole: Model, part: Model): Model {
  const [slot, text] = [`${whole.facility.id} ${name}${Object.isFrozen(whole) ? '' : ' draft'}`, JSON.stringify(part)];
  const known = last.get(slot);
  if (known?.text === text) return known.part;
  if (last.size >= most) last.delete(last.keys().next().value!);
  const kept = freeze(Object.isFrozen(whole) ? part : JSON.parse(text) as Model);
  last.set(slot, { text, part: kept });
  digests.set(kept, createHash('sha256').update(text).digest('hex'));
  return kept;
}

/** sha256 of everything in a model or a part of one, in hexadecimal. */
export function contentOf(model: Model): string {
  let digest = digests.get(model);
  if (digest === undefined) digests.set(model, (digest = createHash('sha256').update(JSON.stringify(model)).digest('hex')));
  return digest;
}
