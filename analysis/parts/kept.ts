/** Parts that say the same are the same object: what was worked out of one, and kept beside it, holds for the next model too. */
import { createHash } from 'node:crypto';
import { equal, freeze, shared, type Model } from '../../model';

/** The last part under each name; a process that reads many facilities keeps the latest. */
const last = new Map<string, Model>();
const most = 400;
const digests = new WeakMap<Model, string>();

/**
 * The part itself, or the one of the same content that was made before under this name.
 * @param whole what it is a part of; one that is still being made lends nothing of its own
 */
export function same(name: string, whole: Model, part: Model): Model {
  const finished = Object.isFrozen(whole);
  const slot = `${whole.facility.id} ${name}${finished ? '' : ' draft'}`;
  const known = last.get(slot);
  if (known !== undefined && equal(part, known)) return known;
  if (last.size >= most) last.delete(last.keys().next().value!);
  const kept = freeze(shared(known, finished ? part : JSON.parse(JSON.stringify(part)) as Model));
  last.set(slot, kept);
  return kept;
}

/** sha256 of everything in a model or a part of one, in hexadecimal. */
export function contentOf(model: Model): string {
  let digest = digests.get(model);
  if (digest === undefined) digests.set(model, (digest = createHash('sha256').update(JSON.stringify(model)).digest('hex')));
  return digest;
}
