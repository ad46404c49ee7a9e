/** One zone with everything in it: names, all addresses, pairs, point-to-point links, and its boundaries on both sides. */
import { naturally, type Model, type Serves } from '../../model';
import { Canvas } from '../canvas';
import { bottom, type Box } from '../geometry';
import type { Scene } from '../scene';
import { areaOf, sheetOf, type SheetSize } from '../sheet';
import { attempt, DoesNotFit, type OnUndrawn } from '../undrawn';
import { bandOf, bandRows, cellsOf, type BandFrame } from './band';
import { addCables } from './cables';
import { drawGate, gateHeight, gateLabelWidth, gatesOf, gateWidth, type Gate } from './gate';
import { zoneAddresses, linkAddresses } from './labels';
import { cellWidthFor, metricsOf, type Metrics } from './metrics';
import { isCloud, networkOf, type Network, type ZoneView } from './network';
import type { Row } from './rows';
import { barWidth } from './zone-name';

interface Page { readonly canvas: Canvas; readonly size: SheetSize }

const scales = [1.5, 1.4, 1.3, 1.2, 1.1, 1];
const gateGap = 10;
const feederStep = 6;

/** Sheets of a zone: one A4, else one A3, else as many A3 as its rows need. */
function pagesOf(network: Network, view: ZoneView): Page[] {
  for (const size of ['A4', 'A3'] as const) {
    const plans = scales.map((scale) => planPage(network, view, size, metricsOf('full', scale))).filter((plan) => plan && pageCount(plan) === 1) as PagePlan[];
    // The largest print, unless it tears a group apart that a smaller one holds in a row.
    const best = plans.find(({ broken }) => !broken) ?? plans[0];
    if (best) return [{ size, canvas: drawPage(network, view, best, 0) }];
  }
  const plan = planPage(network, view, 'A3', metricsOf('full', 1));
  if (!plan) throw new DoesNotFit({ zh: `${view.zone.name}：有设备组高过 A3 图纸`, en: `a group of devices in ${view.zone.id} is taller than an A3 sheet` });
  return Array.from({ length: pageCount(plan) }, (_, i) => ({ size: 'A3', canvas: drawPage(network, view, plan, i) }));
}

interface PagePlan {
  readonly area: Box; readonly metrics: Metrics; readonly frame: BandFrame; readonly gates: readonly Gate[]; readonly heights: readonly number[];
  /** Width of the labels beside firewalls. */
  readonly label: number;
  readonly rowGroups: readonly (readonly Row[])[];
  /** Boundaries by sheet. */
  readonly gateGroups: readonly (readonly Gate[])[];
  /** A hot-standby group does not fit into a row. */
  readonly broken: boolean;
}

function planPage(network: Network, view: ZoneView, size: SheetSize, metrics: Metrics): PagePlan | undefined {
  const area = areaOf(size);
  const gates = gatesOf(network, view.zone.id);
  const label = gateLabelWidth(gates, metrics);
  const heights = gates.map((gate) => gateHeight(network, gate, metrics, label));
  const gateGroups = groupGates(gates, heights, area.height - 24 * metrics.scale);
  if (!gateGroups) return undefined;
  const most = Math.max(...gateGroups.map(({ length }) => length));
  const spine = gates.length === 0 ? 0 : gateWidth(label, metrics) + most * feederStep + 8;
  const devices = [...view.units.flatMap((unit) => unit.hosts.flatMap((host) => [host.device, ...host.hsms])), ...view.probes.flatMap((probe) => probe.consoles)];
  const addresses = devices.flatMap((device) => [...zoneAddresses(device), ...linkAddresses(device, 'hsm'), ...linkAddresses(device, 'console'), ...linkAddresses(device, 'tunnel')]);
  const frame: BandFrame = { width: area.width - spine, bar: barWidth([view.zone.name], metrics.scale), cell: cellWidthFor(addresses, metrics) };
  const { columns } = cellsOf(frame, metrics);
  if (columns < 3) return undefined;
  const rows = bandRows(network, view, metrics, frame);
  const heightOf = (some: readonly Row[]): number => bandOf(network, view, metrics, frame, { rows: some }).height;
  const rowGroups = split(rows, (some) => heightOf(some) <= area.height);
  if (rowGroups.some((group) => heightOf(group) > area.height)) return undefined;
  const whole = new Set(rows.flatMap((row) => row.placed.map(({ block }) => block.id)));
  return { area, metrics, frame, gates, heights, label, rowGroups, gateGroups, broken: view.units.some((unit) => !whole.has(unit.id)) };
}

