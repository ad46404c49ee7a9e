import { checkScene } from '../../diagrams';
import { connectionDrawings } from '../../diagrams/connections';
import { indexOf, isDeviceEnd, sectionTitle } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { landscapeModel } from './generated';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, wordsOf } from './structure-support';

describe('physical connections', () => {
  it.each(exampleNames)('of %s show every cable with both port names, on one sheet and can be printed', (name) => {
    const model = exampleModel(name);
    const index = indexOf(model);
    const scenes = connectionDrawings(model);
    expect(scenes.flatMap(checkScene).map(({ message }) => message.zh)).toEqual([]);
    const drawn = new Map<string, number>();
    for (const { shapes } of scenes) for (const shape of shapes) if (shape.shape === 'line' && shape.of?.includes('--') && !shape.of.includes('@')) drawn.set(shape.of, (drawn.get(shape.of) ?? 0) + 1);
    const labels = new Set(scenes.flatMap(({ graph }) => graph.edges.map(({ from, to, label }) => `${from} ${to} ${label}`)));
    const words = wordsOf(scenes);
    for (const link of model.links) {
      const [a, b] = link.ends;
      if (link.kind === 'tunnel') continue;
      if (!isDeviceEnd(a) || !isDeviceEnd(b)) {
        const end = [a, b].find((each) => !isDeviceEnd(each));
        expect([link.id, end !== undefined && 'external' in end && words.includes(end.external)]).toEqual([link.id, true]);
        continue;
      }
      // A pair of firewalls stands on the sheets of both its zones, and its heartbeat with it.
      const times = link.kind === 'heartbeat' && index.policyOfDevice.has(a.device) ? Math.max(1, drawn.get(link.id) ?? 0) : 1;
      expect([link.id, drawn.get(link.id)]).toEqual([link.id, times]);
      const told = labels.has(`${a.device} ${b.device} ${a.port}—${b.port}`) || labels.has(`${b.device} ${a.device} ${b.port}—${a.port}`);
      expect([link.id, told]).toEqual([link.id, true]);
    }
  });

  it('run every cable to a switch straight up or down', () => {
    for (const scene of connectionDrawings(exampleModel('t7-reference'))) for (const shape of scene.shapes) {
      if (shape.shape === 'line' && (shape.style === 'access' || shape.style === 'mirror') && shape.of?.includes('--')) expect(new Set(shape.points.map(([x]) => x)).size).toBe(1);
    }
  });

  it('keep 密码机 and console off the switches', () => {
    for (const scene of connectionDrawings(exampleModel('t7-reference'))) for (const { from, to, style } of scene.graph.edges) {
      if (style === 'hsm' || style === 'console') expect(`${from} ${to}`).not.toContain('-sw-');
    }
  });

  it('show a cable that leaves a sheet by where it goes, and draw it on the other zone', () => {
    const words = wordsOf(connectionDrawings(exampleModel('t1-cs')));
    expect(words).toContain('至 管理区交换机 GE0/0/1');
    expect(words).toContain('至 运营商线路A');
  });

  it('list the cables where a sheet has room', () => {
    expect(wordsOf(connectionDrawings(smallModel()))).toMatch(/本图线缆一览.*OCSP密码机 svcOCSP服务器-1 eth1密码机直连/);
  });

  it('fit many sites on larger sheets', () => {
    const scenes = connectionDrawings(landscapeModel({ cas: [{ bs: false, redundant: true, sites: 7 }], wan: true })).filter(({ name }) => name.startsWith('connections-ca'));
    expect(scenes.map(({ sheet }) => sheet.size)).toContain('A3');
    expect(scenes.flatMap(checkScene)).toEqual([]);
  });

  it('serve sections that the application has', () => {
    for (const scene of connectionDrawings(exampleModel('t7-reference'))) for (const serves of scene.serves) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });

  it('of a small facility are as they were', () => {
    expectGolden('connections-small.txt', connectionDrawings(smallModel()).map(shapeList).join('\n'));
  });
});
