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

/**
 * Builds the image of a context, and what it is built on first.
 *
 * @param baseImage Debian that all images are built on
 * @param building called with the context before something is built, which takes a minute
 * @returns in words what went wrong, or nothing
 */
export async function buildImage(contexts: ImageContexts, context: string, baseImage: string, building: (context: string) => void): Promise<string | undefined> {
  const image = imageName(contexts, context);
  if (await imageExists(image)) return undefined;
  if (context !== 'base') {
    const reason = await buildImage(contexts, 'base', baseImage, building);
    if (reason !== undefined) return reason;
  }
  building(context);
  const folder = mkdtempSync(join(tmpdir(), 'jifang-context-'));
  try {
    for (const { path, bytes } of contexts.get(context) ?? []) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const below = context === 'base' ? baseImage : imageName(contexts, 'base');
    const { code, stdout, stderr } = await docker(['build', '--quiet', '--tag', image, '--build-arg', `BASE=${below}`, folder]);
    return code === 0 ? undefined : `${context}: ${`${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' ')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
