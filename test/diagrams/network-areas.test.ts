import { checkScene } from '../../diagrams';
import { networkAreaDrawings } from '../../diagrams/network-areas';
import type { Scene } from '../../diagrams/scene';
import { sectionTitle, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { smallModel } from './small-facility';
import { devicesDrawn, expectGolden, shapeList, textsOf, wordsOf } from './structure-support';

const of = (model: Model, system: string): Scene[] => networkAreaDrawings(model).filter(({ name }) => name.replace(/-\d+$/, '') === `network-areas-${system}` || name === `network-areas-${system}`);

describe('network areas', () => {
  it.each(exampleNames)('of %s show every device of their system and can be printed', (name) => {
    const model = exampleModel(name);
    for (const system of model.systems) {
      const scenes = of(model, system.id);
      expect(scenes.flatMap(checkScene).map(({ message }) => message.zh)).toEqual([]);
      const drawn = devicesDrawn(scenes);
      expect(model.devices.filter((device) => device.system === system.id && !drawn.has(device.id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it('stand in packet order, outside above', () => {
    const [scene] = of(exampleModel('t7-reference'), 'ca');
    const order = [...scene!.graph.groups].sort((a, b) => a.y - b.y).map(({ id }) => id);
    expect(order).toEqual(['zone:internet', 'zone:ca-service', 'zone:ca-management', 'zone:ca-core', 'zone:km-core']);
  });

  it('set the way of people beside the way of packets', () => {
    const [scene] = of(exampleModel('t7-reference'), 'ca');
    const chain = (side: number): string[] => scene!.shapes.flatMap((shape) => (shape.shape === 'text' && shape.of?.startsWith(`order-${side}-`) ? [shape.text] : []));
    expect(chain(0)).toEqual(['公共区', '服务区', '管理区', '核心区']);
    expect(chain(1)).toEqual(['机房外', '管理区', '服务区', '核心区']);
  });

  it('say that the registration server hangs on 管理区 and stands in 服务区', () => {
    const scenes = of(exampleModel('t7-reference'), 'ca');
    const rows = textsOf(scenes[0]!);
    const at = rows.lastIndexOf('注册服务器-1、-2');
    expect(rows.slice(at, at + 3)).toEqual(['注册服务器-1、-2', '管理区', '服务区']);
    expect(wordsOf(scenes)).toContain('注册服务器接在管理区网段、安装在服务区机房');
  });

  it('say nothing of the sort where every device stands in the room of its zone', () => {
    const scenes = networkAreaDrawings(smallModel());
    expect(wordsOf(scenes)).not.toContain('注册服务器接在');
    // The audit terminal stands in 管理区 though it hangs on the core segment.
    expect(wordsOf(scenes)).toContain('CA审计终端核心区管理区');
    const moved = networkAreaDrawings(smallModel({ ocsp: { area: 'core' } }));
    expect(wordsOf(moved)).toContain('OCSP服务器-1服务区核心区');
    expect(wordsOf(scenes)).not.toContain('OCSP服务器-1服务区核心区');
  });

  it('name KM核心区 as the test specification does too', () => {
    expect(wordsOf(of(exampleModel('t7-reference'), 'km'))).toContain('KM核心区即GM/T 0038-2014所称密钥服务区');
  });

  it('tell the two rooms of the one segment in B/S mode', () => {
    const words = wordsOf(of(exampleModel('t2-bs'), 'ca'));
    expect(words).toContain('合并网段设备的物理区域');
    expect(words).toMatch(/管理区入侵检测管理端、CA管理终端/);
  });

  it('serve sections that the application has', () => {
    for (const scene of networkAreaDrawings(exampleModel('t7-reference'))) for (const serves of scene.serves) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });

  it('of a small facility are as they were', () => {
    expectGolden('network-areas-small.txt', networkAreaDrawings(smallModel()).map(shapeList).join('\n'));
  });
});
