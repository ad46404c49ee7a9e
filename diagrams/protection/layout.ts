/** Places the protection of one system on sheets, and the lines that run between its bands. */
import { indexOf, isDeviceEnd, type Model, type System } from '../../model';
import { Canvas } from '../canvas';
import type { Box } from '../geometry';
import { boundaryMode, boundarySides, crowdId } from '../ladder/crossing';
import type { LadderPage } from '../ladder/drawings';
import type { Cell, Crossing, Ladder } from '../ladder/ladder';
import { barOf, drawStack, fillSheet, placeAll, stackHeight, type LadderPlan, type Placed, type Waiting } from '../ladder/stack';
import type { GraphNode } from '../scene';
import { areaOf, type SheetSize } from '../sheet';
import { columnHeight, drawColumn, fillColumns, type Piece } from '../writing';
import { coverageOf } from './coverage';
import { factPieces } from './facts';
import { railRoom, zoneContent, type Ports } from './zone-content';

const panelWidth = 208;
const panelGap = 8;
const panelPad = 7;
const crossingAt = 24;

/** All on one sheet, with fewer facts if need be; undefined when it does not fit. */
export function onOneSheet(model: Model, ladder: Ladder, size: SheetSize): LadderPage | undefined {
  const area = areaOf(size);
  const width = area.width - panelWidth - panelGap;
  const full = factPieces(model, ladder.system, panelWidth - 2 * panelPad, true);
  const pieces = columnHeight(full) <= area.height - 2 * panelPad ? full : factPieces(model, ladder.system, panelWidth - 2 * panelPad, false);
  const cards = cardsThatFit(model, ladder, width, area.height);
  const { plan, ports } = planOf(model, ladder, cards);
  const placed = placeAll(plan, width);
  if (stackHeight(placed) > area.height || columnHeight(pieces) > area.height - 2 * panelPad) return undefined;
  const canvas = new Canvas();
  drawStack(canvas, plan, placed, { ...area, width });
  drawBetween(canvas, model, ladder, placed, ports);
  drawPanel(canvas, pieces, area);
  return { canvas, size };
}

/** A3 sheets: bands as they fit, the facts in as many columns as they need. */
export function onSheets(model: Model, ladder: Ladder): LadderPage[] {
  const area = areaOf('A3');
  const columns = fillColumns(factPieces(model, ladder.system, panelWidth - 2 * panelPad, true), area.height - 2 * panelPad);
  const pages: LadderPage[] = [];
  let queue: readonly Waiting[] = ladder.rungs.map((rung) => ({ rung }));
  while (queue.length > 0 || columns.length > 0) {
    const canvas = new Canvas();
    if (queue.length > 0) {
      const { plan, ports } = planOf(model, ladder);
      const width = area.width - (columns.length > 0 ? panelWidth + panelGap : 0);
      const { placed, rest } = fillSheet(plan, queue, width, area.height);
      drawStack(canvas, plan, placed, { ...area, width });
      drawBetween(canvas, model, ladder, placed, ports);
      const column = columns.shift();
      if (column) drawPanel(canvas, column, area);
      queue = rest;
    } else {
      for (let x = area.x + area.width - panelWidth; x >= area.x; x -= panelWidth + panelGap) {
        const column = columns.shift();
        if (column) drawPanel(canvas, column, { ...area, width: 2 * area.x + area.width - x - area.x });
      }
    }
    pages.push({ canvas, size: 'A3' });
  }
  return pages;
}

/** Zones whose hosts are shown with their symbols: all of them, where the sheet has room. */
function cardsThatFit(model: Model, ladder: Ladder, width: number, height: number): ReadonlySet<string> {
  const own = new Set(ladder.rungs.flatMap(({ cells }) => cells.filter(({ role }) => role === 'own').map(({ id }) => id)));
  return stackHeight(placeAll(planOf(model, ladder, own).plan, width)) <= height ? own : new Set();
}

function planOf(model: Model, ladder: Ladder, cards: ReadonlySet<string> = new Set()): { plan: LadderPlan; ports: Ports } {
  const coverage = coverageOf(model);
  const ports: Ports = { switches: new Map(), hosts: new Map(), scanners: new Map() };
  const plan: LadderPlan = {
    model, ladder, bar: barOf(ladder), crossingAt,
    content: (cell) => (width) => zoneContent(cell, ladder.inside.get(cell.id) ?? [], coverage, crossingAt, ports, width, { withCards: cards.has(cell.id), ...roomOf(ladder, cell) }),
    facts: (boundary) => [boundaryMode(boundary), boundarySides(model, boundary).join('　')],
  };
  return { plan, ports };
}

function drawBetween(canvas: Canvas, model: Model, ladder: Ladder, placed: readonly Placed[], ports: Ports): void {
  drawTrunks(canvas, model, placed, ports);
  drawScans(canvas, model, ladder.system, ports);
}

/** Trunk lines that do not come straight from above or below run along the edge of the band. */
function roomOf(ladder: Ladder, cell: Cell): { headroom: number; footroom: number } {
  const devices = (crossings: readonly Crossing[]): number => crossings.reduce((sum, { boundaries }) => sum + boundaries.reduce((count, boundary) => count + boundary.devices.length, 0), 0);
  const switches = cell.views[0]?.switches.length ?? 0;
  const from = ladder.rungs.flatMap(({ crossings }) => crossings);
  const [above, below] = [from.filter((crossing) => crossing.below === cell.id), from.filter((crossing) => crossing.above === cell.id)];
  return { headroom: above.length > 1 || devices(above) > switches ? 7 : 0, footroom: below.length > 1 || devices(below) > switches ? 7 : 0 };
}

