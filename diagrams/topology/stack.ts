/**
 * Zones as bands from outside to inside, joined by a spine of firewalls at their right: the drawing that GM/T 0037 and 0038
 * show in their annexes. Several systems stand side by side and meet in the bands below them.
 */
import type { System } from '../../model';
import { Canvas, sideOf } from '../canvas';
import { measure, wrap } from '../font';
import { centreY, type Box } from '../geometry';
import { areaOf, type SheetSize } from '../sheet';
import { bandOf, switchColumn, type Band, type BandFrame, type BandPorts } from './band';
import { drawEdge, edgeHeight, type EdgePlan } from './edge';
import { zoneAddresses } from './labels';
import { cellWidthFor, metricsOf, type Metrics } from './metrics';
import type { Boundary, Network, ZoneView } from './network';
import { drawSites, sitesHeight } from './sites';
import { assignLanes, type Lanes } from './lanes';
import { boundaryLabel, laneAxis, laneWidth } from './spine';
import { drawSpine, feederStep } from './spine-lines';
import { summaryOf, summaryWidth } from './summary';
import { barWidth } from './zone-name';

export interface StackPlan {
  /** Remote sites, above everything. */
  readonly sites: readonly ZoneView[];
  /** Sites as one symbol each. */
  readonly compactSites: boolean;
  readonly top: readonly EdgePlan[];
  readonly columns: readonly StackColumn[];
  readonly bottom: readonly (EdgePlan | ZoneView)[];
  readonly boundaries: readonly Boundary[];
  /** Writes the system's name beside its bands. */
  readonly systemBars: boolean;
}
export interface StackColumn { readonly system?: System; readonly views: readonly ZoneView[] }

const isEdge = (row: EdgePlan | ZoneView): row is EdgePlan => 'style' in row;
const gapOf = (metrics: Metrics): number => 7 * metrics.scale;
const systemBarWidth = (metrics: Metrics): number => 20 * metrics.scale;
/** Firewalls of systems side by side stand between the Internet's band and theirs. */
const doorGap = (plan: StackPlan, metrics: Metrics): number => (plan.columns.length > 1 && plan.top.length > 0 ? 16 * metrics.scale + tunnelLane(plan) : 0);
/** Room for the line that leads tunnels past the firewalls of other systems. */
const tunnelLane = (plan: StackPlan): number => (plan.columns.length > 1 && plan.sites.length > 0 ? 9 : 0);

/** What lines may come out of, once it is drawn. */
export interface Anchor { readonly y: number; readonly id: string; startFor(x: number): number }

interface ColumnPlace { readonly x: number; readonly bandWidth: number; readonly axis: number; readonly bands: readonly Band[]; readonly system?: System; readonly height: number }

