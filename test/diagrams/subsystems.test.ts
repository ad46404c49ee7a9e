import { RootConstruct } from 'constructs';
import twoFloors from '../../facilities/two-floors/facility';
import { checkScene } from '../../diagrams';
import { subsystemDrawings } from '../../diagrams/subsystems';
import type { Scene } from '../../diagrams/scene';
import { sectionTitle, type Model } from '../../model';
import { referenceModel } from '../support';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, wordsOf } from './structure-support';

const models: Readonly<Record<string, () => Model>> = { reference: referenceModel, 'two-floors': () => twoFloors(new RootConstruct()).resolve() };
const faultsOf = (scenes: readonly Scene[]): string[] => scenes.flatMap(checkScene).map(({ message }) => message.en);

describe.each(Object.keys(models))('architectures of the subsystems of %s', (name) => {
  const model = models[name]!();
  const scenes = subsystemDrawings(model);
  const labels = new Map(scenes.flatMap(({ graph }) => graph.nodes).map((node) => [node.id, node.label.join(' ')]));

  it('can be printed: nothing cut, crossed, overlapping or too small', () => expect(faultsOf(scenes)).toEqual([]));

  it('name every panel, controller, recorder and room, and count every detector, reader and camera', () => {
    const { access, fire, intrusion, rooms, video } = model.site!;
    for (const thing of [...access.controllers, ...video.recorders, ...intrusion.panels, ...fire.panels, ...fire.gasZones, ...rooms]) expect([thing.id, labels.get(thing.id)]).toEqual([thing.id, expect.stringContaining(thing.name)]);
    const count = (prefix: string): number => [...labels].filter(([id]) => id.startsWith(`${prefix}:`)).reduce((sum, [, text]) => sum + Number(/ (\d+)[只台把点]/.exec(text)![1]), 0);
    expect([count('detector'), count('reader'), count('lock'), count('camera'), count('intrusion'), count('kind')])
      .toEqual([fire.detectors.length, access.readers.length, access.locks.length, video.cameras.length, intrusion.detectors.length, (model.monitoringPoints ?? []).length]);
  });

  it('show linkages with the subsystem whose alarm triggers them', () => {
    const nodesOf = (kind: string) => scenes.filter((scene) => scene.name.startsWith(kind)).flatMap(({ graph }) => graph.nodes.map(({ id }) => id)).filter((id) => id.startsWith('linkage:'));
    expect(nodesOf('security')).toEqual(['linkage:intrusion:show-video']);
    expect(nodesOf('fire').sort()).toEqual([...new Set(model.site!.fire.linkages.filter(({ trigger }) => trigger !== 'intrusion').map(({ trigger, action }) => `linkage:${trigger}:${action}`))].sort());
  });

  it('serve sections that the application has', () => {
    for (const serves of scenes.flatMap((scene) => scene.serves)) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });
});

describe('architectures of the subsystems', () => {
  it('are drawn for facilities with a machine room only', () => expect(subsystemDrawings(smallModel())).toEqual([]));

  it('are left out where the site has nothing of them', () => {
    const model = referenceModel();
    const bare: Model = { ...model, monitoringPoints: [], site: { ...model.site!, fire: { ...model.site!.fire, detectors: [], panels: [], gasZones: [] } } };
    expect(subsystemDrawings(bare).map(({ name }) => name)).toEqual(['security-architecture']);
  });

  it('can be printed for a site of many rooms', () => {
    const model = referenceModel();
    const { rooms } = model.site!;
    const many: Model = { ...model, site: { ...model.site!, rooms: [...rooms, ...Array.from({ length: 40 }, (_, i) => ({ ...rooms[0]!, id: `extra-${i}`, name: `名称较长的附加功能房间-${i}` }))] } };
    expect(faultsOf(subsystemDrawings(many))).toEqual([]);
    expect(wordsOf(subsystemDrawings(many))).toContain('附加功能房间-39');
  });

  it('of the reference are as they were', () => expectGolden('subsystems.txt', subsystemDrawings(referenceModel()).map(shapeList).join('\n')));
});
