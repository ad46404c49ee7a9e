/**
 * A zone as a band: its name at the left, rows of hosts under their buses, the switch at the right end of the bus,
 * the intrusion detector beside the switch with its console joined to it alone.
 */
import { deviceKinds, type Device } from '../../model';
import { heightOf, iconBox, sideOf, type Canvas } from '../canvas';
import { bottom, centreY, right, type Box } from '../geometry';
import { blockOf, drawSign, type Block, type Sign } from './block';
import { besideLines, groupLines, hostLines, noteLines, zoneAddresses } from './labels';
import type { Metrics } from './metrics';
import type { Network, Probe, Unit, ZoneView } from './network';
import { rowsOf, type Row } from './rows';
import { barHeight, drawNameBar, nameBar, toneOf } from './zone-name';

/** Where lines from other zones may come in: the right side of the switch. */
export interface BandPorts { readonly trunkX: number; readonly switchY: number; readonly switchId: string; readonly box: Box }

export interface Band {
  readonly id: string;
  readonly height: number;
  readonly view: ZoneView;
  /** False when a group is wider than a row. */
  readonly fits: boolean;
  draw(canvas: Canvas, box: Box): BandPorts;
}

export interface BandFrame {
  /** Width of the whole band. */
  readonly width: number;
  /** Width of the name bar. */
  readonly bar: number;
  /** Least width of a cell. */
  readonly cell: number;
}

const pad = 6;
const rowGap = 7;

/** Width of the column at the right end that holds the switch. */
export const switchColumn = (metrics: Metrics): number => 82 * metrics.scale;
/** From the top of a band to its first bus. */
const headroom = (metrics: Metrics): number => 16 * metrics.scale + 2;

export function bandOf(network: Network, view: ZoneView, metrics: Metrics, frame: BandFrame, onlyRows?: readonly Row[]): Band {
  const { area, columns } = cellsOf(frame, metrics);
  const rows = onlyRows ?? bandRows(network, view, metrics, frame);
  const probeRows = placeProbes(rows, view.probes, columns);
  const switches = switchSigns(view, metrics);
  const rowHeights = probeRows.map((row) => Math.max(row.height, row.probe ? probeHeight(row.probe, metrics, frame.cell) : 0));
  const rowsHeight = rowHeights.reduce((sum, height) => sum + height + rowGap, -rowGap);
  const switchHeight = switches.reduce((sum, sign) => sum + 18 * metrics.scale + heightOf(sign.lines) + 6, 0) - 9 * metrics.scale;
  const height = Math.max(headroom(metrics) + Math.max(rowsHeight, switchHeight, 20 * metrics.scale) + pad, barHeight(view.zone.name, frame.bar, metrics.scale));
  const most = probeRows.reduce((cells, row) => Math.max(cells, row.cells + (row.probe ? probeCells(row.probe) : 0)), 1);
  const cell = Math.min(area / most, frame.cell * 1.5);

  return {
    id: view.zone.id, height, view, fits: most <= columns,
    draw(canvas, box) {
      const zone = view.zone.id;
      const tone = toneOf(view.zone.kind);
      canvas.ground({ role: 'zone', of: zone, ...box, radius: 4, fill: tone, fillOpacity: 0.055, stroke: tone, strokeWidth: 1.1 });
      drawNameBar(canvas, box, nameBar(view.zone.name, frame.bar, box.height, metrics.scale), frame.bar, tone, zone);
      canvas.group({ id: zone, label: view.zone.name, tone, ...box });
      const left = box.x + frame.bar + pad;
      const spare = box.height - height;
      // Spare height goes between the rows first, so that a tall band is filled evenly.
      const between = rowGap + Math.min(spare / (probeRows.length + 1), 30 * metrics.scale);
      const used = rowHeights.reduce((sum, each) => sum + each + between, -between);
      const first = box.y + headroom(metrics) + Math.max(0, (box.height - headroom(metrics) - pad - Math.max(used, switchHeight)) / 2);
      canvas.textBlock(view.zone.prefixes.map((prefix) => ({ text: prefix, size: metrics.noteSize, weight: 'regular', tone })), left, box.y + 3, 'start', zone);
      const blocksEnd = left + area;
      const riser = blocksEnd + 5;
      const mirrorX = riser + 5;
      const switchX = right(box) - pad - 31 * metrics.scale;
      const buses: number[] = [];
      let y = first;
      const probes: { probe: Probe; x: number; bus: number }[] = [];
      for (const [i, row] of probeRows.entries()) {
        let start: number | undefined;
        for (const { block, cell: at } of row.placed) {
          block.draw(canvas, left + at * cell, y, zone, cell);
          const [drop] = block.drops;
          if (drop !== undefined) start = Math.min(start ?? Infinity, left + (at + drop + 0.5) * cell);
          for (const each of block.drops) canvas.dot(left + (at + each + 0.5) * cell, y, `bus:${zone}`);
        }
        if (start !== undefined) {
          buses.push(y);
          canvas.line('access', [[start, y], [riser, y]], `bus:${zone}`);
        }
        if (row.probe) probes.push({ probe: row.probe, x: blocksEnd, bus: y });
        y += (rowHeights[i] ?? 0) + between;
      }
      const ports = drawSwitches(canvas, switches, { x: switchX, first, riser, buses, zone, metrics });
      for (const { probe, x, bus } of probes) drawProbe(canvas, probe, metrics, { x, bus, cell: Math.min(cell, frame.cell * 1.15), zone, mirrorX, switchBox: ports.mirrorFrom, switchId: switches[0]?.id ?? zone });
      return { trunkX: ports.trunkX, switchY: first, switchId: switches[0]?.id ?? zone, box };
    },
  };
}