/** Draws the plan on a sheet; undefined when it does not fit there at this size and level of detail. */
export function layoutStack(network: Network, plan: StackPlan, size: SheetSize, metrics: Metrics): Canvas | undefined {
  const area = areaOf(size);
  const lanes = assignLanes(plan);
  const labels = new Map(plan.boundaries.map((boundary) => [boundary.id, boundaryLabel(boundary, metrics)]));
  const columns = placeColumns(network, plan, lanes, area, metrics);
  const full = fullWidth(plan, columns, area, metrics);
  if (!full) return undefined;
  const frame = frameFor(plan, full.width, metrics);
  const below = metrics.level === 'summary' ? metricsOf('names', metrics.scale) : metrics;
  const lower = plan.bottom.map((row) => (isEdge(row) ? row : bandOf(network, row, below, frame)));
  const bands = [...columns.flatMap((column) => column.bands), ...lower.filter((row): row is Band => 'draw' in row)];
  if (bands.some((band) => !band.fits)) return undefined;

  const gap = gapOf(metrics);
  const sites = sitesHeight(network, plan, full.width, metrics);
  if (sites === undefined) return undefined;
  const edges = plan.top.map((edge) => edgeHeight(edge, frame.bar, metrics));
  const columnsHeight = Math.max(0, ...columns.map(({ height }) => height));
  const feederGap = lanes.feeders.length * feederStep + (lanes.shared.length > 0 ? 48 * metrics.scale : 0);
  const lowerHeights = lower.map((row) => ('draw' in row ? row.height : edgeHeight(row, frame.bar, metrics)));
  const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height + gap, 0);
  const natural = sites + sum(edges) + doorGap(plan, metrics) + columnsHeight + gap + (lower.length > 0 ? feederGap : 0) + sum(lowerHeights) - gap;
  if (natural > area.height + 0.01) return undefined;

  const stretchable = columnsHeight + lower.reduce((total, row, i) => total + ('draw' in row ? lowerHeights[i]! : 0), 0);
  const stretch = stretchable > 0 ? Math.min(0.6, (area.height - natural) / stretchable) : 0;
  let y = area.y + Math.max(0, (area.height - natural - stretch * stretchable) / 2);

  const canvas = new Canvas();
  const anchors = new Map<string, Anchor>();
  const endpoints: BandPorts[] = [];
  const alone = columns.length === 1 && plan.sites.length === 0;
  const [firstColumn] = columns;
  const cloudX = firstColumn && columns.length > 1 ? firstColumn.x + firstColumn.bandWidth * 0.74 : undefined;
  const sitesDraw = sites > 0 ? { y, height: sites } : undefined;
  y += sites;
  for (const [i, edge] of plan.top.entries()) {
    anchorEdge(canvas, edge, { x: full.x, y, width: full.width, height: edges[i]! }, frame.bar, metrics, alone, anchors, cloudX);
    y += edges[i]! + gap;
  }
  const edgeBottom = y - gap;
  y += doorGap(plan, metrics);
  if (sitesDraw) drawSites(canvas, network, plan, { x: full.x, y: sitesDraw.y, width: full.width, height: sitesDraw.height }, metrics, anchors.get(plan.top[0]?.zones[0] ?? ''));
  const columnsTop = y;
  const columnsBottom = y + columnsHeight * (1 + stretch);
  for (const column of columns) drawColumn(canvas, column, columnsTop, columnsBottom, gap, plan.systemBars, metrics, anchors, endpoints);
  const internet = plan.top.find((edge) => edge.cloud);
  if (internet && plan.sites.length > 0) drawTunnelEnds(canvas, network, anchors.get(internet.zones[0] ?? ''), endpoints, edgeBottom + (tunnelLane(plan) > 0 ? 4.5 : gap / 2), metrics);
  y = columnsBottom + gap;
  const feederTop = columnsBottom + gap / 2;
  if (lower.length > 0) y += feederGap;
  const lowerTop = y;
  for (const [i, row] of lower.entries()) {
    const height = lowerHeights[i]! * ('draw' in row ? 1 + stretch : 1);
    const box: Box = { x: full.x, y, width: full.width, height };
    if ('draw' in row) anchorBand(canvas, row, box, anchors, endpoints);
    else anchorEdge(canvas, row, box, frame.bar, metrics, alone, anchors, cloudX);
    y += height + gap;
  }
  if (plan.systemBars) drawLowerSystem(canvas, plan, lower, lowerTop, y - gap, area, metrics, anchors);

  return drawSpine({ canvas, plan, lanes, anchors, axes: columns, labels, metrics, edgeBottom: edgeBottom + tunnelLane(plan), feederTop, columnsBottom }) ? canvas : undefined;
}

