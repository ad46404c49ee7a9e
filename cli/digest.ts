/** Hashes of files' bytes, each taken once: the manifest, the store of outputs and `watch` all ask for them. */
import { hashOf } from '../model';

const known = new WeakMap<Uint8Array, string>();

/** sha256 of bytes that nobody changes any more, in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  let digest = known.get(bytes);
  if (digest === undefined) known.set(bytes, digest = hashOf(bytes));
  return digest;
}
