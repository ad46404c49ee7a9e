import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { RootConstruct } from 'constructs';
import { CertificateSystem, CoreZone, Facility, Firewall, IssuingServer, OcspServer, ServiceZone } from '../../constructs';
import { checkScene } from '../../diagrams';
import { svgOutline } from '../../diagrams/svg-outline';
import { topologyDrawings } from '../../diagrams/topology';
import type { GraphNode, Scene } from '../../diagrams/scene';
import { freeze, isDeviceEnd, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { landscape, landscapeModel, modelOf, recipe, type Recipe } from './generated';

const faultsOf = (model: Model): string[] => topologyDrawings(model).flatMap((scene) => checkScene(scene).map(({ message }) => message.en));
const sheetsOf = (model: Model, zone: string): readonly Scene[] => topologyDrawings(model).filter(({ name }) => name === `zone-${zone}` || name.startsWith(`zone-${zone}-`));
const written = (node: GraphNode): string => node.label.join('');

describe.each(exampleNames)('topologies of %s', (name) => {
  it('can be printed: nothing cut, crossed, overlapping or too small', () => {
    expect(faultsOf(exampleModel(name))).toEqual([]);
  });

  it('show every device with its name and every address on the sheet of its zone', () => {
    const model = exampleModel(name);
    for (const zone of model.zones.filter(({ devices }) => devices.length > 0)) {
      const nodes = sheetsOf(model, zone.id).flatMap(({ graph }) => graph.nodes);
      for (const device of model.devices.filter(({ id }) => zone.devices.includes(id) || zone.switches.includes(id))) {
        const node = nodes.find(({ id }) => id === device.id);
        expect([device.id, node && written(node)]).toEqual([device.id, expect.stringContaining(device.name)]);
        for (const port of device.interfaces.filter(({ role }) => role === 'data' || role === 'hsm')) {
          for (const { address } of port.addresses) expect([device.id, written(node!)]).toEqual([device.id, expect.stringContaining(address)]);
        }
      }
    }
  });

  it('join a 密码机 to its server alone and an IDS console to its probe alone', () => {
    const model = exampleModel(name);
    const kinds = new Map(model.devices.map(({ id, kind }) => [id, kind]));
    for (const scene of topologyDrawings(model).filter((each) => each.name.startsWith('zone-'))) {
      for (const edge of scene.graph.edges) {
        const ends = [kinds.get(edge.from), kinds.get(edge.to)];
        if (ends.includes('hsm')) expect(edge.style).toBe('hsm');
        if (ends.includes('ids-console')) expect([edge.style, ends.includes('intrusion-detector')]).toEqual(['console', true]);
      }
    }
  });
});

describe('topologies', () => {
  it('can be printed for any zone of up to 60 devices, with groups, long names and IPv6', () => {
    fc.assert(fc.property(recipe, (made) => { expect(faultsOf(modelOf(made))).toEqual([]); }), { numRuns: 20, seed: 37 });
  });

  it('can be printed for any number of CAs on one KM with remote sites', () => {
    fc.assert(fc.property(landscape, (made) => { expect(faultsOf(landscapeModel(made))).toEqual([]); }), { numRuns: 6, seed: 38 });
  });

  it('can be printed for more CAs, remote sites and tunnels than have room side by side', () => {
    const cas = Array.from({ length: 9 }, (_, i) => ({ bs: i % 2 === 1, redundant: i < 2, sites: i === 0 ? 12 : 0 }));
    for (const wan of [false, true]) expect(faultsOf(landscapeModel({ cas, wan }))).toEqual([]);
  });

  it('name a symbol for several devices by what their names have in common', () => {
    const labels = (name: string) => topologyDrawings(exampleModel('t7-reference')).find((scene) => scene.name === name)!.graph.nodes.map(written);
    expect(labels('topology-overall')).toEqual(expect.arrayContaining(['OCSP服务器×2', 'OCSP密码机×2', '外联防火墙×2', '服务区交换机×2', '防病毒服务器']));
  });

  it('lead to the bus of a zone that has no switch', () => {
    for (const count of [1, 13]) {
      const facility = new Facility(new RootConstruct(), 'bare', { organization: '示例' });
      const ca = new CertificateSystem(facility, 'ca', { raMode: 'cs' });
      const [service, core] = [new ServiceZone(ca, 'service', { prefix: '10.10.10.0/24' }), new CoreZone(ca, 'core', { prefix: '10.10.30.0/24' })];
      for (let i = 0; i < count; i++) new OcspServer(service, `ocsp-${i}`);
      new IssuingServer(core, 'issuing');
      new Firewall(ca, 'fw', { between: [service, core] });
      const model = facility.resolve();
      expect(faultsOf(model)).toEqual([]);
      for (const { name, shapes } of topologyDrawings(model)) {
        const lines = shapes.filter((shape) => shape.shape === 'line');
        const buses = lines.filter(({ of }) => of?.startsWith('bus:')).flatMap(({ points }) => points.slice(1).map((to, i) => [points[i]!, to] as const));
        // From the firewall a line goes to each zone of the sheet: its last point lies on the bus.
        const ends = lines.filter(({ of }) => /^(trunk|gate):/.test(of ?? '')).map(({ points }) => points.reduce((least, point) => (point[0] < least[0] ? point : least)));
        const off = ends.filter(([x, y]) => !buses.some(([from, to]) => Math.abs(from[0] - x) < 0.1 && Math.abs(to[0] - x) < 0.1 && y > Math.min(from[1], to[1]) - 0.1 && y < Math.max(from[1], to[1]) + 0.1));
        expect({ name, ends: ends.length > 0, off: off.filter(([x]) => buses.some(([from]) => from[0] >= x - 0.1)) }).toEqual({ name, ends: true, off: [] });
      }
    }
  });

  it('do not depend on the order of the lists in the model', () => {
    const model = exampleModel('t3-remote-ra');
    const reversed = freeze({ ...model, devices: [...model.devices].reverse(), links: [...model.links].reverse(), pairs: [...model.pairs].reverse(), policies: [...model.policies].reverse() });
    const shapes = (each: Model) => topologyDrawings(each).map(svgOutline);
    expect(shapes(reversed)).toEqual(shapes(model));
  });

  it('move no server when a terminal is added', () => {
    const members = [...Array.from({ length: 14 }, () => ({ kind: 'ocsp', name: 'OCSP服务器', hsms: 1, group: 1 })), ...Array.from({ length: 9 }, () => ({ kind: 'admin', name: '管理终端', hsms: 0, group: 1 }))];
    const base: Recipe = { zones: [{ members, switches: 2, probe: true }], six: false, pairs: true, uplinks: 2 };
    const more: Recipe = { ...base, zones: [{ ...base.zones[0]!, members: [...members, { kind: 'audit', name: '审计终端', hsms: 0, group: 1 }] }] };
    const servers = (made: Recipe) => sheetsOf(modelOf(made), 'ca-zone-0').flatMap(({ graph }) => graph.nodes).filter(({ icon }) => icon === 'ocsp-server' || icon === 'hsm').map(({ id, x, y }) => [id, x, y]);
    expect(servers(more)).toEqual(servers(base));
    expect(servers(base)).toHaveLength(28);
  });

  it('put a large zone on several sheets rather than below 7 pt, each device on one of them', () => {
    const members = Array.from({ length: 30 }, () => ({ kind: 'ocsp', name: '对外统一身份认证与电子签名业务综合支撑平台应用服务器', hsms: 1, group: 1 }));
    const model = modelOf({ zones: [{ members, switches: 2, probe: false }], six: true, pairs: true, uplinks: 2 });
    const sheets = sheetsOf(model, 'ca-zone-0');
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.map(({ title }) => title)).toEqual(sheets.map((_, i) => `服务区网络拓扑图（${i + 1}/${sheets.length}）`));
    for (const device of model.devices.filter(({ kind }) => kind === 'ocsp-server')) expect(sheets.filter(({ graph }) => graph.nodes.some(({ id }) => id === device.id))).toHaveLength(1);
  });

  it('draw every cable between two devices of a sheet once', () => {
    const model = exampleModel('t7-reference');
    const [sheet] = sheetsOf(model, 'ca-core');
    const nodes = new Set(sheet!.graph.nodes.map(({ id }) => id));
    const pairs = new Set(model.links.flatMap((link) => {
      const ends = link.ends.map((end) => (isDeviceEnd(end) ? end.device : ''));
      return ends.every((end) => nodes.has(end)) ? [[...ends].sort().join(' ')] : [];
    }));
    const drawn = sheet!.graph.edges.filter(({ from, to }) => model.devices.some(({ id }) => id === from) && model.devices.some(({ id }) => id === to)).map(({ from, to }) => [from, to].sort().join(' '));
    expect(new Set(drawn)).toEqual(pairs);
  });

  it('stay as they were looked at: KM管理区', () => {
    const [scene] = sheetsOf(exampleModel('t7-reference'), 'km-management');
    const file = join(__dirname, '../golden/diagrams/zone-km-management.txt');
    const told = `${tell(scene!)}\n`;
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, told);
    }
    expect(told).toBe(readFileSync(file, 'utf8'));
  });
});

/** A drawing as lines a reviewer can read: what stands where. Legend and title block are left out. */
function tell(scene: Scene): string {
  const n = (value: number): string => value.toFixed(1);
  return scene.shapes.filter(({ of }) => of !== 'legend' && of !== 'title-block').map((shape) => {
    switch (shape.shape) {
      case 'text': return `text  ${n(shape.x)},${n(shape.y)} ${shape.anchor} ${n(shape.size)} ${shape.tone} ${shape.text}`;
      case 'rect': return `rect  ${n(shape.x)},${n(shape.y)} ${n(shape.width)}x${n(shape.height)} ${shape.role} ${shape.of ?? ''}`;
      case 'icon': return `icon  ${n(shape.x)},${n(shape.y)} ${n(shape.width)}x${n(shape.height)} ${shape.icon} ${shape.of ?? ''}`;
      case 'line': return `line  ${shape.points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')} ${shape.style} ${shape.of ?? ''}`;
      case 'path': return `path  ${n(shape.box.x)},${n(shape.box.y)} ${n(shape.box.width)}x${n(shape.box.height)} ${shape.of ?? ''}`;
    }
  }).join('\n');
}