/** Tunnels go on from the Internet to the machine in a zone at which they end, past the firewalls they pass through. */
function drawTunnelEnds(canvas: Canvas, network: Network, internet: Anchor | undefined, ends: readonly BandPorts[], level: number, metrics: Metrics): void {
  if (!internet) return;
  const start = internet.startFor(-Infinity);
  const turn = start - 9 * metrics.scale;
  const out = internet.y + 7 * metrics.scale;
  const passed = firewallsOfTunnels(network);
  // The line shows between whom the tunnel is; its packets pass the firewalls like all others.
  if (passed !== '' && ends.some(({ endpoint }) => endpoint)) {
    canvas.text({ text: `加密通道的报文经${passed}`, size: 7, weight: 'regular', tone: 'tunnel' }, turn - 4, out + 2.5, 'end', 'tunnels');
  }
  for (const { endpoint, left } of ends) {
    if (!endpoint) continue;
    const x = left - 3;
    canvas.line('tunnel', [[start + 3 * metrics.scale, out], [turn, out], [turn, level], [x, level], [x, centreY(endpoint)], sideOf(endpoint, 'left')], 'tunnels', { joins: [internet.id, endpoint.id] });
  }
}

/** Names of the firewalls that the encrypted packets pass on their way; many are told by what they are. */
function firewallsOfTunnels({ model }: Network): string {
  const ids = new Set(model.flows.filter(({ origin, protection }) => origin === 'derived' && protection === 'IPSec').flatMap(({ legs }) => legs.flatMap(({ forwarders }) => forwarders)));
  const names = model.policies.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return names.length > 2 ? '各自的外联防火墙' : names.join('、');
}

function frameFor(plan: StackPlan, width: number, metrics: Metrics): BandFrame {
  const names = [
    ...plan.top.map(({ name }) => name), ...plan.columns.flatMap(({ views }) => views.map(({ zone }) => zone.name)),
    ...plan.bottom.map((row) => (isEdge(row) ? row.name : row.zone.name)),
  ];
  const views = [...plan.columns.flatMap((column) => column.views), ...plan.bottom.filter((row): row is ZoneView => !isEdge(row))];
  const addresses = metrics.addresses === 'none' ? [] : views.flatMap((view) => view.units.flatMap((unit) => unit.hosts.flatMap(({ device }) => zoneAddresses(device))));
  return { width, bar: barWidth(names, metrics.scale), cell: cellWidthFor(addresses, metrics) };
}

function placeColumns(network: Network, plan: StackPlan, lanes: Lanes, area: Box, metrics: Metrics): ColumnPlace[] {
  const count = plan.columns.length;
  if (count === 0) return [];
  const between = 10 * metrics.scale;
  const width = (area.width - between * (count - 1)) / count;
  return plan.columns.map((column, i) => {
    const x = area.x + i * (width + between);
    const bars = plan.systemBars ? systemBarWidth(metrics) + 3 : 0;
    const feeders = i === count - 1 ? lanes.feeders.length * feederStep : 0;
    const bandWidth = width - bars - feeders - Math.max(1, lanes.count[i] ?? 1) * laneWidth(metrics);
    const frame = frameFor(plan, bandWidth, metrics);
    const inWords = metrics.level === 'summary';
    const least = inWords ? summaryWidth(frame, metrics) : frame.bar + switchColumn(metrics) + frame.cell * 2 + 12;
    const bands = bandWidth < least ? [] : column.views.map((view) => (inWords ? summaryOf(view, metrics, frame) : bandOf(network, view, metrics, frame)));
    const height = bands.reduce((sum, band) => sum + band.height + gapOf(metrics), -gapOf(metrics));
    return { x: x + bars, bandWidth, axis: x + bars + bandWidth + feeders + laneAxis(metrics), bands, system: column.system, height };
  });
}

/** The rows across all columns end where the bands of the last column end. */
function fullWidth(plan: StackPlan, columns: readonly ColumnPlace[], area: Box, metrics: Metrics): { x: number; width: number } | undefined {
  const last = columns.at(-1);
  if (!last || columns.some((column, i) => column.bands.length < plan.columns[i]!.views.length)) return undefined;
  const x = area.x + (plan.systemBars ? systemBarWidth(metrics) + 3 : 0);
  return { x, width: last.x + last.bandWidth - x };
}

