/**
 * A zone as a band: its name at the left, rows of hosts under their buses, the switch at the right end of the bus,
 * the intrusion detector beside the switch with its console joined to it alone.
 */
import { deviceKinds, type Device } from '../../model';
import { heightOf, iconBox, sideOf, type Canvas } from '../canvas';
import { bottom, centreY, right, type Box, type Point } from '../geometry';
import { blockOf, drawSign, type Block, type Sign } from './block';
import { besideLines, groupLines, hostLines, noteLines, pairCaption, zoneAddresses } from './labels';
import type { Metrics } from './metrics';
import type { Network, Probe, Unit, ZoneView } from './network';
import { pitchCells, rowsOf, type Row } from './rows';
import { barHeight, drawNameBar, nameBar, toneOf } from './zone-name';

/** Where lines from other zones may come in: the right side of the switch. */
export interface BandPorts {
  readonly trunkX: number;
  readonly switchY: number;
  readonly switchId: string;
  readonly box: Box;
  /** The machine at which tunnels end, when one stands first in the zone. */
  readonly endpoint?: Box & { readonly id: string };
  /** Where the cells begin. */
  readonly left: number;
}

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

/** Width of the column at the right end that holds the switches; stacked ones have a trunk beside them. */
export const switchColumn = (metrics: Metrics): number => (metrics.level === 'full' ? 94 : 82) * metrics.scale;
/** From the top of a band to its first bus. */
const headroom = (metrics: Metrics, view: ZoneView): number => 16 * metrics.scale + 2 + (view.zone.prefixes.length === 0 ? -2 : 0);

/** What a caller may decide about a band. */
export interface BandChoice {
  /** Some of its rows, when it is split over sheets; default: all. */
  readonly rows?: readonly Row[];
  /** Level of the first switch; default: that of the first bus. */
  readonly switchAt?: (box: Box) => number;
}

export function bandOf(network: Network, view: ZoneView, metrics: Metrics, frame: BandFrame, choice: BandChoice = {}): Band {
  const { area, columns } = cellsOf(frame, metrics);
  const packed = choice.rows ?? bandRows(network, view, metrics, frame);
  const most = packed.reduce((cells, row) => Math.max(cells, row.cells), 1);
  const cell = Math.min(area / pitchCells(most, columns), frame.cell * widestPitch);
  const probeCell = Math.min(cell, frame.cell * 1.2);
  const rows = packed.map((row) => {
    const placed = row.placed.map(({ block, cell: at }) => ({ block: block.at(cell), cell: at }));
    return { ...row, placed, height: Math.max(0, ...placed.map(({ block }) => block.height), row.probe ? probeHeight(row.probe, metrics, probeCell) : 0) };
  });
  const switches = switchSigns(view, metrics);
  const rowsHeight = rows.reduce((sum, { height }) => sum + height + rowGap, -rowGap);
  const switchHeight = switches.reduce((sum, sign) => sum + 18 * metrics.scale + heightOf(sign.lines) + 7, 0) - 9 * metrics.scale;
  const height = Math.max(headroom(metrics, view) + Math.max(rowsHeight, switchHeight, 20 * metrics.scale) + pad, barHeight(view.zone.name, frame.bar, metrics.scale));

  return {
    id: view.zone.id, height, view, fits: most <= columns,
    draw(canvas, box) {
      const zone = view.zone.id;
      const left = drawGround(canvas, view, box, frame.bar, metrics);
      // Spare height goes between the rows first, so that a tall band is filled evenly.
      const spare = Math.max(0, box.height - height);
      const between = rowGap + Math.min(spare / (rows.length + 1), 34 * metrics.scale);
      const used = rows.reduce((sum, row) => sum + row.height + between, -between);
      const first = box.y + headroom(metrics, view) + Math.max(0, (box.height - headroom(metrics, view) - pad - Math.max(used, switchHeight)) / 2);
      const riser = left + area + 5;
      const buses: number[] = [];
      const placedProbes: { probe: Probe; bus: number }[] = [];
      let y = first;
      let endpoint: BandPorts['endpoint'];
      for (const row of rows) {
        const drops = row.placed.flatMap(({ block, cell: at }) => block.drops.map((drop) => left + (at + drop + 0.5) * cell));
        for (const { block, cell: at } of row.placed) block.draw(canvas, left + at * cell, y, zone);
        for (const drop of drops) canvas.dot(drop, y, `bus:${zone}`);
        if (drops.length > 0) {
          buses.push(y);
          canvas.line('access', [[Math.min(...drops), y], [riser, y]], `bus:${zone}`);
        }
        const head = row === rows[0] ? row.placed[0]?.block : undefined;
        if (head?.endpoint) endpoint = { ...iconBox('network-crypto', left + cell / 2, y + metrics.drop, metrics.scale), id: head.id };
        if (row.probe) placedProbes.push({ probe: row.probe, bus: y });
        y += row.height + between;
      }
      const wanted = choice.switchAt?.(box) ?? first;
      const switchLevel = Math.max(box.y + headroom(metrics, view), Math.min(wanted, bottom(box) - pad - switchHeight));
      const ports = drawSwitches(canvas, switches, { x: right(box) - pad - (switchColumn(metrics) / 2 - 10 * metrics.scale), first: switchLevel, riser, buses, zone, metrics });
      for (const { probe, bus } of placedProbes) drawProbe(canvas, probe, metrics, { x: left + area, bus, cell: probeCell, zone, mirrorX: riser + 5, switches: ports.boxes });
      return { trunkX: ports.trunkX, switchY: ports.level, switchId: switches[0]?.id ?? zone, box, endpoint, left };
    },
  };
}

