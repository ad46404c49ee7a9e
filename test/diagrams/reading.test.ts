/** What a reader would take from a drawing is what the design says. */
import { RootConstruct } from 'constructs';
import { Facility, ReferenceCa, Server, tcp } from '../../constructs';
import { checkScene } from '../../diagrams';
import { logicalDrawings } from '../../diagrams/logical';
import { caStructure } from '../../diagrams/logical/ca';
import { networkAreaDrawings } from '../../diagrams/network-areas';
import { protectionDrawings } from '../../diagrams/protection';
import type { Scene } from '../../diagrams/scene';
import { topologyDrawings } from '../../diagrams/topology';
import { commonName } from '../../diagrams/topology/labels';
import { isDeviceEnd, type Device } from '../../model';
import { exampleModel } from '../support';
import { textsOf } from './structure-support';

const named = (...names: string[]): Device[] => names.map((name) => ({ ...exampleModel('t1-cs').devices[0]!, name }));
const legendOf = (scene: Scene): string[] => scene.shapes.flatMap((shape) => (shape.shape === 'text' && shape.of === 'legend' ? [shape.text] : []));

describe('the name of several devices', () => {
  test.each<[string[], string, string]>([
    [['OCSP服务器-1', 'OCSP服务器-2'], 'OCSP服务器', 'OCSP服务器'],
    [['外联防火墙（主）', '外联防火墙（备）'], '防火墙', '外联防火墙'],
    [['国际CA管理终端', '国际RA管理终端', '国际网络安全管理终端'], '管理终端', '国际管理终端'],
    [['KM管理终端', 'KM网络安全管理终端'], '管理终端', 'KM管理终端'],
    [['CA管理终端', 'RA管理终端'], '管理终端', '管理终端'],
    [['门户服务器-1', '门禁系统'], '服务器', '服务器'],
  ])('%s', (names, kind, expected) => expect(commonName(named(...names), kind)).toBe(expected));
});

test('a server of no subsystem that answers the Internet is a part of its own, not support', () => {
  const facility = new Facility(new RootConstruct(), 't', { organization: '示例' });
  const ca = new ReferenceCa(facility, 'ca', { raMode: 'cs', redundant: false });
  const portal = new Server(ca.service, 'portal-1', { name: '门户服务器-1' });
  new Server(ca.service, 'jump', { name: '跳板机' });
  facility.allow({ id: 'portal', from: ca.internet, to: portal, service: tcp(443), purpose: '门户访问', publish: true });
  const model = facility.resolve();
  const structure = caStructure(model, model.systems[0]!);
  expect(structure.parts.filter(({ title }) => title === '其他对外服务').map(({ chips }) => chips.flatMap(({ devices }) => devices))).toEqual([['ca-portal-1']]);
  const supporting = structure.support.chips.flatMap(({ devices }) => devices);
  expect(supporting).toContain('ca-jump');
  expect(supporting).not.toContain('ca-portal-1');
  expect(structure.lines.map(({ from, to }) => `${from} > ${to}`)).toContain('outside > ca-service:other');
  expect(structure.support.rows).not.toContain(0);
  expect(logicalDrawings(model).flatMap(checkScene)).toEqual([]);
});

test('a carrier’s network is no Internet', () => {
  const model = exampleModel('t4-km-wan');
  for (const scene of [...networkAreaDrawings(model), ...protectionDrawings(model)].filter(({ name }) => name.endsWith('-km'))) {
    expect(legendOf(scene)).toContain('广域网');
    expect(legendOf(scene)).not.toContain('互联网');
  }
});

test('a probe is joined to every switch that mirrors to it, and to none besides', () => {
  const model = exampleModel('t7-reference');
  const probe = model.devices.find(({ id }) => id === 'ca-ids')!;
  const far = probe.interfaces.flatMap(({ role, link }) => (role === 'mirror' ? model.links.filter(({ id }) => id === link) : []))
    .flatMap(({ ends }) => ends.flatMap((end) => (isDeviceEnd(end) && end.device !== probe.id ? [end.device] : []))).sort();
  expect(far).toHaveLength(2);
  const sheet = topologyDrawings(model).find(({ name }) => name === 'zone-ca-service')!;
  const joined = sheet.shapes.flatMap((shape) => (shape.shape === 'line' && shape.style === 'mirror' && shape.joins ? shape.joins : []));
  expect([...new Set(joined.filter((id) => id !== probe.id))].sort()).toEqual(far);
});

test('a tunnel drawn past a firewall says that its packets pass it', () => {
  const drawn = topologyDrawings(exampleModel('t3-remote-ra')).filter(({ name }) => name === 'topology-overall' || name === 'topology-ca');
  expect(drawn).toHaveLength(2);
  for (const scene of drawn) expect(textsOf(scene)).toContain('加密通道的报文经外联防火墙');
});