function anchorEdge(canvas: Canvas, edge: EdgePlan, box: Box, bar: number, metrics: Metrics, alone: boolean, anchors: Map<string, Anchor>, cloudX: number | undefined): void {
  const ports = drawEdge(canvas, edge, box, bar, metrics, alone, cloudX);
  for (const zone of edge.zones) anchors.set(zone, ports);
}

function anchorBand(canvas: Canvas, band: Band, box: Box, anchors: Map<string, Anchor>, endpoints: BandPorts[]): void {
  const ports = band.draw(canvas, box);
  if (ports.endpoint) endpoints.push(ports);
  anchors.set(band.id, { y: ports.switchY, id: ports.switchId, startFor: () => ports.trunkX });
}

function drawColumn(canvas: Canvas, column: ColumnPlace, top: number, bottom: number, gap: number, named: boolean, metrics: Metrics, anchors: Map<string, Anchor>, endpoints: BandPorts[]): void {
  const heights = column.bands.reduce((sum, band) => sum + band.height, 0);
  const factor = (bottom - top - gap * (column.bands.length - 1)) / heights;
  let y = top;
  for (const band of column.bands) {
    const height = band.height * factor;
    anchorBand(canvas, band, { x: column.x, y, width: column.bandWidth, height }, anchors, endpoints);
    y += height + gap;
  }
  if (named && column.system) drawSystemBar(canvas, column.system.title, column.system.id, { x: column.x - systemBarWidth(metrics) - 3, y: top, width: systemBarWidth(metrics), height: bottom - top }, metrics);
}

function drawLowerSystem(canvas: Canvas, plan: StackPlan, lower: readonly (Band | EdgePlan)[], top: number, bottom: number, area: Box, metrics: Metrics, anchors: ReadonlyMap<string, Anchor>): void {
  const bands = lower.filter((row): row is Band => 'draw' in row);
  const [first] = bands;
  const system = first?.view.system;
  if (!first || !system || anchors.size === 0) return;
  const edgesAbove = lower.findIndex((row) => row === first);
  const above = lower.slice(0, edgesAbove).reduce((sum, row) => sum + (isPlan(row) ? edgeHeight(row, frameFor(plan, area.width, metrics).bar, metrics) + gapOf(metrics) : 0), 0);
  drawSystemBar(canvas, system.title, system.id, { x: area.x, y: top + above, width: systemBarWidth(metrics), height: bottom - top - above }, metrics);
}
const isPlan = (row: Band | EdgePlan): row is EdgePlan => 'style' in row;

/** The name of a system from top to bottom beside its bands. */
function drawSystemBar(canvas: Canvas, title: string, id: string, box: Box, metrics: Metrics): void {
  const room = box.width - 3;
  const runs = title.match(/[A-Za-z0-9.]+|./gu) ?? [];
  const widest = Math.max(...runs.map((run) => measure(run, 1, 'bold')));
  const size = Math.max(7, Math.min(9.5 * metrics.scale, (box.height - 8) / (runs.length * 1.15), room / widest));
  const words = runs.flatMap((run) => wrap(run, size, 'bold', room));
  canvas.ground({ role: 'panel', of: `system:${id}`, ...box, radius: 4, fill: 'muted', fillOpacity: 0.1, stroke: 'muted', strokeWidth: 0.8 });
  const total = words.length * size * 1.15;
  words.forEach((word, i) => canvas.text({ text: upright[word] ?? word, size, weight: 'bold', tone: 'ink' }, box.x + box.width / 2, box.y + (box.height - total) / 2 + (i + 0.85) * size * 1.15, 'middle', `system:${id}`));
}
/** Brackets turn when a text is written downwards. */
const upright: Readonly<Record<string, string>> = { '（': '︵', '）': '︶' };
