/** The supply as a single-line drawing reads it: sources, switches, cabinets and UPS, what joins them, what hangs on each cabinet. */
import { siteCalculations, type Calculation } from '../../analysis/site';
import {
  append, batteryTypes, by, byText, cabinetKindBeside, codedNameOf, groupedBy, naturally, orToBeFilled, siteIndexOf, toBeFilled, type Battery, type Cabinet, type Circuit, type Generator, type Mains,
  type Model, type Site, type TransferSwitch, type Ups,
} from '../../model';

export type PowerNode =
  | { readonly kind: 'mains'; readonly thing: Mains } | { readonly kind: 'generator'; readonly thing: Generator } | { readonly kind: 'transfer-switch'; readonly thing: TransferSwitch }
  | { readonly kind: 'ups'; readonly thing: Ups } | { readonly kind: 'cabinet'; readonly thing: Cabinet };

/** From what feeds to what is fed; over a circuit where a cabinet feeds it. */
export interface PowerEdge { readonly from: string; readonly to: string; readonly circuit: Circuit | undefined }

export interface Supply {
  readonly nodes: readonly PowerNode[];
  readonly edges: readonly PowerEdge[];
  readonly row: ReadonlyMap<string, number>;
  readonly byId: ReadonlyMap<string, PowerNode>;
  /** Places of the nodes in their list. */
  readonly order: ReadonlyMap<string, number>;
  readonly into: ReadonlyMap<string, readonly PowerEdge[]>;
  readonly outOf: ReadonlyMap<string, readonly PowerEdge[]>;
  readonly batteries: ReadonlyMap<string, readonly Battery[]>;
  /** Circuits of each cabinet in the order of their names. */
  readonly circuits: ReadonlyMap<string, readonly Circuit[]>;
  /** Names of what each circuit feeds. */
  readonly fed: ReadonlyMap<string, readonly Fed[]>;
  readonly calculation: (id: string) => Calculation | undefined;
}
export interface Fed { readonly id: string; readonly name: string; readonly kind: 'pdu' | 'lighting' | 'cooling' | 'supply' | 'device' | 'other' }

export function supplyOf(model: Model, site: Site): Supply {
  const { power } = site;
  const nodes: PowerNode[] = [
    ...power.mains.map((thing) => ({ kind: 'mains', thing }) as const), ...power.generators.map((thing) => ({ kind: 'generator', thing }) as const),
    ...power.transferSwitches.map((thing) => ({ kind: 'transfer-switch', thing }) as const), ...power.ups.map((thing) => ({ kind: 'ups', thing }) as const),
    ...power.cabinets.map((thing) => ({ kind: 'cabinet', thing }) as const),
  ];
  const known = new Set(nodes.map(({ thing }) => thing.id));
  const byCircuit = siteIndexOf(site).circuits;
  const edges = nodes.flatMap(({ thing }): PowerEdge[] => ('inputs' in thing ? thing.inputs : []).flatMap((input) => {
    const circuit = byCircuit.get(input);
    const from = circuit?.cabinet ?? input;
    return known.has(from) ? [{ from, to: thing.id, circuit }] : [];
  }));
  const circuits = groupedBy([...power.circuits].sort((a, b) => naturally(a.name, b.name) || byText(a.id, b.id)), (circuit) => circuit.cabinet);
  const batteries = groupedBy([...power.batteries].sort(by(({ id }) => id)), (battery) => battery.ups);
  const found = new Map(siteCalculations(model).map((each) => [each.id, each]));
  const byId = new Map(nodes.map((node) => [node.thing.id, node]));
  const order = new Map(nodes.map(({ thing }, i) => [thing.id, i]));
  return { nodes, edges, row: rowsOf(nodes, edges), byId, order, into: groupedBy(edges, ({ to }) => to), outOf: groupedBy(edges, ({ from }) => from), batteries, circuits, fed: fedBy(model, site), calculation: (id) => found.get(id) };
}

/** Each thing below all that feed it; sources stand just above what they feed. */
function rowsOf(nodes: readonly PowerNode[], edges: readonly PowerEdge[]): Map<string, number> {
  const inputs = new Map<string, string[]>();
  const outputs = new Map<string, string[]>();
  for (const { from, to } of edges) {
    append(inputs, to, from);
    append(outputs, from, to);
  }
  const rows = new Map<string, number>();
  const rowOf = (id: string): number => {
    const known = rows.get(id);
    if (known !== undefined) return known;
    rows.set(id, 0); // A ring of inputs begins somewhere.
    const row = Math.max(-1, ...(inputs.get(id) ?? []).map(rowOf)) + 1;
    rows.set(id, row);
    return row;
  };
  for (const { thing } of nodes) rowOf(thing.id);
  for (const { thing } of nodes) if (!inputs.has(thing.id) && outputs.has(thing.id)) rows.set(thing.id, Math.max(0, Math.min(...outputs.get(thing.id)!.map((id) => rows.get(id)!)) - 1));
  return rows;
}

