import { RootConstruct } from 'constructs';
import twoFloors from '../../facilities/two-floors/facility';
import { siteCalculations } from '../../analysis/site';
import { checkScene } from '../../diagrams';
import { powerDrawings } from '../../diagrams/power';
import type { Scene } from '../../diagrams/scene';
import { sectionTitle, siteIndexOf, type Model, type Site } from '../../model';
import { referenceModel } from '../support';
import { smallModel } from './small-facility';
import { expectGolden, shapeList, wordsOf } from './structure-support';

const models: Readonly<Record<string, () => Model>> = { reference: referenceModel, 'two-floors': () => twoFloors(new RootConstruct()).resolve() };
const faultsOf = (scenes: readonly Scene[]): string[] => scenes.flatMap(checkScene).map(({ message }) => message.en);
const withPower = (change: (power: Site['power']) => Partial<Site['power']>): Model => {
  const model = referenceModel();
  const { power } = model.site!;
  return { ...model, site: { ...model.site!, power: { ...power, ...change(power) } } };
};
const supplyOf = (scenes: readonly Scene[]): Scene => scenes.find(({ name }) => name === 'power-supply')!;

describe.each(Object.keys(models))('drawings of the power supply of %s', (name) => {
  const model = models[name]!();
  const { power } = model.site!;
  const scenes = powerDrawings(model);
  const supply = supplyOf(scenes);
  const circuits = scenes.filter((scene) => scene.name.startsWith('power-distribution'));

  it('can be printed: nothing cut, crossed, overlapping or too small', () => expect(faultsOf(scenes)).toEqual([]));

  it('show every source, switch, UPS, battery and cabinet, and what feeds it', () => {
    const nodes = new Map(supply.graph.nodes.map((node) => [node.id, node.label.join(' ')]));
    for (const thing of [...power.mains, ...power.generators, ...power.transferSwitches, ...power.ups, ...power.batteries, ...power.cabinets]) expect([thing.id, nodes.get(thing.id)]).toEqual([thing.id, expect.stringContaining(thing.name)]);
    const edges = new Set(supply.graph.edges.map(({ from, to }) => `${from} ${to}`));
    const cabinetOf = new Map(power.circuits.map(({ id, cabinet }) => [id, cabinet]));
    for (const { id, inputs } of [...power.transferSwitches, ...power.ups, ...power.cabinets]) for (const input of inputs) expect(edges).toContain(`${cabinetOf.get(input) ?? input} ${id}`);
    for (const { id, ups } of power.batteries) expect(edges).toContain(`${ups} ${id}`);
  });

  it('show every circuit once, with breaker, cable and the current that was calculated, and every PDU on it', () => {
    const nodes = circuits.flatMap(({ graph }) => graph.nodes);
    expect(nodes.map(({ id }) => id).sort()).toEqual(power.circuits.map(({ id }) => id).sort());
    const labels = new Map(nodes.map(({ id, label }) => [id, label.join(' ')]));
    for (const { id, amperes, cable } of power.circuits) expect([id, labels.get(id)]).toEqual([id, expect.stringContaining(` ${amperes} A ${cable} `)]);
    for (const { name: pdu, inputs, amperes } of power.pdus) for (const input of inputs) expect(labels.get(input)).toContain(`${pdu}（${amperes} A`);
    for (const { kind, subject, result } of siteCalculations(model)) if (kind === 'circuit-load') expect(labels.get(subject)).toContain(` ${Number(Number(result.value).toFixed(Number(result.value) >= 10 ? 1 : 2))} ≤ `);
  });

  it('serve sections that the application has', () => {
    for (const serves of scenes.flatMap((scene) => scene.serves)) expect([serves, sectionTitle(serves) !== undefined]).toEqual([serves, true]);
  });
});

describe('drawings of the power supply', () => {
  it('are drawn for facilities with a machine room only', () => expect(powerDrawings(smallModel())).toEqual([]));

  it('tell path A from path B without colour', () => {
    const styles = new Set(supplyOf(powerDrawings(referenceModel())).shapes.flatMap((shape) => (shape.shape === 'line' ? [shape.style] : [])));
    expect([...styles]).toEqual(expect.arrayContaining(['power', 'power-a', 'power-b']));
    expect(wordsOf(powerDrawings(referenceModel()))).toMatch(/A路电力线路.*B路电力线路/);
  });

  it('can be printed where a cabinet has two inputs that are both fed, and where inputs run in a ring', () => {
    const both = withPower(({ cabinets }) => ({ cabinets: cabinets.map((each) => (each.id === 'pd-a' ? { ...each, inputs: ['ups-a', 'ups-b'] } : each)) }));
    expect(faultsOf(powerDrawings(both))).toEqual([]);
    const { edges } = supplyOf(powerDrawings(both)).graph;
    expect(edges.filter(({ to }) => to === 'pd-a').map(({ from }) => from).sort()).toEqual(['ups-a', 'ups-b']);
    const ring = withPower(({ transferSwitches }) => ({ transferSwitches: transferSwitches.map((each) => (each.id === 'ats-1' ? { ...each, inputs: ['mains-1', 'ats-2'] } : each)) }));
    expect(faultsOf(powerDrawings(ring))).toEqual([]);
  });

  it('carry a cabinet of many circuits over to further columns and sheets', () => {
    const many = withPower(({ circuits }) => ({ circuits: Array.from({ length: 200 }, (_, i) => ({ ...circuits[0]!, id: `x-${i}`, name: `X-${i}` })) }));
    const sheets = powerDrawings(many).filter(({ name }) => name.startsWith('power-distribution'));
    expect(sheets.length).toBeGreaterThan(1);
    expect(faultsOf(sheets)).toEqual([]);
    expect(wordsOf(sheets)).toContain('（续）');
    expect(sheets.flatMap(({ graph }) => graph.nodes)).toHaveLength(200);
  });

  it('show every bond of the earthing, by what is bonded to which bar', () => {
    const model = referenceModel();
    const earth = powerDrawings(model).find(({ name }) => name === 'earthing')!;
    const { bars, bonds } = model.site!.power.earthing!;
    const words = wordsOf([earth]);
    for (const { name } of bars) expect(words).toContain(name);
    const nodes = new Map(earth.graph.nodes.map(({ id, label }) => [id, label.join('')]));
    const names = new Map([...siteIndexOf(model.site!).things].map(([id, { thing }]) => [id, thing.name]));
    for (const { from, to, squareMillimetres, count } of bonds) {
      const found = earth.graph.edges.filter((edge) => (bars.some(({ id }) => id === from) ? edge.from === to && edge.to === from : edge.from === to && nodes.get(edge.to)?.includes(names.get(from)!)));
      expect([from, found.map(({ label }) => label)]).toEqual([from, [expect.stringContaining(`${squareMillimetres} mm²×${count}`)]]);
    }
  });

  it('of the reference are as they were', () => expectGolden('power-supply.txt', shapeList(supplyOf(powerDrawings(referenceModel())))));
});