/** Cells are spread over the width of a band, but not so far that what belongs together falls apart. */
const widestPitch = 1.7;

/** Outline, name and prefixes; returns where the cells begin. */
export function drawGround(canvas: Canvas, view: ZoneView, box: Box, bar: number, metrics: Metrics): number {
  const { zone } = view;
  const tone = toneOf(zone.kind);
  const left = box.x + bar + pad;
  canvas.ground({ role: 'zone', of: zone.id, ...box, radius: 4, fill: tone, fillOpacity: 0.055, stroke: tone, strokeWidth: 1.1 });
  drawNameBar(canvas, box, nameBar(zone.name, bar, box.height, metrics.scale), bar, tone, zone.id);
  canvas.group({ id: zone.id, label: zone.name, tone, ...box });
  const gateways = metrics.level === 'full' && zone.gateways.length > 0 ? `　网关 ${zone.gateways.map(({ address }) => address).join('、')}` : '';
  canvas.text({ text: `${zone.prefixes.join('　')}${gateways}`, size: metrics.noteSize, weight: 'regular', tone }, left, box.y + 3 + metrics.noteSize * 0.95, 'start', zone.id);
  return left;
}

export const bandRows = (network: Network, view: ZoneView, metrics: Metrics, frame: BandFrame): Row[] =>
  rowsOf(blocksOf(network, view, metrics, frame), view.probes, cellsOf(frame, metrics).columns, metrics.level === 'full');

/** Width for cells and how many stand side by side. */
export function cellsOf(frame: BandFrame, metrics: Metrics): { area: number; columns: number } {
  const area = frame.width - frame.bar - 2 * pad - switchColumn(metrics);
  return { area, columns: Math.max(1, Math.floor(area / frame.cell + 0.001)) };
}

