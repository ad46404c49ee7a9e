/** What a detector sees, and that it is no way round a firewall. */
import { forwarderKinds, type Model } from '../../model';
import { twinJson } from '../../stacks';
import { exampleModel, exampleNames } from '../support';
import { configOf, environmentOf, networkOf } from './twin-config';

const entries = (text: string | undefined): string[] => (text ?? '').split('; ').filter(Boolean);

describe.each(exampleNames)('mirrors of %s', (name) => {
  const model: Model = exampleModel(name);
  const { docker_network: networks, docker_container: containers } = configOf(twinJson({ model })).resource;
  const wanted = new Map<string, { detector: string; zone: string }>();
  for (const link of model.links) for (const end of link.ends) {
    if (link.kind !== 'mirror' || !('device' in end) || link.zone === undefined) continue;
    if (model.devices.some(({ id, kind }) => id === end.device && kind === 'intrusion-detector')) wanted.set(`${end.device}:${link.zone}`, { detector: end.device, zone: link.zone });
  }

  test('are one network for each zone that a detector watches, and none beside', () => {
    expect(wanted.size).toBeGreaterThan(0);
    const labels = Object.entries(networks).filter(([id]) => id.startsWith('mir-')).map(([, network]) => network.labels?.find(({ label }) => label === 'jifang.network')?.value);
    expect(labels.sort()).toEqual([...wanted.keys()].sort());
    for (const [id, network] of Object.entries(networks)) {
      if (!id.startsWith('mir-')) continue;
      expect(network.ipam_config[0]!.subnet).toMatch(/^169\.254\.\d+\.0\/24$/);
      expect(network.options['com.docker.network.bridge.inhibit_ipv4']).toBe('true');
    }
  });

  test('join the detector and the forwarders at the zone, nobody else', () => {
    for (const { detector, zone } of wanted.values()) {
      const at = Object.entries(containers).filter(([, container]) => (container.networks_advanced ?? []).some((attachment) => networkOf(attachment) === `mir-${detector}_${zone}`)).map(([id]) => id);
      const forwarders = model.devices.filter((device) => forwarderKinds.has(device.kind) && device.interfaces.some((port) => port.zone === zone && port.addresses.length > 0)).map(({ id }) => id);
      expect(at.sort()).toEqual([detector, ...forwarders].sort());
      const place = `mirror.${detector}.${zone}`;
      for (const id of forwarders) {
        const environment = environmentOf(containers[id]!);
        expect(entries(environment['TWIN_MIRROR'])).toContain(`${zone} ${place}`);
        const places = entries(environment['TWIN_INTERFACES']).map((entry) => entry.split(' = ')[0]);
        expect(places).toEqual(expect.arrayContaining([zone, place]));
      }
      expect(entries(environmentOf(containers[detector]!)['TWIN_CAPTURE'])).toContain(place);
    }
  });

  test('put no detector into a zone, and let none forward', () => {
    for (const { detector } of wanted.values()) {
      const container = containers[detector]!;
      for (const attachment of container.networks_advanced ?? []) expect(networkOf(attachment)).toMatch(/^(mir|p2p)-/);
      expect(container.sysctls['net.ipv4.ip_forward']).toBe('0');
    }
  });
});