export const bandRows = (network: Network, view: ZoneView, metrics: Metrics, frame: BandFrame): Row[] =>
  rowsOf(blocksOf(network, view, metrics, frame.cell), cellsOf(frame, metrics).columns, metrics.level === 'full');

/** Width for cells and how many stand side by side. */
export function cellsOf(frame: BandFrame, metrics: Metrics): { area: number; columns: number } {
  const area = frame.width - frame.bar - 2 * pad - switchColumn(metrics);
  return { area, columns: Math.max(1, Math.floor(area / frame.cell + 0.001)) };
}

function blocksOf(network: Network, view: ZoneView, metrics: Metrics, cell: number): Block[] {
  const units = metrics.level === 'kinds' ? byKind(view) : view.units;
  return units.map((unit) => blockOf(network, unit, metrics, cell));
}

/** All hosts of one kind as one unit. */
function byKind(view: ZoneView): Unit[] {
  const units = new Map<string, Unit>();
  for (const unit of view.units) {
    const kind = unit.hosts[0]?.device.kind;
    const known = kind && units.get(kind);
    if (known) units.set(kind, { ...known, id: `${view.zone.id}:${kind}`, pair: undefined, hosts: [...known.hosts, ...unit.hosts], shared: [...known.shared, ...unit.shared] });
    else if (kind) units.set(kind, unit);
  }
  return [...units.values()];
}

interface ProbeRow extends Row { readonly probe?: Probe }
const probeCells = (probe: Probe): number => 1 + probe.consoles.length;

/** Probes stand at the right ends of the last rows, where the switch is near. */
function placeProbes(rows: readonly Row[], probes: readonly Probe[], columns: number): ProbeRow[] {
  const out: ProbeRow[] = rows.map((row) => ({ ...row }));
  let row = out.length - 1;
  for (const probe of probes) {
    while (row >= 0 && (out[row]!.probe || out[row]!.cells + probeCells(probe) > columns)) row--;
    if (row >= 0) {
      out[row] = { ...out[row]!, probe };
      row--;
    } else out.push({ placed: [], cells: 0, height: 0, probe });
  }
  return out;
}

function switchSigns(view: ZoneView, metrics: Metrics): Sign[] {
  const width = switchColumn(metrics) - 18 * metrics.scale;
  const { switches, zone } = view;
  if (switches.length === 0) return [];
  if (metrics.level === 'full' || switches.length === 1) {
    return switches.map((device) => ({ id: device.id, icon: 'switch', devices: [device], attached: true, lines: hostLines(device, [], metrics, width) }));
  }
  return [{ id: `${zone.id}:switches`, icon: 'switch', devices: switches, attached: true, lines: groupLines(switches, undefined, deviceKinds.switch.zh, metrics, width) }];
}

interface SwitchPlace { readonly x: number; readonly first: number; readonly riser: number; readonly buses: readonly number[]; readonly zone: string; readonly metrics: Metrics }

