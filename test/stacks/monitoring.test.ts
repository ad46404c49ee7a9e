/** 环境监控: from points of the design to the containers that read them and answer for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, monitoringPointKindNames } from '../../model';
import { twinJson } from '../../stacks';
import { conditions } from '../../twin/environment/conditions';
import { referenceModel } from '../support';
import { monitoredFacility } from '../twin/monitored-facility';
import { configOf, environmentOf, networkOf } from './twin-config';

const model = monitoredFacility();
const { docker_container: containers, docker_image: images } = configOf(twinJson({ model })).resource;
const imagesFolder = join(__dirname, '../../twin/images');

test('the model keeps the points, in order, each with its device, server and protocol', () => {
  expect(model.monitoringPoints!.map(({ id, kind, source, server, protocol }) => [id, kind, source, server, protocol])).toEqual([
    ['access-1', 'access', 'ca-collector', 'ca-monitor', 'modbus'],
    ['climate-1', 'temperature-humidity', 'ca-collector', 'ca-monitor', 'snmp'], ['cooling-1', 'air-conditioner', 'ca-collector', 'ca-monitor', 'modbus'],
    ['infrared-1', 'infrared', 'ca-collector', 'ca-monitor', 'modbus'], ['leak-1', 'leak', 'ca-collector', 'ca-monitor', 'modbus'],
    ['power-1', 'power', 'ca-collector', 'ca-monitor', 'modbus'], ['pressure-1', 'pressure', 'ca-collector', 'ca-monitor', 'modbus'],
    ['smoke-1', 'smoke', 'ca-collector', 'ca-monitor', 'modbus'], ['ups-1', 'ups', 'ca-ups-host', 'ca-monitor', 'nut'],
  ]);
  expect(readModel(JSON.stringify(model))).toEqual(model);
});

test('what watches the machine room stands on a network of its own, to which nothing else is plugged in', () => {
  const reference = referenceModel();
  const { docker_container: all, docker_network: networks } = configOf(twinJson({ model: reference })).resource;
  const { prefix, hosts, collectors } = reference.site!.monitoring;
  const [host, collector] = [hosts[0]!, collectors[0]!];
  const on = (id: string) => (all[id]!.networks_advanced ?? []).map((attachment) => [networkOf(attachment), attachment.ipv4_address]);
  expect(on(host.id)).toEqual([['p2p-site-monitoring', host.address]]);
  expect(on(collector.id)).toEqual([['p2p-site-monitoring', collector.address]]);
  expect(networks['p2p-site-monitoring']).toMatchObject({ internal: true, ipam_config: [{ subnet: prefix }] });
  const cards = reference.site!.power.ups;
  expect(cards.map(({ id }) => on(id))).toEqual(cards.map(({ address }) => [['p2p-site-monitoring', address]]));
  expect(Object.keys(all).filter((id) => on(id).some(([network]) => network === 'p2p-site-monitoring')).sort()).toEqual([collector.id, host.id, ...cards.map(({ id }) => id)].sort());
  const rows = Buffer.from(all[host.id]!.upload!.find(({ file }) => file === '/etc/jifang/points')!.content_base64, 'base64').toString().trimEnd().split('\n').map((line) => line.split('\t'));
  expect(rows.map(([id]) => id).sort()).toEqual(reference.monitoringPoints!.map(({ id }) => id).sort());
  // Each is read where it answers: a UPS at its card, all others at their collector.
  for (const [id, , , address] of rows) expect([id, address]).toEqual([id, cards.find((card) => `env-${card.id}` === id)?.address ?? collector.address]);
});

test('a card whose readings a collector passes on answers at the card’s address, in the container of the collector', () => {
  const reference = referenceModel();
  const points = reference.monitoringPoints!.map((point) => (point.kind === 'ups' ? { ...point, source: 'env-collector', address: `10.90.0.${point.id.endsWith('a') ? 31 : 32}` } : point));
  const { docker_container: all } = configOf(twinJson({ model: { ...reference, monitoringPoints: points } })).resource;
  expect(environmentOf(all['env-collector']!)['TWIN_ADDRESSES']!.split('; ').map((entry) => entry.split('/')[0]!)).toEqual(['10.90.0.31', '10.90.0.32']);
  expect(all).not.toHaveProperty(['ups-a']);
});

test('a machine room whose monitoring has no network brings no monitoring into the twin', () => {
  const reference = referenceModel();
  const { prefix, ...monitoring } = reference.site!.monitoring;
  expect(prefix).toBe('10.90.0.0/24');
  const without = configOf(twinJson({ model: { ...reference, site: { ...reference.site!, monitoring } } })).resource;
  expect(Object.keys(without.docker_image)).not.toContain('image-monitor');
  expect(Object.keys(without.docker_network)).not.toContain('p2p-site-monitoring');
});

test('the server reads every point at the planned address, by the number the device has for it', () => {
  expect(containers['ca-monitor']!.image).toContain('image-monitor');
  const file = containers['ca-monitor']!.upload!.find(({ file: path }) => path === '/etc/jifang/points')!;
  const rows = Buffer.from(file.content_base64, 'base64').toString().trimEnd().split('\n').map((line) => line.split('\t'));
  const address = (id: string) => model.devices.find((device) => device.id === id)!.interfaces.flatMap((port) => port.addresses)[0]!.address;
  expect(rows).toHaveLength(model.monitoringPoints!.length);
  for (const [id, kind, protocol, at, number] of rows) {
    const point = model.monitoringPoints!.find((candidate) => candidate.id === id)!;
    expect({ kind, protocol, at }).toEqual({ kind: point.kind, protocol: point.protocol, at: address(point.source) });
    expect((environmentOf(containers[point.source]!)['TWIN_POINTS'] ?? '').split('; ')).toContain(`${id} ${kind} ${protocol} ${number}`);
  }
  for (const source of ['ca-collector', 'ca-ups-host']) expect(containers[source]!.image).toContain('image-sensor');
  expect(Object.keys(images)).toEqual(expect.arrayContaining(['image-monitor', 'image-sensor']));
});

test('every fault that can be put on has readings in the sensor and an alarm in the server', () => {
  const readings = readFileSync(join(imagesFolder, 'sensor/lib/point-set'), 'utf8');
  const file = containers['ca-monitor']!.upload!.find(({ file: path }) => path === '/etc/jifang/rules.yml')!;
  const rules = Buffer.from(file.content_base64, 'base64').toString();
  for (const kind of monitoringPointKindNames) {
    expect(readings).toContain(`'${kind} normal'`);
    for (const { id, alarm } of conditions[kind]) {
      expect(readings).toContain(`'${kind} ${id}'`);
      expect(rules).toContain(`- alert: ${alarm}\n`);
    }
  }
});
