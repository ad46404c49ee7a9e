/** Images built by the docker command, under the names the stack gives them: what is there already stays. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ImageContexts } from '../stacks';
import { contextTag } from '../stacks/image-contexts';
import { docker } from './engine';

export const imageExists = async (image: string): Promise<boolean> => (await docker(['image', 'inspect', '--format', '{{.Id}}', image])).code === 0;

/** Name and tag of the image made of a context, as in the stack. */
export const imageName = (contexts: ImageContexts, context: string): string => `jifang-twin/${context}:${contextTag(contexts, context)}`;

/** Hashes of an image's layers, lowest first; undefined when the engine does not have it. */
async function layersOf(image: string): Promise<readonly string[] | undefined> {
  const { code, stdout } = await docker(['image', 'inspect', '--format', '{{json .RootFS.Layers}}', image]);
  return code === 0 ? JSON.parse(stdout) as string[] : undefined;
}

/** Whether the engine has the image, made of what it is built on now: the name alone does not tell that another base was chosen since. */
async function isBuilt(image: string, below: string): Promise<boolean> {
  const [own, base] = await Promise.all([layersOf(image), layersOf(below)]);
  return own !== undefined && (base === undefined || base.every((layer, at) => layer === own[at]));
}

/**
 * Builds the image of a context, and what it is built on first.
 *
 * @param baseImage Debian that all images are built on
 * @param building called with the context before something is built, which takes a minute
 * @returns in words what went wrong, or nothing
 */
export async function buildImage(contexts: ImageContexts, context: string, baseImage: string, building: (context: string) => void): Promise<string | undefined> {
  const image = imageName(contexts, context);
  const below = context === 'base' ? baseImage : imageName(contexts, 'base');
  if (context !== 'base') {
    const reason = await buildImage(contexts, 'base', baseImage, building);
    if (reason !== undefined) return reason;
  }
  if (await isBuilt(image, below)) return undefined;
  building(context);
  const folder = mkdtempSync(join(tmpdir(), 'jifang-context-'));
  try {
    for (const { path, bytes } of contexts.get(context) ?? []) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const { code, stdout, stderr } = await docker(['build', '--quiet', '--tag', image, '--build-arg', `BASE=${below}`, folder]);
    return code === 0 ? undefined : `${context}: ${`${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' ')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
