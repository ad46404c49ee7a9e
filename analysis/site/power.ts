/** Loads of circuits, PDUs, cabinets, mains and generators, in whole operation and after every single loss. */
import { groupedByEach, siteIndexOf, type Model, type Site } from '../../model';
import { assumed, calculation, demand, input, type Calculation, type Input } from './calculation';
import { classDemands } from './classes';
import { sumOf } from './contents';
import { powerNetOf, type PowerState } from './power-flow';

export interface Scenario {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly lost: readonly string[];
  /** After a fire: what it cuts off is lost, and 灾后排风 runs. */
  readonly afterFire?: true;
}

/** Whole operation, then every loss that is looked at: of a path, of a UPS, of a mains, of all mains, of what a fire cuts off. */
export function scenariosOf(model: Model, site: Site): Scenario[] {
  const net = powerNetOf(model, site);
  const { power } = site;
  const cut = cutByFire(site);
  return [
    { id: 'normal', zh: '正常', en: 'whole operation', lost: [] },
    ...(['A', 'B'] as const).flatMap((feed) => { const lost = net.ofFeed(feed); return lost.length === 0 ? [] : [{ id: `feed-${feed}`, zh: `失去${feed}路`, en: `path ${feed} lost`, lost }]; }),
    ...power.ups.map(({ id, name }) => ({ id, zh: `失去${name}`, en: `${id} lost`, lost: [id] })),
    ...(power.mains.length > 1 ? power.mains.map(({ id, name }) => ({ id, zh: `失去${name}`, en: `${id} lost`, lost: [id] })) : []),
    ...(power.mains.length > 0 ? [{ id: 'no-mains', zh: '市电全部失去', en: 'all mains lost', lost: power.mains.map(({ id }) => id) }] : []),
    ...(cut.length > 0 || net.loads.some(({ afterFire }) => afterFire) ? [{ id: 'after-fire', zh: '灭火后', en: 'after a fire', lost: cut, afterFire: true as const }] : []),
  ];
}

/** Circuits that are off once there is fire. */
export const cutByFire = ({ power }: Site): string[] => power.circuits.filter(({ nonFire }) => nonFire).map(({ id }) => id);

/** A load in kW after a fire, when its fans run and what it cuts off does not; undefined where there are no such fans. @param lost besides */
export function afterFireLoad(model: Model, site: Site, lost: readonly string[], kilowatts: (state: PowerState) => number): number | undefined {
  const net = powerNetOf(model, site);
  return net.loads.some(({ afterFire }) => afterFire) ? kilowatts(net.state([...lost, ...cutByFire(site)], true)) : undefined;
}
export const afterFireInput = (kilowatts: number): Input =>
  input({ zh: '灭火后负荷（灾后排风运行，非消防负荷已切除；与正常负荷不叠加，取大者）', en: 'load after a fire: its fans run, what fire cuts off does not; the larger of it and the usual load counts, not their sum' }, 'Pf', kilowatts, 'kW', 'cooling.exhausts.watts, power.circuits.nonFire');

interface Worst { readonly scenario: Scenario; readonly value: number }
export const worstOf = (states: readonly (readonly [Scenario, PowerState])[], value: (state: PowerState) => number): Worst =>
  states.reduce<Worst | undefined>((worst, [scenario, state]) => { const now = value(state); return worst === undefined || now > worst.value + 1e-9 ? { scenario, value: now } : worst; }, undefined)!;

export const statesOf = (model: Model, site: Site) => {
  const net = powerNetOf(model, site);
  return scenariosOf(model, site).map((scenario) => [scenario, net.state(scenario.lost, scenario.afterFire)] as const);
};

const root3 = Math.sqrt(3);
/** Amperes of a load: of one phase to neutral, or of three phases. `volts` are between lines. */
export const amperes = (watts: number, volts: number, powerFactor: number, phases: 1 | 3): number => watts / ((phases === 3 ? root3 * volts : volts / root3) * powerFactor);

export function powerCalculations(model: Model, site: Site): Calculation[] {
  const states = statesOf(model, site);
  return [...circuitLoads(model, site, states), ...pduLoads(site, states), ...cabinetLoads(site, states), ...sources(model, site, states)];
}

type States = ReturnType<typeof statesOf>;