/** From the edge of a band to the switch that a forwarder is really plugged into. */
function drawTrunks(canvas: Canvas, model: Model, placed: readonly Placed[], ports: Ports): void {
  const { devices, links } = indexOf(model);
  const nodes = new Map(canvas.graph.nodes.map((node) => [node.id, node]));
  const bands = new Map(canvas.graph.groups.map((group) => [group.id, group]));
  const switchIds = [...ports.switches.keys()];
  for (const { rung } of placed) for (const { above, below, boundaries } of rung.crossings) {
    const crowd = nodes.get(crowdId(boundaries));
    const forwarders = boundaries.flatMap((boundary) => boundary.devices);
    // Of a crowd one line stands for all.
    for (const forwarder of crowd && boundaries.length > 1 ? forwarders.slice(0, 1) : forwarders) {
      const from = nodes.get(forwarder.id) ?? crowd;
      if (!from) continue;
      for (const [side, cell] of [['above', above], ['below', below]] as const) {
        const band = cell === undefined ? undefined : bands.get(`zone:${cell}`);
        if (!band || cell === undefined) continue;
        for (const port of devices.get(forwarder.id)?.interfaces ?? []) {
          const link = port.link === undefined ? undefined : links.get(port.link);
          const far = link?.ends.find((end) => isDeviceEnd(end) && end.device !== forwarder.id);
          const target = far && isDeviceEnd(far) && port.zone === cell ? ports.switches.get(far.device) : undefined;
          if (target && far && isDeviceEnd(far)) drawTrunk(canvas, from, band, side, far.device, target, switchIds.indexOf(far.device) % 2);
        }
      }
    }
  }
}

function drawTrunk(canvas: Canvas, from: GraphNode, band: Box, side: 'above' | 'below', id: string, target: Box, track: number): void {
  const x = from.x + from.width / 2;
  const edge = side === 'above' ? band.y + band.height : band.y;
  const end = side === 'above' ? target.y + target.height - 1 : target.y + 1;
  const centre = target.x + target.width / 2;
  // Lines that come from elsewhere run along the edge of the band and into the switch together.
  const level = 3.5 + 4 * track;
  const bend = side === 'above' ? edge - level : edge + level;
  const entry = centre + Math.sign(x - centre) * 7;
  if (Math.abs(centre - x) < 1) canvas.line('trunk', [[x, edge], [x, end]], `trunk:${from.id}:${side}`, { joins: [from.id, id] });
  else canvas.line('trunk', [[x, edge], [x, bend], [entry, bend], [entry, end]], `trunk:${id}:${side}`, { joins: [from.id, id] });
  canvas.edge({ from: from.id, to: id, style: 'trunk' });
}

/** From each scanner down a rail to the hosts of every zone in which it has targets. */
function drawScans(canvas: Canvas, model: Model, system: System, ports: Ports): void {
  const { devices } = indexOf(model);
  let used = 0;
  for (const [id, { box, gutter, floor, zone }] of ports.scanners) {
    const scanners = id.split('+').map((each) => devices.get(each)).filter((device) => device !== undefined && (device.system === undefined || device.system === system.id));
    const targets = new Set(scanners.flatMap((device) => device!.settings.targets ?? []));
    const zones = new Set([...targets].map((target) => devices.get(target)?.zone));
    const reached = [...ports.hosts].filter(([at]) => zones.has(at));
    const own = ports.hosts.get(zone)?.box;
    if (reached.length === 0 || !own) continue;
    const middle = box.y + box.height / 2;
    const rail = own.x + own.width + railRoom - 5 - 4 * used;
    used = (used + 1) % 3;
    const of = `scan:${id}`;
    canvas.line('scan', [[box.x + box.width - 1, middle], [gutter, middle], [gutter, floor], [rail, floor]], of, { joins: [id, `hosts:${zone}`] });
    const ends = reached.map(([at, hosts]) => ({ at, x: hosts.box.x + hosts.box.width, y: hosts.box.y + hosts.box.height / 2 }));
    const levels = [floor, ...ends.map(({ y }) => y)];
    canvas.line('scan', [[rail, Math.min(...levels)], [rail, Math.max(...levels)]], of, { joins: [id, `hosts:${zone}`] });
    for (const { at, x, y } of ends) {
      canvas.line('scan', [[rail, y], [x, y]], of, { joins: [id, `hosts:${at}`], arrow: 'end' });
      canvas.edge({ from: id, to: `hosts:${at}`, style: 'scan', label: '扫描', arrow: true });
    }
  }
}

function drawPanel(canvas: Canvas, pieces: readonly Piece[], area: Box): void {
  const x = area.x + area.width - panelWidth;
  canvas.ground({ role: 'panel', of: 'panel', x, y: area.y, width: panelWidth, height: area.height, radius: 4, stroke: 'muted', strokeWidth: 0.6 });
  drawColumn(canvas, pieces, x + panelPad, area.y + panelPad);
}
