import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OcspServer } from '../../constructs';
import { firewallFiles } from '../../firewalls';
import { forwarderKinds, overlaps, parsePrefix, type Model } from '../../model';
import { twinFiles, twinJson, type ImageFile } from '../../stacks';
import { contextFiles } from '../../stacks/image-contexts';
import { imageContexts } from '../../twin/image-contexts';
import { exampleModel, exampleNames } from '../support';
import { rulesOf, smallFacility } from './small-facility';
import { roomNetwork } from '../../stacks/room-monitoring';
import { configOf, environmentOf, networkOf, type TwinConfig } from './twin-config';

const golden = join(__dirname, '../golden/stacks/small-twin.json');

describe('the twin of a small facility', () => {
  const json = twinJson({ model: smallFacility(), firewallFiles: [rulesOf('ca-fw-1'), rulesOf('ca-fw-2')] });

  test('is the Terraform configuration that was looked at', () => {
    if (process.env['UPDATE_GOLDEN'] === '1' || !existsSync(golden)) {
      mkdirSync(join(golden, '..'), { recursive: true });
      writeFileSync(golden, json);
    }
    expect(json).toBe(readFileSync(golden, 'utf8'));
  });

  test('gives each member of a pair the rules of the pair, whatever is in them', () => {
    const { docker_container: containers } = configOf(json).resource;
    for (const [firewall, rules] of [['ca-fw-1-a', 'ca-fw-1'], ['ca-fw-1-b', 'ca-fw-1'], ['ca-fw-2', 'ca-fw-2']] as const) {
      const [upload] = containers[firewall]!.upload!;
      expect(upload!.file).toBe('/etc/jifang/rules.nft');
      expect(Buffer.from(upload!.content_base64, 'base64')).toEqual(Buffer.from(rulesOf(rules).bytes));
    }
  });

  test('lets a firewall take the gateway address that Docker keeps back', () => {
    const { docker_container: containers, docker_network: networks } = configOf(json).resource;
    expect(networks['lan-ca-core']!.ipam_config[0]!.gateway).toBe('10.10.30.1');
    const firewall = containers['ca-fw-2']!;
    const given = firewall.networks_advanced!.find((attachment) => networkOf(attachment) === 'lan-ca-core')!.ipv4_address;
    expect(environmentOf(firewall)['TWIN_ADDRESSES']).toBe(`10.10.30.1/24 @ ${given}`);
    expect(environmentOf(firewall)['TWIN_INTERFACES']).toContain(`ca-core = ${given}`);
  });

  test('keeps the host out of IPv6 zones by a guard, and hosts off its address', () => {
    const { docker_container: containers, docker_network: networks } = configOf(json).resource;
    const { options, ipam_config: ipam } = networks['lan-ca-service']!;
    expect(environmentOf(containers['twin-guard']!)).toEqual({ TWIN_BRIDGES: options['com.docker.network.bridge.name'] });
    expect(containers['twin-guard']!.network_mode).toBe('host');
    expect(ipam[1]!.gateway).not.toBe('fd00:10:10::1');
    expect(environmentOf(containers['ca-ocsp-1']!)['TWIN_ROUTES']).toContain('::/0 via fd00:10:10::1');
  });

  test('needs nobody to guard when no zone has IPv6', () => {
    expect(configOf(twinJson({ model: exampleModel('t1-cs') })).resource.docker_container['twin-guard']).toBeUndefined();
  });

  test('changes nothing else when a device is added', () => {
    const before = configOf(json).resource;
    const after = configOf(twinJson({
      model: smallFacility(({ service }) => { new OcspServer(service, 'ocsp-2'); }), firewallFiles: [rulesOf('ca-fw-1'), rulesOf('ca-fw-2')],
    })).resource;
    expect(Object.keys(after.docker_container).filter((id) => !(id in before.docker_container))).toEqual(['ca-ocsp-2']);
    delete after.docker_container['ca-ocsp-2'];
    delete after.docker_volume['volume-ca-ocsp-2-data'];
    expect(after).toEqual(before);
  });

  test("pulls an image of the user's own instead of the stand-in", () => {
    const { docker_image: images, docker_container: containers } = configOf(twinJson({
      model: smallFacility(({ service }) => { new OcspServer(service, 'own', { image: 'registry.example.cn/ocsp:3' }); }),
    })).resource;
    expect(images['image-own-ca-own']).toMatchObject({ name: 'registry.example.cn/ocsp:3', keep_locally: true });
    expect(images['image-own-ca-own']!.build).toBeUndefined();
    expect(containers['ca-own']!.image).toBe('${docker_image.image-own-ca-own.image_id}');
  });

  test('tags an image by its own content and that of the base it is built on', () => {
    const text = (content: string): ImageFile => ({ path: 'Dockerfile', bytes: Buffer.from(content) });
    const tagsOf = (changed: string): Record<string, string> => {
      const imageContexts = new Map([...contexts].map(([name, files]): [string, readonly ImageFile[]] => [name, name === changed ? [text('FROM other\n')] : files]));
      const { docker_image: images } = configOf(twinJson({ model: smallFacility(), imageContexts })).resource;
      return Object.fromEntries(Object.entries(images).map(([id, { name }]) => [id, name]));
    };
    const contexts = imageContexts();
    const before = tagsOf('');
    const differing = (after: Record<string, string>) => Object.keys(before).filter((id) => after[id] !== before[id]);
    for (const name of Object.values(before)) expect(name).toMatch(/^jifang-twin\/[a-z-]+:[0-9a-f]{12}$/);
    expect(differing(tagsOf('hsm'))).toEqual(['image-hsm']);
    expect(differing(tagsOf('base'))).toEqual(Object.keys(before));
    expect(() => twinJson({ model: smallFacility(), imageContexts: new Map() })).toThrow('twin/images/base has no Dockerfile');
  });

  test('builds every image on the base, and the base on what the user names', () => {
    const { resource: { docker_image: images }, variable } = configOf(json);
    expect(variable['base_image']!.default).toBe('jifang-twin/debian:trixie');
    for (const [id, image] of Object.entries(images)) {
      const [arg, trigger] = id === 'image-base' ? ['${var.base_image}', '${var.base_image}'] : ['${docker_image.image-base.name}', '${docker_image.image-base.image_id}'];
      expect({ id, arg: image.build?.build_args.BASE, trigger: image.triggers?.base }).toEqual({ id, arg, trigger });
    }
  });

  test('has what its images are built from beside it', () => {
    const contexts = new Map([...imageContexts()].filter(([name]) => name === 'guard'));
    const files = contextFiles(contexts, 'stacks/small-twin/images').map(({ path }) => path);
    expect(files).toEqual(['stacks/small-twin/images/guard/Dockerfile', 'stacks/small-twin/images/guard/twin-guard']);
  });

  test('is one file under the name that cdktf and terraform use', () => {
    expect(twinFiles({ model: smallFacility() }).map(({ path, kind }) => ({ path, kind }))).toEqual([{ path: 'stacks/small-twin/cdk.tf.json', kind: 'terraform' }]);
  });
});