const kinds: Readonly<Partial<Record<string, Fed['kind']>>> = { pdu: 'pdu', lighting: 'lighting', 'air-conditioner': 'cooling', 'fresh-air': 'cooling', exhaust: 'cooling', cabinet: 'supply', ups: 'supply', 'transfer-switch': 'supply' };

function fedBy(model: Model, site: Site): Map<string, Fed[]> {
  const fed = new Map<string, Fed[]>();
  const add = (circuit: string, item: Fed): void => { append(fed, circuit, item); };
  for (const { kind, thing } of siteIndexOf(site).things.values()) {
    if ('inputs' in thing && Array.isArray(thing.inputs)) for (const input of new Set(thing.inputs as readonly string[])) add(input, { id: thing.id, name: `${codedNameOf(thing)}${kind === 'pdu' ? `（${thing.amperes} A，${thing.outlets}位）` : ''}`, kind: kinds[kind] ?? 'other' });
  }
  for (const device of model.devices) for (const from of new Set((device.feeds ?? []).map((feed) => feed.from))) add(from, { id: device.id, name: device.name, kind: 'device' });
  for (const list of fed.values()) list.sort((a, b) => naturally(a.name, b.name) || byText(a.id, b.id));
  return fed;
}

const spd = (cabinet: Cabinet): string[] => (cabinet.surge ? [`${['Ⅰ', 'Ⅱ', 'Ⅲ'][cabinet.surge.stage - 1] ?? cabinet.surge.stage}级SPD ${cabinet.surge.kiloamperes} kA（${cabinet.surge.waveform}）`] : []);
/** As many digits as a drawing needs. */
export const shortened = (value: number | string): number | string => (typeof value === 'number' ? Number(value.toFixed(Math.abs(value) >= 10 ? 1 : 2)) : value);
const told = (name: string, calculation: Calculation | undefined): string[] =>
  (calculation?.result.value === '—' ? [`${name} 待补`] : calculation ? [`${name} ${shortened(calculation.result.value)} ${calculation.result.unit}${calculation.limit && typeof calculation.result.value === 'number' ? `（${calculation.limit.relation} ${shortened(calculation.limit.value)}）` : ''}`] : []);

/** Rating and calculated load of a part of the supply, line by line. */
export function factsOf({ kind, thing }: PowerNode, { calculation }: Pick<Supply, 'calculation'>): string[] {
  switch (kind) {
    case 'mains': return [`${thing.kva} kVA　${thing.volts} V`, ...(thing.substation === undefined ? [] : [`引自${thing.substation}`]), ...(thing.route === undefined ? [] : [thing.route]), ...told('最大负荷', calculation(`mains-load:${thing.id}`))];
    case 'generator': return [`${thing.kva} kVA　cosφ ${thing.powerFactor}${thing.grade === undefined ? '' : `　${thing.grade}级`}`, `启动 ${orToBeFilled(thing.startSeconds, ' s')}　燃油 ${thing.fuelHours} h`, ...told('市电失去后合计', calculation('generator-load:generators'))];
    case 'transfer-switch': return [`${thing.kind.toUpperCase()}　${thing.amperes} A`, `转换时间 ${orToBeFilled(thing.milliseconds, ' ms')}`];
    case 'ups': return [
      `${thing.kva} kVA　cosφ ${thing.powerFactor}　${thing.redundancy}${thing.feed === undefined ? '' : `　${thing.feed}路`}`, ...(thing.modules ? [`模块 ${thing.modules.installed}×${thing.modules.kva} kVA（冗余${thing.modules.spare}）`] : []),
      `旁路：${thing.bypass === undefined ? toBeFilled : [...(thing.bypass.automatic ? ['自动'] : []), ...(thing.bypass.manual ? ['维修'] : [])].join('、') || '无'}`, ...told('最大负载率', calculation(`ups-load:${thing.id}`)),
    ];
    case 'cabinet': return [...cabinetKindBeside(thing), `总断路器 ${thing.amperes} A　${thing.volts} V${thing.feed === undefined ? '' : `　${thing.feed}路`}`, ...spd(thing), ...(thing.meter ? ['智能电量仪'] : []), ...told('最大相电流', calculation(`cabinet-load:${thing.id}`))];
  }
}

export const batteryFacts = (battery: Battery, { calculation }: Pick<Supply, 'calculation'>): string[] => [
  batteryTypes[battery.type].zh, `${battery.strings}组×${battery.blocks}节`, `${battery.voltsPerBlock} V　${battery.ampereHours} Ah`, ...told('后备时间', calculation(`autonomy:${battery.ups}`)),
];