const pageCount = ({ rowGroups, gateGroups }: PagePlan): number => Math.max(rowGroups.length, gateGroups.length);

/** Boundaries in order, as many to a sheet as stand above one another; undefined when one alone is too tall. */
function groupGates(gates: readonly Gate[], heights: readonly number[], room: number): Gate[][] | undefined {
  const groups: Gate[][] = [[]];
  let used = 0;
  for (const [i, gate] of gates.entries()) {
    const height = heights[i]! + gateGap;
    if (height > room) return undefined;
    if (used + height > room) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(gate);
    used += height;
  }
  return groups;
}

/** As few groups of rows as fit, and those of like length. */
function split(rows: readonly Row[], fits: (some: readonly Row[]) => boolean): Row[][] {
  const groups = (most: number): Row[][] => {
    const out: Row[][] = [[]];
    for (const row of rows) {
      const group = out.at(-1)!;
      if (group.length > 0 && (group.length >= most || !fits([...group, row]))) out.push([row]);
      else group.push(row);
    }
    return out;
  };
  const fewest = groups(Infinity);
  for (let most = Math.ceil(rows.length / fewest.length); most < rows.length; most++) {
    const even = groups(most);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

function drawPage(network: Network, view: ZoneView, plan: PagePlan, page: number): Canvas {
  const { area, metrics, frame } = plan;
  const canvas = new Canvas();
  // Where boundaries fit one sheet they stand on each; many are shared out, and the last rows repeat none.
  const gates = plan.gateGroups.length === 1 ? plan.gateGroups[0]! : plan.gateGroups[page] ?? [];
  const heightOf = (gate: Gate): number => plan.heights[plan.gates.indexOf(gate)]!;
  const outer = gates.filter((gate) => gate.outer);
  const inner = gates.filter((gate) => !gate.outer);
  const heightOfGates = (some: readonly Gate[]): number => some.reduce((sum, gate) => sum + heightOf(gate) + gateGap, 0);
  const [above, below] = [heightOfGates(outer), heightOfGates(inner)];
  const between = 24 * metrics.scale;
  const choice = { rows: plan.rowGroups[page] ?? [] };
  const natural = bandOf(network, view, metrics, frame, choice).height;
  const height = Math.min(area.height, Math.max(natural * 1.6, above + below + between));
  const box: Box = { x: area.x, y: area.y + (area.height - height) / 2, width: frame.width, height };
  // Gates stand near the middle, where the switch is; the switch is level with the gap between outer and inner ones.
  const margin = Math.max(0, height - above - below - between) * (outer.length > 0 && inner.length > 0 ? 0.25 : 0.4);
  let top = box.y + margin;
  let low = bottom(box) - margin;
  const meeting = outer.length === 0 ? low - below - between / 2 : inner.length === 0 ? top + above + between / 2 : (top + above + low - below) / 2;
  const band = bandOf(network, view, metrics, frame, { ...choice, switchAt: gates.length === 0 ? undefined : () => meeting });
  const ports = band.draw(canvas, box);
  if (choice.rows.length === 0 && view.units.length > 0) {
    canvas.text({ text: '区内设备见第 1 张', size: metrics.noteSize * 1.2, weight: 'regular', tone: 'muted' }, ports.left + (frame.width - frame.bar) * 0.35, box.y + box.height / 2, 'middle', view.zone.id);
  }
  const spineX = area.x + frame.width + Math.max(...plan.gateGroups.map(({ length }) => length)) * feederStep + 8;
  for (const gate of gates) {
    const size = heightOf(gate);
    const at: Box = { x: spineX, y: gate.outer ? top : low - size, width: gateWidth(plan.label, metrics), height: size };
    if (gate.outer) top += size + gateGap;
    else low -= size + gateGap;
    const { x, meet, clear } = drawGate(canvas, network, gate, at, metrics, plan.label);
    // The gate nearest to the switch is joined straight, the others by ways between the zone and the gates.
    const same = gate.outer ? outer : inner;
    const order = same.length - 1 - same.indexOf(gate);
    const side = gate.outer ? -1 : 1;
    const level = ports.switchY + side * (3 + 4 * order);
    const feeder = spineX - 4 - feederStep * (order + (gate.outer ? 0 : 0.5));
    const straight = order === 0 && side * (level - clear) < 0;
    canvas.line('trunk', straight ? [[x, meet], [x, level], [ports.trunkX, level]] : [[x, meet], [x, clear], [feeder, clear], [feeder, level], [ports.trunkX, level]], `gate:${gate.boundary.id}:in`, { joins: [gate.boundary.id, ports.switchId] });
  }
  addCables(canvas, network.model, []);
  return canvas;
}

const sections: Readonly<Partial<Record<ZoneView['zone']['kind'], readonly [string, string][]>>> = {
  service: [['CA-技术', '6.1.1'], ['CA-安全', '3.3.1']],
  'service-management': [['CA-技术', '6.1.1'], ['CA-技术', '6.1.2'], ['CA-安全', '3.3.1'], ['CA-安全', '3.3.2']],
  management: [['CA-技术', '6.1.2'], ['CA-安全', '3.3.2']],
  core: [['CA-技术', '6.1.3'], ['CA-安全', '3.3.3']],
  'remote-ra': [['CA-技术', '2.3']],
  'km-core': [['KM-技术', '6.1']],
  'km-management': [['KM-技术', '6.1']],
};

/** @param only a system, or `null` for zones of none; default: all zones */
export function zoneTopologies(model: Model, onUndrawn?: OnUndrawn, only?: string | null): readonly Scene[] {
  const network = networkOf(model);
  // Empty zones are counted: what comes into one changes no other's 图号.
  const views = [...network.zones.values()].filter(({ zone }) => !isCloud(zone)).sort((a, b) => naturally(a.zone.system ?? '', b.zone.system ?? ''));
  const wanted = ({ zone, units, switches }: ZoneView): boolean => units.length + switches.length > 0 && (only === undefined || (zone.system ?? null) === only);
  return views.flatMap((view, i) => (!wanted(view) ? [] : attempt({ name: `zone-${view.zone.id}`, title: `${titleOf(model, view)}网络拓扑图` }, onUndrawn, () => {
    const pages = pagesOf(network, view);
    const serves = (sections[view.zone.kind] ?? []).map(([doc, section]): Serves => ({ doc, section }));
    return pages.map(({ canvas, size }, page) => sheetOf(model, {
      name: `zone-${view.zone.id}${pages.length > 1 ? `-${page + 1}` : ''}`,
      title: `${titleOf(model, view)}网络拓扑图${pages.length > 1 ? `（${page + 1}/${pages.length}）` : ''}`,
      number: `TZ-${String(i + 1).padStart(2, '0')}`, serves, size, page: { number: page + 1, of: pages.length },
      body: canvas.shapes, graph: canvas.graph, drawio: true,
    }));
  })));
}

/** The zone's name, with its system's where it does not say which it is. */
function titleOf(model: Model, view: ZoneView): string {
  const several = model.zones.filter(({ name }) => name === view.zone.name).length > 1;
  return several ? `${view.system?.title ?? ''}${view.zone.name}` : view.zone.name;
}
