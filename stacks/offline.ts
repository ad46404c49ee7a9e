/** The twin's configuration for a site without a network: images come loaded, nothing is built or pulled. */
import type { TwinProps } from './resources';
import { sorted, twinJson } from './synth';

interface Configuration {
  resource: { docker_image: Record<string, { name: string; build?: unknown; triggers?: unknown; keep_locally?: boolean }> };
  variable?: Record<string, unknown>;
}

export interface OfflineTwin {
  /** `cdk.tf.json` */
  readonly json: string;
  /** Names of all images, each with its tag: to be saved here and loaded there. */
  readonly images: readonly string[];
}

/** {@link twinJson} with images by name alone. The provider takes an image that the engine has without asking a registry. */
export function offlineTwin(props: TwinProps): OfflineTwin {
  const configuration = JSON.parse(twinJson(props)) as Configuration;
  const images = Object.entries(configuration.resource.docker_image).map(([id, { name }]) => [id, { keep_locally: true, name }] as const);
  configuration.resource.docker_image = Object.fromEntries(images);
  // Only what is built has a base.
  delete configuration.variable?.['base_image'];
  if (configuration.variable && Object.keys(configuration.variable).length === 0) delete configuration.variable;
  return { json: `${JSON.stringify(sorted(configuration), undefined, 2)}\n`, images: images.map(([, { name }]) => name) };
}
