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

  it('count every circuit of a console with devices as one that feeds them, however console and devices are named', () => {
    const fed = new Set(model.devices.filter(({ placement }) => placement === 'desk').flatMap(({ feeds }) => (feeds ?? []).map(({ from }) => from)));
    const counted = [...wordsOf([supply]).matchAll(/台面设备 (\d+)路/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    expect(counted).toBe(power.circuits.filter(({ id }) => fed.has(id)).length);
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

  /** The reference with so many UPS in groups of two, each behind the main cabinet with batteries and an output cabinet, and so many cabinets and generators more. */
  const grown = (units: number, cabinetsMore = 0, generatorsMore = 0) => withPower((power) => {
    const more = Array.from({ length: units - 2 }, (_, i) => i + 3);
    const others = Array.from({ length: cabinetsMore }, (_, i) => i);
    const spare = Array.from({ length: generatorsMore }, (_, i) => ({ ...power.generators[0]!, id: `generator-${i + 2}`, name: `发电机${i + 2}` }));
    const from = <T extends { readonly id: string }>(list: readonly T[], id: string): T => list.find((each) => each.id === id)!;
    return {
      generators: [...power.generators, ...spare],
      transferSwitches: power.transferSwitches.map((each) => (each.id === 'ats-2' ? { ...each, inputs: [...each.inputs, ...spare.map(({ id }) => id)] } : each)),
      circuits: [...power.circuits, ...more.map((i) => ({ ...from(power.circuits, 'mdp-ups-a'), id: `mdp-ups-${i}`, name: `总柜-UPS-${i}` })), ...others.map((i) => ({ ...from(power.circuits, 'mdp-ac'), id: `mdp-x-${i}`, name: `总柜-X-${i}` }))],
      ups: [...power.ups, ...more.map((i) => ({ ...from(power.ups, 'ups-a'), id: `ups-${i}`, code: `U${i}`, name: `UPS-${i}`, group: `g${Math.ceil(i / 2)}`, inputs: [`mdp-ups-${i}`] }))],
      batteries: [...power.batteries, ...more.map((i) => ({ ...from(power.batteries, 'battery-a'), id: `battery-${i}`, code: `D${i}`, name: `电池组-${i}`, ups: `ups-${i}` }))],
      cabinets: [...power.cabinets, ...more.map((i) => ({ ...from(power.cabinets, 'pd-a'), id: `pd-${i}`, code: `P${i}`, name: `输出柜${i}`, inputs: [`ups-${i}`] })), ...others.map((i) => ({ ...from(power.cabinets, 'pd-ac'), id: `pd-x-${i}`, code: `X${i}`, name: `配电柜X${i}`, inputs: [`mdp-x-${i}`] }))],
    };
  });

  it.each([[3, 0, 0], [4, 0, 0], [6, 0, 0], [6, 8, 1], [30, 60, 1]])('of %d UPS, %d more cabinets and %d more generators go over to further sheets, nothing lost', (...counts) => {
    const model = grown(...counts);
    const { power } = model.site!;
    const undrawn: string[] = [];
    const sheets = powerDrawings(model, ({ name }) => undrawn.push(name)).filter(({ name }) => name.startsWith('power-supply'));
    expect(undrawn).toEqual([]);
    expect(sheets.length).toBeGreaterThan(1);
    expect(faultsOf(sheets)).toEqual([]);
    expect(sheets.map(({ name }) => name)).toEqual(sheets.map((_, i) => `power-supply-${i + 1}`));
    // Everything is drawn once; elsewhere it is named with the sheet on which it is.
    const parts = [...power.mains, ...power.generators, ...power.transferSwitches, ...power.ups, ...power.batteries, ...power.cabinets].map(({ id }) => id);
    const pageOf = new Map<string, number>();
    const named: { id: string; page: string }[] = [];
    sheets.forEach(({ graph }, i) => {
      for (const { id, label } of graph.nodes) {
        const page = /^见第(\d+)张$/.exec(label.at(-1)!)?.[1];
        if (page !== undefined) named.push({ id, page });
        else if (!id.includes(':')) {
          expect([id, pageOf.get(id)]).toEqual([id, undefined]);
          pageOf.set(id, i + 1);
        }
      }
    });
    expect([...pageOf.keys()].sort()).toEqual([...parts].sort());
    for (const { id, page } of named) expect([id, page]).toEqual([id, String(pageOf.get(id))]);
    const edges = new Set(sheets.flatMap(({ graph }) => graph.edges.map(({ from, to }) => `${from} ${to}`)));
    const cabinetOf = new Map(power.circuits.map(({ id, cabinet }) => [id, cabinet]));
    for (const { id, inputs } of [...power.transferSwitches, ...power.ups, ...power.cabinets]) for (const input of inputs) expect(edges).toContain(`${cabinetOf.get(input) ?? input} ${id}`);
    // UPS of a group stand on one sheet.
    for (const { id, group } of power.ups) expect([id, pageOf.get(id)]).toEqual([id, pageOf.get(power.ups.find((each) => each.group === group)!.id)]);
  });

  it('lead every line of a UPS to its own card where the supply is no tree', () => {
    const both = withPower(({ cabinets }) => ({ cabinets: cabinets.map((each) => (each.id === 'pd-a' ? { ...each, inputs: ['ups-a', 'ups-b'] } : each)) }));
    const { graph } = supplyOf(powerDrawings(both));
    const boxOf = (id: string) => graph.nodes.find((node) => node.id === id)!;
    for (const { id, ups } of both.site!.power.batteries) {
      const [inner, outer] = [boxOf(id), boxOf(ups)];
      expect(inner.x > outer.x && inner.x + inner.width < outer.x + outer.width && inner.y > outer.y).toBe(true);
    }
  });

  it('of few circuits take a sheet of A4, and names of a list are not broken', () => {
    const few = withPower(({ circuits, cabinets }) => ({ circuits: circuits.filter(({ cabinet }) => ['mdp', cabinets[0]!.id].includes(cabinet)).slice(0, 6) }));
    const [sheet, ...more] = powerDrawings(few).filter(({ name }) => name.startsWith('power-distribution'));
    expect([sheet!.sheet.size, more]).toEqual(['A4', []]);
    expect(faultsOf([sheet!])).toEqual([]);
    const rows = powerDrawings(referenceModel()).find(({ name }) => name.startsWith('power-distribution'))!;
    const words = rows.shapes.flatMap((shape) => (shape.shape === 'text' ? [shape.text] : []));
    for (const name of ['JJ11 显示墙', 'JJ06 KM操作台1', 'JJ03 操作台3', '网络安全管理终端']) expect([name, words.some((line) => line.includes(name))]).toEqual([name, true]);
    // What a cabinet is stands before what feeds it, and not where its name says so.
    expect(words.join('\n')).not.toMatch(/空调动力配电柜\n?.*空调动力配电箱/);
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
