/**
 * All containers of a twin trust one demonstration CA, which the first of them makes in a volume that they share. Hosts share
 * no volume: while Terraform applies, the CA of the first host goes into the volumes of the others, through the very
 * connections to their engines and before any container starts there. Neither state nor configuration holds any of it.
 */
import type { DataConfig } from 'cdktf';
import { namesOn, type TwinPart } from './parts';
import type { Resource } from './resources';
import { baseImage, trustPath } from './roles';

export type TrustConfig = Required<Pick<DataConfig, 'lifecycle' | 'provisioners'>>;

const volume = 'trust';

/** Undefined where one host at most has containers that need the CA. */
export function shareTrust(parts: readonly TwinPart[]): Resource<TrustConfig> | undefined {
  const with_ = parts.filter(({ volumes }) => volumes.some(({ id }) => id === volume));
  const [first, ...others] = with_;
  if (!first || others.length === 0) return undefined;
  const commands = others.map((other) => `${run(first, 'give')} | ${run(other, 'take')}`);
  return {
    id: 'share-trust',
    config: {
      // A volume made anew is empty.
      lifecycle: { replaceTriggeredBy: with_.map(({ host }) => `docker_volume.${namesOn(host.name)(`volume-${volume}`)}`) },
      provisioners: [{ type: 'local-exec', command: commands.join(' && ') }],
    },
  };
}

function run({ host }: TwinPart, what: 'give' | 'take'): string {
  const local = namesOn(host.name);
  return [
    'docker', ...(host.docker === undefined ? [] : ['-H', host.docker]), 'run', '--rm', '--interactive', '--network', 'none', '--cap-drop', 'ALL', '--no-healthcheck',
    '--volume', `\${docker_volume.${local(`volume-${volume}`)}.name}:${trustPath}`, '--entrypoint', 'twin-trust', `\${docker_image.${local(`image-${baseImage.id}`)}.image_id}`, what,
  ].join(' ');
}
