/** What drawings are made of: the part of a system or of the machine room gives the drawing that the whole model gives. */
import { RootConstruct } from 'constructs';
import * as fc from 'fast-check';
import { contentOf, sitePart, systemPart } from '../../analysis/parts';
import { siteCalculations } from '../../analysis/site';
import { scaledFacility } from '../../bench/scale';
import { drawingParts } from '../../diagrams';
import { connectionDrawings } from '../../diagrams/connections';
import { logicalDrawings } from '../../diagrams/logical';
import { networkAreaDrawings } from '../../diagrams/network-areas';
import { powerDrawings } from '../../diagrams/power';
import { protectionDrawings } from '../../diagrams/protection';
import type { Scene } from '../../diagrams/scene';
import { sitePlanDrawings } from '../../diagrams/site';
import { subsystemDrawings } from '../../diagrams/subsystems';
import { systemTopologies } from '../../diagrams/topology/systems';
import { zoneTopologies } from '../../diagrams/topology/zone-sheets';
import reference from '../../facilities/reference/facility';
import twoFloors from '../../facilities/two-floors/facility';
import { freeze, writeModel, type Model } from '../../model';
import { exampleModel, exampleNames } from '../support';
import { landscape, landscapeModel, modelOf, recipe } from './generated';

const sites: Readonly<Record<string, Model>> = { reference: reference(new RootConstruct()).resolve(), 'two floors': twoFloors(new RootConstruct()).resolve() };
const ofSystems = { systemTopologies, zoneTopologies, networkAreaDrawings, logicalDrawings, protectionDrawings, connectionDrawings };
const ofSites = { sitePlanDrawings, powerDrawings, subsystemDrawings };
const undrawn = (): void => undefined;
const text = (scenes: readonly Scene[]): string => JSON.stringify(scenes);

function expectSame(model: Model): void {
  for (const { id } of model.systems) for (const [name, draw] of Object.entries(ofSystems)) {
    const same = text(draw(systemPart(model, id), undrawn, id)) === text(draw(model, undrawn, id));
    expect([name, id, same]).toEqual([name, id, true]);
  }
}

describe('a drawing of a part is that of the whole', () => {
  it.each(exampleNames)('%s', (name) => { expectSame(exampleModel(name)); }, 60_000);

  it('several CAs with remote sites, in one LAN and over a wide area network', () => {
    fc.assert(fc.property(landscape, (given) => { expectSame(landscapeModel(given)); }), { numRuns: 12, seed: 20271 });
  }, 240_000);

  it('large zones, pairs, 密码机, probes', () => {
    fc.assert(fc.property(recipe, (given) => { expectSame(modelOf(given)); }), { numRuns: 8, seed: 20272 });
  }, 240_000);

  it.each(Object.keys(sites))('machine room %s', (name) => {
    const model = sites[name]!;
    expectSame(model);
    for (const draw of Object.values(ofSites)) expect(text(draw(sitePart(model), undrawn)) === text(draw(model, undrawn))).toBe(true);
  }, 120_000);
});

it('an edit in one system leaves the parts of the others, and that of the machine room, as they were', () => {
  const before = scaledFacility(300).resolve();
  const after = scaledFacility(300, { address: '10.1.10.77' }).resolve();
  expect(writeModel(after)).not.toBe(writeModel(before));
  const contents = (model: Model): Map<string, string> => new Map(drawingParts(model).map(({ name, content }) => [name, content]));
  const [old, now] = [contents(before), contents(after)];
  const changed = [...now].filter(([name, content]) => old.get(name) !== content).map(([name]) => name);
  expect(changed.filter((name) => name.includes(' '))).toEqual(['topology ca1', 'zones ca1', 'network-areas ca1', 'logical ca1', 'protection ca1', 'connections ca1']);
  expect(systemPart(after, 'ca2')).toBe(systemPart(before, 'ca2'));
});

it('another address touches no plan and no calculation of the machine room', () => {
  const model = sites['reference']!;
  const moved: Model = freeze({ ...model, devices: model.devices.map((device) => ({ ...device, interfaces: device.interfaces.map((port) => ({ ...port, addresses: [] })) })) });
  expect(sitePart(moved)).toBe(sitePart(model));
  expect(siteCalculations(moved)).toEqual(siteCalculations(model));
  const heavier: Model = { ...model, products: model.products.map((product) => ({ ...product, kilograms: 400 })) };
  expect(contentOf(sitePart(heavier))).not.toBe(contentOf(sitePart(model)));
});
