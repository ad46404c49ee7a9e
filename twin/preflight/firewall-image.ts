/** The image of the twin's firewalls, which the canary flies with: the one that is there, else built as Terraform would. */
import { join } from 'node:path';
import { contextTag } from '../../stacks/image-contexts';
import { docker } from '../engine';
import { imageContexts } from '../image-contexts';
import { imageExists } from './facts';

const contextFolder = join(__dirname, '..', 'images');

/**
 * @param baseImage Debian that all images are built on
 * @param building called before something is built, which takes a minute
 * @returns name of the image, or why it could not be built
 */
export async function firewallImage(baseImage: string, building: () => void): Promise<{ readonly image: string } | { readonly reason: string }> {
  const contexts = imageContexts();
  const name = (context: string): string => `jifang-twin/${context}:${contextTag(contexts, context)}`;
  const firewall = name('forwarder');
  if (await imageExists(firewall)) return { image: firewall };
  building();
  for (const [image, context, below] of [[name('base'), 'base', baseImage], [firewall, 'forwarder', name('base')]] as const) {
    if (await imageExists(image)) continue;
    const { code, stdout, stderr } = await docker(['build', '--quiet', '--tag', image, '--build-arg', `BASE=${below}`, join(contextFolder, context)]);
    if (code !== 0) return { reason: `${context}: ${`${stdout}\n${stderr}`.trim().split('\n').slice(-3).join(' ')}` };
  }
  return { image: firewall };
}
