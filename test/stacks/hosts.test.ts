/** The twin on several Docker hosts: each part is whole, and together they are the planned facility. */
import fc from 'fast-check';
import { forwarderKinds } from '../../model';
import { twinJson, twinParts, twinPlan, type Placement } from '../../stacks';
import { cdktfJson } from '../../stacks/cdktf-json';
import { imageContexts } from '../../twin/image-contexts';
import { exampleModel } from '../support';
import { quickFacility } from '../twin/quick-facility';
import { twoHosts } from './placement';
import { smallFacility } from './small-facility';
import { configOf, environmentOf } from './twin-config';

const model = smallFacility();
const parts = twinParts(model, twoHosts);
const part = (name: string) => parts.find(({ host }) => host.name === name)!;
const idsOn = (name: string): string[] => part(name).containers.map(({ id }) => id);

describe('a placement', () => {
  test('puts each device where its zone is, firewalls where they are told or most of their zones are, and the rest beside its cable', () => {
    expect(idsOn('east')).toEqual(['ca-fw-1-a', 'ca-fw-2', 'ca-hsm-1', 'ca-ocsp-1', 'ca-sw-1', 'twin-guard', 'twin-outside', 'twin-trunk']);
    expect(idsOn('west')).toEqual(['ca-fw-1-b', 'ca-hsm-2', 'ca-issuing-1', 'ca-sw-2', 'twin-guard', 'twin-trunk']);
  });

  test('keeps a cable between two devices of one host on that host', () => {
    expect(part('west').networks.map(({ id }) => id)).toContain('p2p-ca-issuing-1_eth1--ca-hsm-2_svc');
    expect(part('east').networks.map(({ id }) => id)).not.toContain('p2p-ca-issuing-1_eth1--ca-hsm-2_svc');
  });

  test('joins what lies on both hosts: zones by their firewalls, and the heartbeat of the divided pair', () => {
    const joined = ['lan-ca-core', 'lan-ca-service', 'lan-internet', 'p2p-ca-fw-1-a_ha0--ca-fw-1-b_ha0'];
    for (const each of parts) {
      expect(each.trunks.map(({ network }) => network.id)).toEqual(joined);
      expect(each.mtu).toBe(1450);
    }
    const environment = environmentOf(configOf(twinJson({ model, placement: twoHosts })).resource.docker_container['west_twin-trunk']!);
    expect(environment['TWIN_TRUNKS']!.split('; ')).toHaveLength(joined.length);
    expect(environment).toMatchObject({ TWIN_TRUNK_ADDRESS: '192.0.2.12', TWIN_TRUNK_MTU: '1450' });
    for (const entry of environment['TWIN_TRUNKS']!.split('; ')) expect(entry).toMatch(/^jf[0-9a-f]{12} \d+ 192\.0\.2\.11$/);
  });

  test('of one host joins nothing, and leaves packets as large as they are', () => {
    const [alone] = twinParts(model, { hosts: { all: {} }, zones: { internet: 'all', 'ca-service': 'all', 'ca-core': 'all' } });
    expect(alone!.containers).toEqual(twinPlan(model).containers);
    expect(alone).toMatchObject({ trunks: [], networks: twinPlan(model).networks });
    expect(alone!.mtu).toBeUndefined();
  });

  test('makes with cdktf what the main job writes', () => {
    const props = { model, imageContexts: imageContexts(), placement: twoHosts };
    expect(cdktfJson(props)).toBe(twinJson(props));
  });

  test('gives the CA of one host to the other through the engines, and writes it nowhere', () => {
    const { resource } = JSON.parse(twinJson({ model, placement: twoHosts })) as { resource: { terraform_data: Record<string, { provisioner: { 'local-exec': { command: string } }[] }>; docker_container: Record<string, { depends_on?: string[] }> } };
    const [{ 'local-exec': { command } }] = resource.terraform_data['share-trust']!.provisioner as [{ 'local-exec': { command: string } }];
    expect(command).toMatch(/^docker -H ssh:\/\/root@192\.0\.2\.11 run .* give \| docker -H ssh:\/\/root@192\.0\.2\.12:2222 run .* take$/);
    expect(resource.docker_container['ca-issuing-1']!.depends_on).toEqual(['terraform_data.share-trust']);
  });
});