function circuitLoads(model: Model, site: Site, states: States): Calculation[] {
  const { things } = siteIndexOf(site);
  const [factor, share] = [assumed(site, 'powerFactor'), assumed(site, 'breakerShare')];
  const normal = states[0]![1];
  const fans = groupedByEach(powerNetOf(model, site).loads.filter(({ afterFire }) => afterFire), ({ sources: from }) => from);
  return site.power.circuits.map((circuit) => {
    const after = fans.get(circuit.id) ?? [];
    const cabinet = things.get(circuit.cabinet);
    const volts = cabinet?.kind === 'cabinet' ? cabinet.thing.volts : 380;
    const phases = circuit.phase === '3P' ? 3 : 1;
    const worst = worstOf(states, ({ load }) => load.get(circuit.id) ?? 0);
    return calculation('circuit-load', circuit, [
      input({ zh: '正常负荷', en: 'load in whole operation' }, 'P₀', normal.load.get(circuit.id) ?? 0, 'W', 'products.watts, device.feeds'),
      input({ zh: `最大负荷（${worst.scenario.zh}）`, en: `largest load (${worst.scenario.en})` }, 'P', worst.value, 'W', 'products.watts, device.feeds'),
      input({ zh: phases === 3 ? '线电压' : '相电压', en: 'voltage' }, 'U', phases === 3 ? volts : volts / root3, 'V', `power.cabinets.${circuit.cabinet}.volts`),
      ...(after.length === 0 ? [] : [input({ zh: '其中灾后排风（平时不运行，灭火后按额定功率运行）', en: 'of it fans that stand still until a fire is out, and then run at their rated power' }, 'Pf', sumOf(after.map(({ watts }) => watts)), 'W', 'cooling.exhausts.watts')]),
      factor, input({ zh: '断路器额定电流', en: 'breaker' }, 'In', circuit.amperes, 'A', `power.circuits.${circuit.id}.amperes`), share,
    ], amperes(worst.value, volts, factor.value, phases), demand('pwr-breaker', '≤', circuit.amperes * share.value, { zh: 'k·In', en: 'share of the breaker' }));
  });
}

function pduLoads(site: Site, states: States): Calculation[] {
  const { circuits, things } = siteIndexOf(site);
  const [factor, share] = [assumed(site, 'powerFactor'), assumed(site, 'breakerShare')];
  const normal = states[0]![1];
  return site.power.pdus.map((pdu) => {
    const circuit = pdu.inputs.map((id) => circuits.get(id)).find((item) => item !== undefined);
    const cabinet = circuit && things.get(circuit.cabinet);
    const volts = cabinet?.kind === 'cabinet' ? cabinet.thing.volts : 380;
    const phases = circuit?.phase === '3P' ? 3 : 1;
    const worst = worstOf(states, ({ load }) => load.get(pdu.id) ?? 0);
    return calculation('pdu-load', pdu, [
      input({ zh: '正常负荷', en: 'load in whole operation' }, 'P₀', normal.load.get(pdu.id) ?? 0, 'W', 'products.watts, device.feeds'),
      input({ zh: `最大负荷（${worst.scenario.zh}）`, en: `largest load (${worst.scenario.en})` }, 'P', worst.value, 'W', 'products.watts, device.feeds'),
      input({ zh: phases === 3 ? '线电压' : '相电压', en: 'voltage' }, 'U', phases === 3 ? volts : volts / root3, 'V', circuit ? `power.cabinets.${circuit.cabinet}.volts` : '380 V'),
      factor, input({ zh: 'PDU额定电流', en: 'rating' }, 'In', pdu.amperes, 'A', `power.pdus.${pdu.id}.amperes`), share,
    ], amperes(worst.value, volts, factor.value, phases), demand('pwr-rack-budget', '≤', pdu.amperes * share.value, { zh: 'k·In', en: 'share of its rating' }), { formula: phases === 3 ? 'I = P / (√3·U·cosφ)' : 'I = P / (U·cosφ)' });
  });
}