function drawSwitches(canvas: Canvas, signs: readonly Sign[], place: SwitchPlace): { trunkX: number; mirrorFrom: Box | undefined } {
  const { x, first, riser, buses, zone, metrics } = place;
  const levels: number[] = [];
  let y = first;
  let mirrorFrom: Box | undefined;
  let trunkX = riser;
  for (const sign of signs) {
    const box = iconBox(sign.icon, x, y - 9 * metrics.scale, metrics.scale);
    drawSign(canvas, sign, box, bottom(box) + 1, zone);
    canvas.line('access', [[riser, y], [sideOf(box, 'left')[0], y]], `bus:${zone}`, { joins: [sign.id, zone] });
    levels.push(y);
    mirrorFrom ??= box;
    trunkX = sideOf(box, 'right')[0];
    y += 18 * metrics.scale + heightOf(sign.lines) + 7;
  }
  const all = [...buses, ...levels];
  const [top, low] = [Math.min(...all), Math.max(...all)];
  if (low > top) canvas.line('access', [[riser, top], [riser, low]], `bus:${zone}`);
  for (const bus of buses) if (bus > top || low > top) canvas.dot(riser, bus, `bus:${zone}`);
  if (levels.length > 1) {
    const side = trunkX + 5;
    canvas.line('trunk', [[trunkX, levels[0]!], [side, levels[0]!], [side, levels.at(-1)!], [trunkX, levels.at(-1)!]], `stack:${zone}`, { joins: [signs[0]!.id, signs.at(-1)!.id] });
    for (const level of levels.slice(1, -1)) canvas.line('trunk', [[trunkX, level], [side, level]], `stack:${zone}`);
    trunkX = side;
  }
  return { trunkX, mirrorFrom };
}

function probeSigns(probe: Probe, metrics: Metrics, cell: number): { probe: Sign; consoles: Sign[] } {
  const width = cell - 2 * metrics.gutter;
  const sign = (device: Device, isProbe: boolean): Sign => ({
    id: device.id, icon: device.kind, devices: [device], attached: false,
    lines: [
      ...besideLines(device, 'console', metrics, width),
      ...(isProbe && metrics.level === 'full' ? zoneAddresses(device).flatMap((address) => noteLines(address, metrics, width)) : []),
    ],
  });
  return { probe: sign(probe.probe, true), consoles: probe.consoles.map((device) => sign(device, false)) };
}

function probeHeight(probe: Probe, metrics: Metrics, cell: number): number {
  const signs = probeSigns(probe, metrics, cell);
  return metrics.drop + 26 * metrics.scale + Math.max(...[signs.probe, ...signs.consoles].map(({ lines }) => heightOf(lines)));
}

interface ProbePlace { readonly x: number; readonly bus: number; readonly cell: number; readonly zone: string; readonly mirrorX: number; readonly switchBox: Box | undefined; readonly switchId: string }

/** The probe rightmost with its mirror line to the switch, consoles to its left on lines of their own. */
function drawProbe(canvas: Canvas, probe: Probe, metrics: Metrics, place: ProbePlace): void {
  const signs = probeSigns(probe, metrics, place.cell);
  const top = place.bus + metrics.drop;
  let x = place.x - place.cell / 2;
  const own = iconBox(signs.probe.icon, x, top, metrics.scale);
  drawSign(canvas, signs.probe, own, top + 26 * metrics.scale, place.zone);
  if (place.switchBox) {
    const from = sideOf(place.switchBox, 'left');
    const level = from[1] + 5 * metrics.scale;
    canvas.line('mirror', [[from[0], level], [place.mirrorX, level], [place.mirrorX, centreY(own)], sideOf(own, 'right')], `mirror:${signs.probe.id}`, { joins: [signs.probe.id, place.switchId] });
  }
  let near = own;
  for (const sign of signs.consoles) {
    x -= place.cell;
    const box = iconBox(sign.icon, x, top, metrics.scale);
    drawSign(canvas, sign, box, top + 26 * metrics.scale, place.zone);
    canvas.line('console', [sideOf(box, 'right'), [sideOf(near, 'left')[0], centreY(box)]], `console:${sign.id}`, { joins: [sign.id, signs.probe.id] });
    near = box;
  }
}