function blocksOf(network: Network, view: ZoneView, metrics: Metrics, frame: BandFrame): Block[] {
  const { columns } = cellsOf(frame, metrics);
  const units = metrics.level === 'kinds' ? byKind(view) : view.units;
  return units.flatMap((unit) => {
    const block = blockOf(network, unit, metrics, frame.cell);
    if (block.cells <= columns || unit.hosts.length === 1) return [block];
    // A group wider than a row stands as single hosts that say what they belong to.
    return unit.hosts.map((host) => blockOf(network, { ...unit, id: host.device.id, hosts: [host], shared: [], pair: undefined, note: unit.pair ? pairCaption(unit.pair) : undefined }, metrics, frame.cell));
  });
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

function switchSigns(view: ZoneView, metrics: Metrics): Sign[] {
  const width = 64 * metrics.scale;
  const { switches, zone } = view;
  if (switches.length === 0) return [];
  if (metrics.level === 'full' || switches.length === 1) {
    return switches.map((device) => ({ id: device.id, icon: 'switch', devices: [device], attached: true, lines: hostLines(device, [], metrics, width) }));
  }
  return [{ id: `${zone.id}:switches`, icon: 'switch', devices: switches, attached: true, lines: groupLines(switches, undefined, deviceKinds.switch.zh, metrics, width) }];
}

interface SwitchPlace { readonly x: number; readonly first: number; readonly riser: number; readonly buses: readonly number[]; readonly zone: string; readonly metrics: Metrics }
interface SwitchPorts { readonly trunkX: number; readonly level: number; readonly boxes: readonly { readonly id: string; readonly box: Box }[] }

/** The switches one above the other; several are stacked, which the trunk at their right shows. */
function drawSwitches(canvas: Canvas, signs: readonly Sign[], place: SwitchPlace): SwitchPorts {
  const { x, first, riser, buses, zone, metrics } = place;
  const boxes: { id: string; box: Box }[] = [];
  let y = first;
  let trunkX = riser;
  for (const sign of signs) {
    const box = iconBox(sign.icon, x, y - 9 * metrics.scale, metrics.scale);
    drawSign(canvas, sign, box, bottom(box) + 1, zone);
    canvas.line('access', [[riser, y], [sideOf(box, 'left')[0], y]], `bus:${zone}`, { joins: [sign.id, zone] });
    boxes.push({ id: sign.id, box });
    trunkX = sideOf(box, 'right')[0];
    y += 18 * metrics.scale + heightOf(sign.lines) + 7;
  }
  const levels = boxes.map(({ box }) => centreY(box));
  const all = [...buses, ...levels];
  // Without a switch the bus itself is where lines from other zones come in, as spread as they are at the side of one.
  const ends = levels.length > 0 || buses.length === 0 ? all : [...all, first - 9 * metrics.scale, first + 9 * metrics.scale];
  const [top, low] = [Math.min(...ends), Math.max(...ends)];
  if (low - top > 0.5) {
    canvas.line('access', [[riser, top], [riser, low]], `bus:${zone}`);
    for (const level of new Set(all)) if (level > top + 0.5 && level < low - 0.5) canvas.dot(riser, level, `bus:${zone}`);
  }
  const [one, ...others] = levels;
  if (one !== undefined && others.length > 0) {
    const side = x + 35 * metrics.scale;
    const end = others.at(-1)!;
    canvas.line('trunk', [[trunkX, one], [side, one], [side, end], [trunkX, end]], `stack:${zone}`, { joins: [signs[0]!.id, signs.at(-1)!.id] });
    for (const level of others.slice(0, -1)) canvas.line('trunk', [[trunkX, level], [side, level]], `stack:${zone}`);
    return { trunkX: side, level: (one + end) / 2, boxes };
  }
  return { trunkX, level: one ?? first, boxes };
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

interface ProbePlace { readonly x: number; readonly bus: number; readonly cell: number; readonly zone: string; readonly mirrorX: number; readonly switches: SwitchPorts['boxes'] }

/** The probe rightmost with its mirror line to the switch, consoles to its left on lines of their own. */
function drawProbe(canvas: Canvas, probe: Probe, metrics: Metrics, place: ProbePlace): void {
  const signs = probeSigns(probe, metrics, place.cell);
  const top = place.bus + metrics.drop;
  let x = place.x - place.cell / 2;
  const own = iconBox(signs.probe.icon, x, top, metrics.scale);
  drawSign(canvas, signs.probe, own, top + 26 * metrics.scale, place.zone);
  const level = (box: Box): number => centreY(box) + 5 * metrics.scale;
  // The lowest switch above the probe, so that the mirror line crosses nothing that leads to another.
  const stated = place.switches.filter(({ id }) => probe.sources.includes(id));
  // One symbol may stand for several switches.
  const mirroring = stated.length > 0 ? stated : place.switches;
  const source = [...mirroring].reverse().find(({ box }) => level(box) <= centreY(own)) ?? mirroring[0];
  if (source) {
    const from: Point = [sideOf(source.box, 'left')[0], level(source.box)];
    // Not on the level of a switch's own line.
    const end = centreY(own) + (place.switches.some(({ box }) => Math.abs(centreY(box) - centreY(own)) < 3) ? 6 * metrics.scale : 0);
    const of = `mirror:${signs.probe.id}`;
    canvas.line('mirror', [from, [place.mirrorX, from[1]], [place.mirrorX, end], [sideOf(own, 'right')[0], end]], of, { joins: [signs.probe.id, source.id] });
    for (const other of mirroring) if (other !== source) {
      const y = level(other.box);
      canvas.line('mirror', [[sideOf(other.box, 'left')[0], y], [place.mirrorX, y], [place.mirrorX, from[1]]], of, { joins: [signs.probe.id, other.id] });
    }
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