function cabinetLoads(site: Site, states: States): Calculation[] {
  const [factor, share, uneven] = [assumed(site, 'powerFactor'), assumed(site, 'breakerShare'), assumed(site, 'phaseImbalance')];
  const normal = states[0]![1];
  return site.power.cabinets.flatMap((cabinet) => {
    const perPhase = (state: PowerState) => state.phases.get(cabinet.id) ?? [0, 0, 0];
    const worst = worstOf(states, (state) => Math.max(...perPhase(state)));
    const volts = cabinet.volts;
    const phases = perPhase(states.find(([{ id }]) => id === worst.scenario.id)![1]).map((watts) => amperes(watts, volts, factor.value, 1));
    const even = perPhase(normal).map((watts) => amperes(watts, volts, factor.value, 1));
    const mean = sumOf(even) / 3;
    const currents = (list: readonly number[]) => list.map((value, i) => input({ zh: `L${i + 1}相电流`, en: `current of L${i + 1}` }, `I${'₁₂₃'[i]!}`, value, 'A', 'power.circuits.phase'));
    return [
      calculation('cabinet-load', cabinet, [
        input({ zh: `负荷（${worst.scenario.zh}）`, en: `load (${worst.scenario.en})` }, 'P', states.find(([{ id }]) => id === worst.scenario.id)![1].load.get(cabinet.id) ?? 0, 'W', 'products.watts, inputs'),
        ...currents(phases), input({ zh: '线电压', en: 'voltage between lines' }, 'U', volts, 'V', `power.cabinets.${cabinet.id}.volts`), factor,
        input({ zh: '总断路器额定电流', en: 'main breaker' }, 'In', cabinet.amperes, 'A', `power.cabinets.${cabinet.id}.amperes`), share,
      ], Math.max(...phases), demand('pwr-breaker', '≤', cabinet.amperes * share.value, { zh: 'k·In', en: 'share of the breaker' })),
      // Of a cabinet that carries little, phases are not judged.
      ...(mean > 0 ? [calculation('phase-balance', cabinet, currents(even), ((Math.max(...even) - mean) / mean) * 100, Math.max(...even) >= cabinet.amperes / 5 ? demand('pwr-phases', '≤', uneven.value) : undefined, { certainty: 'U' })] : []),
    ];
  });
}

function sources(model: Model, site: Site, states: States): Calculation[] {
  const { power } = site;
  const hours = classDemands[site.class].fuelHours;
  const factor = assumed(site, 'powerFactor');
  const without = states.find(([{ id }]) => id === 'no-mains')?.[1];
  const mains = power.mains.map((item) => {
    const after = afterFireLoad(model, site, [], (state) => (state.load.get(item.id) ?? 0) / 1000);
    const worst = worstOf(states, ({ load }) => load.get(item.id) ?? 0);
    return calculation('mains-load', item, [
      input({ zh: `最大负荷（${worst.scenario.zh}）`, en: `largest load (${worst.scenario.en})` }, 'P', worst.value / 1000, 'kW', 'power'), ...(after === undefined ? [] : [afterFireInput(after)]), factor,
      input({ zh: '报装容量', en: 'agreed capacity' }, 'S₀', item.kva, 'kVA', `power.mains.${item.id}.kva`),
    ], worst.value / 1000 / factor.value, demand('pwr-mains', '≤', item.kva));
  });
  if (power.generators.length === 0 || !without) return mains;
  const capacity = sumOf(power.generators.map(({ kva, powerFactor }) => kva * powerFactor));
  const loadOf = (state: PowerState): number => sumOf(power.generators.map(({ id }) => state.load.get(id))) / 1000;
  const usual = loadOf(without);
  const after = afterFireLoad(model, site, power.mains.map(({ id }) => id), loadOf);
  const total = calculation('generator-load', { id: 'generators', name: power.generators.map(({ name }) => name).join('、') }, power.generators.flatMap((item) => [
    input({ zh: `${item.name}容量`, en: `${item.id}` }, 'S', item.kva, 'kVA', `power.generators.${item.id}.kva`), input({ zh: '功率因数', en: 'power factor' }, 'cosφ', item.powerFactor, '', `power.generators.${item.id}.powerFactor`),
  ]).concat(after === undefined ? [] : [input({ zh: '市电失去后负荷', en: 'load without mains' }, 'P₀', usual, 'kW', 'power'), afterFireInput(after)]), Math.max(usual, after ?? 0), demand('pwr-generator', '≤', capacity));
  return [...mains, total, ...power.generators.map((item) => calculation('generator-fuel', item, [input({ zh: '满载运行时间', en: 'time at full load' }, 't', item.fuelHours, 'h', `power.generators.${item.id}.fuelHours`)], item.fuelHours,
    hours === undefined ? undefined : demand('pwr-fuel', '≥', hours)))];
}
