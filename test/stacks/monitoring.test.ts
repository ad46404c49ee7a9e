/** 环境监控: from points of the design to the containers that read them and answer for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, monitoringPointKindNames } from '../../model';
import { twinJson } from '../../stacks';
import { conditions } from '../../twin/environment/conditions';
import { referenceModel } from '../support';
import { monitoredFacility } from '../twin/monitored-facility';
import { configOf, environmentOf } from './twin-config';

const model = monitoredFacility();
const { docker_container: containers, docker_image: images } = configOf(twinJson({ model })).resource;
const imagesFolder = join(__dirname, '../../twin/images');

test('the model keeps the points, in order, each with its device, server and protocol', () => {
  expect(model.monitoringPoints!.map(({ id, kind, source, server, protocol }) => [id, kind, source, server, protocol])).toEqual([
    ['access-1', 'access', 'ca-collector', 'ca-monitor', 'modbus'],
    ['climate-1', 'temperature-humidity', 'ca-collector', 'ca-monitor', 'snmp'], ['cooling-1', 'air-conditioner', 'ca-collector', 'ca-monitor', 'modbus'],
    ['infrared-1', 'infrared', 'ca-collector', 'ca-monitor', 'modbus'], ['leak-1', 'leak', 'ca-collector', 'ca-monitor', 'modbus'],
    ['power-1', 'power', 'ca-collector', 'ca-monitor', 'modbus'],
    ['smoke-1', 'smoke', 'ca-collector', 'ca-monitor', 'modbus'], ['ups-1', 'ups', 'ca-ups-host', 'ca-monitor', 'nut'],
  ]);
  expect(readModel(JSON.stringify(model))).toEqual(model);
});

test('points that no device of the network reads or answers for bring no monitoring into the twin', () => {
  const reference = referenceModel();
  const devices = new Set(reference.devices.map(({ id }) => id));
  expect(reference.monitoringPoints!.filter(({ source, server }) => devices.has(source) || devices.has(server))).toEqual([]);
  expect(Object.keys(configOf(twinJson({ model: reference })).resource.docker_image)).not.toEqual(expect.arrayContaining(['image-monitor']));
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
