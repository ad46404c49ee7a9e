import { twinJson } from '../../stacks';
import { offlineTwin } from '../../stacks/offline';
import { imageContexts } from '../../twin/image-contexts';
import { rulesOf, smallFacility } from './small-facility';
import { configOf } from './twin-config';

const props = { model: smallFacility(), firewallFiles: [rulesOf('ca-fw-1')], imageContexts: imageContexts() };

describe('the twin for a site without a network', () => {
  const online = configOf(twinJson(props));
  const { json, images } = offlineTwin(props);
  const offline = configOf(json);

  test('differs in its images and their base alone', () => {
    const { docker_image: built, ...rest } = online.resource;
    const { docker_image: loaded, ...same } = offline.resource;
    expect(same).toEqual(rest);
    expect(Object.keys(loaded)).toEqual(Object.keys(built));
    expect(offline.terraform).toEqual(online.terraform);
    expect(json).not.toContain('base_image');
    for (const [id, image] of Object.entries(loaded)) expect(image).toEqual({ keep_locally: true, name: built[id]!.name });
  });

  test('names every image it runs, each with the tag of its content', () => {
    expect([...images].sort()).toEqual(Object.values(online.resource.docker_image).map(({ name }) => name).sort());
    for (const image of images) expect(image).toMatch(/^jifang-twin\/[a-z-]+:[0-9a-f]{12}$/);
  });
});
