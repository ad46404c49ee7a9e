/** A twin on several Docker hosts. */
import { firewallFiles } from '../../../firewalls';
import type { Model } from '../../../model';
import { twinParts, type Placement } from '../../../stacks';
import { offlineTwin } from '../../../stacks/offline';
import { variables } from '../../../stacks/resources';
import { buildImage } from '../../../twin/build-images';
import { imageContexts } from '../../../twin/image-contexts';
import type { DockerHosts } from './docker-hosts';
import { LiveTwin } from './live-twin';
import { figure } from './run-folder';

/** Up and healthy. The hosts have no Internet to build images with: they get those of this machine's engine. @param folder stands for `cdktf.out` */
export async function upOnHosts(machines: DockerHosts, folder: string, model: Model, placement: Placement): Promise<LiveTwin> {
  const contexts = imageContexts();
  for (const { context } of twinParts(model, placement).flatMap(({ images }) => images)) expect(await buildImage(contexts, context!, String(variables['base_image']!.default), () => undefined)).toBeUndefined();
  const { json, images } = offlineTwin({ model, placement, firewallFiles: firewallFiles(model), imageContexts: contexts });
  await machines.load([...new Set(images)], Object.keys(placement.hosts));
  const twin = new LiveTwin(model, folder, placement, json);
  const { apply, healthy } = await twin.up({ healthy: 420 });
  figure(`${twin.facility} on ${Object.keys(placement.hosts).length} hosts over ssh: ${(await twin.containers()).length} containers applied in ${apply.toFixed(1)} s, healthy ${healthy.toFixed(1)} s later`);
  return twin;
}
