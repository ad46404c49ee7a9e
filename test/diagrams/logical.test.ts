import { checkScene } from '../../diagrams';
import { logicalDrawings } from '../../diagrams/logical';
import { caStructure } from '../../diagrams/logical/ca';
import { kmStructure } from '../../diagrams/logical/km';
import type { Scene } from '../../diagrams/scene';
import { sectionTitle, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { landscapeModel } from './generated';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, wordsOf } from './structure-support';

const of = (model: Model, system: string): Scene[] => logicalDrawings(model).filter(({ name }) => new RegExp(`^logical-${system}(-\\d+)?$`).test(name));

describe('logical structure', () => {
  it.each(exampleNames)('of %s tells every stated flow of its system and can be printed', (name) => {
    const model = exampleModel(name);
    for (const system of model.systems) {
      const scenes = of(model, system.id);
      expect(scenes.flatMap(checkScene).map(({ message }) => message.zh)).toEqual([]);
      const words = wordsOf(scenes);
      const own = model.flows.filter((flow) => flow.origin === 'stated' && flow.id.startsWith(`${system.id}-`));
      expect(own.length).toBeGreaterThan(5);
      expect(own.filter(({ purpose }) => !words.includes(purpose)).map(({ id }) => id)).toEqual([]);
    }
  });

  it('joins two subsystems by an arrow exactly where a flow runs between them', () => {
    const model = exampleModel('t7-reference');
    const lines = caStructure(model, model.systems.find(({ id }) => id === 'ca')!).lines.map(({ from, to, talks }) => `${from} > ${to}: ${talks.map(({ flow }) => flow).join(' ')}`).sort();
    expect(lines).toEqual([
      'ca-core:ca > ca-core:ldap: ca-ldap-publish',
      'ca-core:ca > ca-service:ca: ca-crl-publish',
      'ca-core:ca > ca-service:ocsp: ca-ocsp-data',
      'ca-core:ca > system:km: km-from-ca',
      'ca-core:ldap > ca-service:ldap: ca-ldap-replication',
      'ca-management:ca:terminals > ca-core:ca: ca-ca-terminals',
      'ca-management:ra > ca-core:ca: ca-ra-issuing',
      'ca-management:ra:terminals > ca-management:ra: ca-ra-terminals',
      'outside > ca-service:ca: ca-crl',
      'outside > ca-service:ldap: ca-ldap',
      'outside > ca-service:ocsp: ca-ocsp',
    ]);
  });

  it('labels an arrow with purpose, protocol and protection', () => {
    const words = wordsOf(of(smallModel(), 'ca'));
    expect(words).toContain('证书状态查询HTTP tcp/80 · 数据自带签名');
    expect(words).toContain('证书状态数据推送状态数据 tcp/7444GM/T 0014 协议');
  });

  it('points every arrow from the asking to the answering side', () => {
    const [scene] = of(smallModel(), 'ca');
    const arrow = scene!.shapes.find((shape) => shape.shape === 'line' && shape.of?.startsWith('arrow:outside>'));
    if (arrow?.shape !== 'line') throw new Error('no arrow');
    const [first, last] = [arrow.points[0]!, arrow.points.at(-1)!];
    expect(arrow.arrow).toBe('end');
    expect(first[1]).toBeLessThan(last[1]);
    const back = scene!.shapes.find((shape) => shape.shape === 'line' && shape.of?.startsWith('arrow:ca-core:ca>ca-service:ocsp'));
    if (back?.shape !== 'line') throw new Error('no arrow');
    expect(back.points[0]![1]).toBeGreaterThan(back.points.at(-1)![1]);
  });

  it('shows the KM server with its 密码机 on a port of its own, its database and its terminals', () => {
    const model = exampleModel('t7-reference');
    const { lines } = kmStructure(model, model.systems.find(({ id }) => id === 'km')!);
    expect(lines.map(({ from, to, style }) => `${from} ${style} ${to}`).sort()).toEqual([
      'service:km-server flow data:database-server', 'service:km-server hsm crypto', 'system:ca flow service:km-server', 'terminal:terminals flow service:km-server',
    ]);
    expect(wordsOf(of(model, 'km'))).toContain('接口 GM/T 0018 · 专用网口直连');
  });

  it('says which flows pass an encrypted tunnel', () => {
    const words = wordsOf(of(exampleModel('t4-km-wan'), 'km'));
    expect(words).toContain('经加密通道');
    expect(wordsOf(of(exampleModel('t7-reference'), 'km'))).not.toContain('经加密通道');
  });

  it('numbers the arrows of many remote sites and lists every flow in a table', () => {
    const model = landscapeModel({ cas: [{ bs: false, redundant: false, sites: 7 }], wan: false });
    const scenes = of(model, 'ca');
    expect(scenes.length).toBeGreaterThan(1);
    const table = wordsOf(scenes.slice(1));
    for (const flow of model.flows.filter(({ id, origin }) => origin === 'stated' && id.startsWith('ca-branch'))) expect([flow.id, table.includes(flow.purpose)]).toEqual([flow.id, true]);
  });

  it('serves sections that the application has', () => {
    for (const scene of logicalDrawings(exampleModel('t7-reference'))) for (const serves of scene.serves) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });

  it('of a small facility is as it was', () => {
    expectGolden('logical-small.txt', logicalDrawings(smallModel()).map(shapeList).join('\n'));
  });
});