test('without a placement nothing is named after a host', () => {
  const json = twinJson({ model });
  expect(json).not.toMatch(/"alias"|depends_on|terraform_data|driver\.mtu|destroy_grace/);
});

describe('any placement of any zones', () => {
  const facilities = { small: model, quick: quickFacility(), 'dual-stack': exampleModel('dual-stack') } as const;
  const placements = fc.constantFrom(...Object.keys(facilities) as (keyof typeof facilities)[]).chain((name) => {
    const facility = facilities[name];
    const host = fc.constantFrom('a', 'b', 'c');
    const zones = fc.record(Object.fromEntries(facility.zones.map(({ id }) => [id, host])));
    const firewalls = facility.devices.filter(({ kind }) => forwarderKinds.has(kind)).map(({ id }) => id);
    const devices = fc.record(Object.fromEntries(firewalls.map((id) => [id, host])), { requiredKeys: [] });
    return fc.record({ zones, devices }).map((places) => ({
      facility,
      placement: { hosts: Object.fromEntries(['a', 'b', 'c'].map((id, i) => [id, { docker: `ssh://10.0.0.${i + 1}` }])), ...places } as Placement,
    }));
  });

  test('is the whole facility, each container once, on a host that has all its networks; zones stay whole', () => {
    fc.assert(fc.property(placements, ({ facility, placement }) => {
      const whole = twinPlan(facility);
      const made = twinParts(facility, placement);
      const helpers = new Set(['twin-guard', 'twin-trunk']);
      const placed = made.flatMap(({ containers }) => containers).filter(({ id }) => !helpers.has(id));
      expect(placed.map(({ id }) => id).sort()).toEqual(whole.containers.map(({ id }) => id).filter((id) => !helpers.has(id)).sort());
      const vnis = new Map<number, string>();
      for (const { host, containers, networks, images, volumes, trunks } of made) {
        const known = { networks: new Set(networks.map(({ id }) => id)), images: new Set(images.map(({ id }) => id)), volumes: new Set(volumes.map(({ id }) => id)) };
        for (const container of containers) {
          expect(known.images).toContain(container.image);
          for (const { network } of container.attachments) expect(known.networks).toContain(network);
          for (const { volume } of container.volumes) expect(known.volumes).toContain(volume);
          const device = facility.devices.find(({ id }) => id === container.id);
          if (device && !forwarderKinds.has(device.kind)) for (const { zone } of device.interfaces) if (zone !== undefined) expect(placement.zones[zone]).toBe(host.name);
        }
        // Whatever is on two hosts is joined on both, and under one number.
        for (const { id } of networks) expect(trunks.some(({ network }) => network.id === id)).toBe(made.filter((other) => other.networks.some((network) => network.id === id)).length > 1);
        for (const { network, vni } of trunks) {
          expect(vnis.get(vni) ?? network.id).toBe(network.id);
          expect(vni).toBeGreaterThanOrEqual(0x800000);
          expect(vni).toBeLessThan(0x1000000);
          vnis.set(vni, network.id);
        }
        const trunk = containers.find(({ id }) => id === 'twin-trunk');
        expect(trunk === undefined).toBe(trunks.length === 0);
      }
      const json = JSON.parse(twinJson({ model: facility, placement })) as { resource: Record<string, Record<string, unknown>> };
      expect(Object.keys(json.resource['docker_container']!)).toHaveLength(made.reduce((sum, { containers }) => sum + containers.length, 0));
    }), { numRuns: 40 });
  });
});