describe.each(exampleNames)('the twin of %s', (name) => {
  const model: Model = exampleModel(name);
  const json = twinJson({ model });
  const config: TwinConfig = configOf(json);
  const { docker_network: networks, docker_container: containers, docker_image: images } = config.resource;

  test('has the state beside the configuration and no path of a machine', () => {
    expect(config.terraform.backend.local.path).toBe('./terraform.tfstate');
    expect(json).not.toContain(process.cwd());
    for (const image of Object.values(images)) expect(image.build?.context).toMatch(/^\.\/images\/[a-z-]+$/);
  });

  test('is the same again', () => {
    expect(twinJson({ model: JSON.parse(JSON.stringify(model)) as Model })).toBe(json);
  });

  const devices = model.devices.filter((device) => device.kind !== 'switch' || device.interfaces.some((port) => port.addresses.length > 0));

  test('has a container for every device but switches without a management address, each with exactly its planned addresses', () => {
    const beside = ['twin-guard', 'twin-outside', ...(roomNetwork(model)?.things ?? []).map(({ id }) => id)];
    expect(Object.keys(containers).filter((id) => !beside.includes(id)).sort()).toEqual(devices.map(({ id }) => id).sort());
    for (const device of devices) {
      const container = containers[device.id]!;
      // What Docker demands on a mirror network is taken away at start.
      const given = (container.networks_advanced ?? []).filter((attachment) => !networkOf(attachment).startsWith('mir-'))
        .flatMap(({ ipv4_address: v4, ipv6_address: v6 }) => [v4, v6]).filter((address) => address !== undefined);
      const setAtStart = (environmentOf(container)['TWIN_ADDRESSES'] ?? '').split('; ').filter(Boolean)
        .map((entry) => ({ planned: entry.slice(0, entry.indexOf('/')), length: entry.slice(entry.indexOf('/') + 1, entry.indexOf(' ')), on: entry.slice(entry.indexOf('@') + 2) }));
      const replaced = new Map(setAtStart.filter(({ length }) => length !== '32' && length !== '128').map(({ planned, on }) => [on, planned]));
      const planned = device.interfaces.flatMap((port) => port.addresses.map(({ address }) => address));
      expect(given.map((address) => replaced.get(address) ?? address).sort()).toEqual(planned.sort());
    }
  });

  test('has a network for every zone and every cable, made by the recipe that holds on all engines', () => {
    const cables = model.links.filter((link) => ['hsm', 'console', 'heartbeat'].includes(link.kind) && link.prefixes.length > 0);
    const zones = model.zones.filter(({ prefixes }) => prefixes.length > 0);
    expect(Object.keys(networks).filter((id) => !id.startsWith('mir-'))).toHaveLength(zones.length + cables.length + (roomNetwork(model) ? 1 : 0));
    for (const zone of zones) {
      const network = networks[`lan-${zone.id}`]!;
      expect(network).toMatchObject({ driver: 'bridge', internal: false, ipv6: zone.prefixes.some((prefix) => prefix.includes(':')) });
      expect(network.options).toMatchObject({
        'com.docker.network.bridge.inhibit_ipv4': 'true',
        'com.docker.network.bridge.enable_ip_masquerade': 'false',
        'com.docker.network.bridge.gateway_mode_ipv4': 'nat-unprotected',
      });
      const planned = zone.gateways.find(({ address }) => !address.includes(':'))?.address;
      if (planned !== undefined && zone.kind !== 'tunnel') expect(network.ipam_config[0]!.gateway).toBe(planned);
    }
    const bridges = Object.values(networks).map(({ options }) => options['com.docker.network.bridge.name']!);
    expect(new Set(bridges).size).toBe(bridges.length);
    for (const bridge of bridges) expect(bridge).toMatch(/^[a-z0-9]{1,15}$/);
  });

  test('has no two networks that overlap', () => {
    const subnets = Object.values(networks).flatMap((network) => network.ipam_config.map(({ subnet }) => parsePrefix(subnet)!));
    for (const [i, a] of subnets.entries()) for (const b of subnets.slice(i + 1)) expect(overlaps(a, b)).toBe(false);
  });

  test('offers no way round a firewall', () => {
    for (const device of devices) {
      const container = containers[device.id]!;
      const zones = (container.networks_advanced ?? []).map(networkOf).filter((network) => network.startsWith('lan-'));
      if (forwarderKinds.has(device.kind)) expect(container.sysctls['net.ipv4.ip_forward']).toBe('1');
      else {
        expect(zones.length).toBeLessThanOrEqual(1);
        expect(container.sysctls['net.ipv4.ip_forward']).toBe('0');
      }
      if (zones.length === 0 && device.kind !== 'intrusion-detector') expect(container.capabilities.add).not.toContain('CAP_SETPCAP');
      expect(container.capabilities.drop).toEqual(['ALL']);
      expect(container.network_mode).toBe(container.networks_advanced ? undefined : 'none');
    }
    for (const hsm of model.devices.filter(({ kind }) => kind === 'hsm')) {
      for (const attachment of containers[hsm.id]!.networks_advanced ?? []) expect(networkOf(attachment)).toMatch(/^p2p-/);
    }
  });

  test('names every interface that the rule files ask for', () => {
    const rules = firewallFiles(model);
    const uploads = configOf(twinJson({ model, firewallFiles: rules })).resource.docker_container;
    for (const device of model.devices.filter(({ kind }) => forwarderKinds.has(kind))) {
      const file = rules.find(({ path }) => path === `firewalls/${device.id}.nft`)!;
      expect(Buffer.from(uploads[device.id]!.upload![0]!.content_base64, 'base64')).toEqual(Buffer.from(file.bytes));
      const known = (environmentOf(containers[device.id]!)['TWIN_INTERFACES'] ?? '').split('; ').map((entry) => entry.split(' = ')[0]);
      const asked = [...Buffer.from(file.bytes).toString().matchAll(/^define if_(\S+) = /gm)].map(([, place]) => place!);
      expect(asked.length).toBeGreaterThan(1);
      // A zone of addresses nobody has stated has no network: nothing comes from there.
      const without = new Set(model.zones.filter(({ prefixes }) => prefixes.length === 0).map(({ id }) => id));
      for (const place of asked) if (!without.has(place)) expect(known).toContain(place);
    }
  });

  test('has no string that Terraform would take for a template, except references to its own resources', () => {
    const references = [...json.matchAll(/[$%]\{[^}]*\}?/g)].map(([text]) => text);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references.filter((each) => each !== '${self.id}')) {
      const [, type, id] = /^\$\{(?:(docker_network|docker_image|docker_volume)\.([a-z0-9_-]+)\.(?:name|image_id)|var\.base_image)\}$/.exec(reference) ?? [];
      expect({ reference, known: type === undefined ? reference === '${var.base_image}' : id! in config.resource[type as keyof TwinConfig['resource']] }).toEqual({ reference, known: true });
    }
  });

  test('lets nothing be changed in a container but its volumes and what lies in memory, unless something is uploaded into it', () => {
    const withRules = configOf(twinJson({ model, firewallFiles: firewallFiles(model) })).resource.docker_container;
    for (const [id, container] of Object.entries(withRules)) {
      expect({ id, readOnly: container.read_only ?? false }).toEqual({ id, readOnly: container.upload === undefined });
      if (container.read_only) expect(Object.keys(container.tmpfs ?? {})).toEqual(['/run', '/tmp']);
      expect(container.security_opts).toEqual(['no-new-privileges:true']);
    }
    expect(Object.values(withRules).filter((container) => container.read_only).length).toBeGreaterThan(devices.length / 2);
  });

  test('limits processes, and memory with swap, so that a plan after apply is empty', () => {
    for (const { memory, memory_swap: swap, provisioner } of Object.values(containers)) {
      expect(provisioner?.map((each) => each['local-exec'].command.split(' ||')[0])).toEqual(['docker update --pids-limit 512 ${self.id}']);
      expect(memory).toBeGreaterThanOrEqual(64);
      expect(swap).toBe(2 * memory);
    }
  });
});
