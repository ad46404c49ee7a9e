/** Build contexts of the images, as data: whoever may read files hands them in. */
import { createHash } from 'node:crypto';
import { by, type OutputFile } from '../model';
import { baseImage } from './roles';

export interface ImageFile {
  /** Below the context, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files of each context by the name of its folder below `twin/images/`. */
export type ImageContexts = ReadonlyMap<string, readonly ImageFile[]>;

/** Twelve hexadecimal digits over all files of a context and of the base it is built on: another content is another image. */
export function contextTag(contexts: ImageContexts, context: string): string {
  const hash = createHash('sha256');
  for (const name of new Set([baseImage.id, context])) {
    const files = contexts.get(name);
    if (!files?.some(({ path }) => path === 'Dockerfile')) throw new Error(`twin/images/${name} has no Dockerfile`);
    for (const { path, bytes } of [...files].sort(by((file) => file.path))) hash.update(`${name}/${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

/** All contexts as files below a folder. */
export function contextFiles(contexts: ImageContexts, folder: string): OutputFile[] {
  return [...contexts].flatMap(([name, files]) =>
    files.map(({ path, bytes }): OutputFile => ({ path: `${folder}/${name}/${path}`, title: `镜像 ${name}`, kind: 'terraform', serves: [], bytes }))).sort(by((file) => file.path));
}
