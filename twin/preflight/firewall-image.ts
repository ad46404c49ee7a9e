/** The image of the twin's firewalls, which the canary flies with: the one that is there, else built. */
import { buildImage, imageName } from '../build-images';
import { imageContexts } from '../image-contexts';

/**
 * @param baseImage Debian that all images are built on
 * @param building called before something is built, which takes a minute
 * @returns name of the image, or why it could not be built
 */
export async function firewallImage(baseImage: string, building: () => void): Promise<{ readonly image: string } | { readonly reason: string }> {
  const contexts = imageContexts();
  const reason = await buildImage(contexts, 'forwarder', baseImage, building);
  return reason === undefined ? { image: imageName(contexts, 'forwarder') } : { reason };
}
