/** Remote registration sites above the Internet: each its own small network behind its own firewall. */
import { heightOf, iconBox, sideOf, type Canvas } from '../canvas';
import { bottom, centreX, centreY, type Box } from '../geometry';
import { registerSign, type Sign } from './block';
import { bandOf, type Band } from './band';
import { nameLines, noteLines, zoneAddresses } from './labels';
import { cellWidthFor, type Metrics } from './metrics';
import type { Boundary, Network, ZoneView } from './network';
import { boundaryAddresses } from './spine';
import type { Anchor, StackPlan } from './stack';
import { barWidth } from './zone-name';

type Sites = Pick<StackPlan, 'sites' | 'compactSites'>;
const cloudX = (internet: Anchor): number => (internet.startFor(-Infinity) + internet.startFor(Infinity)) / 2;

const doorWidth = (metrics: Metrics): number => 70 * metrics.scale;
const gap = 8;
/** The level line that gathers the tunnels above the Internet. */
const gather = 12;

interface Slot { readonly band: Band; readonly width: number; readonly row: number; readonly column: number }

function slotsOf(network: Network, sites: readonly ZoneView[], width: number, metrics: Metrics): { slots: Slot[]; heights: number[]; width: number } {
  const perRow = Math.max(1, Math.min(sites.length, Math.floor(width / (290 * metrics.scale))));
  const slotWidth = (width - gap * (perRow - 1)) / perRow;
  const addresses = metrics.addresses === 'none' ? [] : sites.flatMap((view) => view.units.flatMap((unit) => unit.hosts.flatMap(({ device }) => zoneAddresses(device))));
  const frame = { width: slotWidth - doorWidth(metrics), bar: barWidth(sites.map(({ zone }) => zone.name), metrics.scale), cell: cellWidthFor(addresses, metrics) };
  const slots = sites.map((view, i): Slot => ({ band: bandOf(network, view, metrics, frame), width: slotWidth, row: Math.floor(i / perRow), column: i % perRow }));
  const heights = Array.from({ length: Math.ceil(sites.length / perRow) }, (_, row) => Math.max(...slots.filter((slot) => slot.row === row).map(({ band }) => band.height)));
  return { slots, heights, width: slotWidth };
}

/** Height of the sites with the lines below them; 0 when there are none, undefined when one does not fit. */
export function sitesHeight(network: Network, { sites, compactSites }: Sites, width: number, metrics: Metrics): number | undefined {
  if (sites.length === 0) return 0;
  if (compactSites) return compactHeight(network, sites, width, metrics);
  const { slots, heights } = slotsOf(network, sites, width, metrics);
  if (slots.some(({ band }) => !band.fits)) return undefined;
  return heights.reduce((sum, height) => sum + height + gap, 0) + gather;
}

export function drawSites(canvas: Canvas, network: Network, { sites, compactSites }: Sites, box: Box, metrics: Metrics, internet: Anchor | undefined): void {
  if (compactSites) return drawCompact(canvas, network, sites, box, metrics, internet);
  const { slots, heights } = slotsOf(network, sites, box.width, metrics);
  const lane = bottom(box) - gather;
  for (const slot of slots) {
    const y = box.y + heights.slice(0, slot.row).reduce((sum, height) => sum + height + gap, 0);
    const x = box.x + slot.column * (slot.width + gap);
    const ports = slot.band.draw(canvas, { x, y, width: slot.width - doorWidth(metrics), height: heights[slot.row]! });
    const boundary = network.boundariesAt.get(slot.band.id)?.[0];
    if (!boundary) continue;
    const sign = doorSign(boundary, slot.band.id, metrics);
    const icon = iconBox(sign.icon, x + slot.width - doorWidth(metrics) / 2 - 2, ports.switchY - 13 * metrics.scale, metrics.scale);
    canvas.icon(sign.icon, icon, sign.id);
    canvas.textBlock(sign.lines, centreX(icon), bottom(icon) + 1, 'middle', sign.id);
    registerSign(canvas, sign, icon, undefined);
    canvas.line('trunk', [[ports.trunkX, ports.switchY], [sideOf(icon, 'left')[0], ports.switchY]], `trunk:${boundary.id}`, { joins: [ports.switchId, boundary.id] });
    if (!internet) continue;
    const out = x + slot.width - 2;
    const cloud = cloudX(internet);
    canvas.line('tunnel', [sideOf(icon, 'right'), [out, centreY(icon)], [out, lane], [cloud, lane], [cloud, internet.y - 15 * metrics.scale]], 'tunnels', { joins: [boundary.id, internet.id] });
  }
}

function doorSign(boundary: Boundary, zone: string, metrics: Metrics): Sign {
  const width = doorWidth(metrics) - 16;
  const count = boundary.devices.length;
  const outer = boundary.zones.find((id) => id !== zone);
  const notes = metrics.addresses === 'none' ? [] : [...(outer === undefined ? [] : boundaryAddresses(boundary, outer)), ...boundaryAddresses(boundary, zone)];
  return {
    id: boundary.id, icon: boundary.devices[0]?.kind ?? 'firewall', devices: boundary.devices, attached: true,
    lines: [...nameLines(count > 1 ? `${boundary.name}×${count}` : boundary.name, metrics, width), ...notes.flatMap((note) => noteLines(note, metrics, width))],
  };
}


/** More sites than fit side by side as symbols are told as one. */
function compactSigns(network: Network, sites: readonly ZoneView[], width: number, metrics: Metrics): { signs: Sign[]; cell: number } {
  const most = Math.max(2, Math.floor(width / (72 * metrics.scale)));
  const shown = sites.length <= most ? sites : sites.slice(0, most - 1);
  const rest = sites.length - shown.length;
  const cell = width / (shown.length + (rest > 0 ? 1 : 0));
  const room = cell - 6;
  const signs = shown.map((view): Sign => ({
    id: `site:${view.zone.id}`, icon: 'site', attached: true,
    devices: (network.boundariesAt.get(view.zone.id) ?? []).flatMap(({ devices }) => devices),
    lines: [...nameLines(view.zone.name, metrics, room), ...view.zone.prefixes.flatMap((prefix) => noteLines(prefix, metrics, room))],
  }));
  if (rest > 0) signs.push({ id: 'site:others', icon: 'site', devices: [], attached: true, lines: nameLines(`其他远程注册点×${rest}`, metrics, room) });
  return { signs, cell };
}

function compactHeight(network: Network, sites: readonly ZoneView[], width: number, metrics: Metrics): number {
  const { signs } = compactSigns(network, sites, width, metrics);
  return Math.max(...signs.map(({ lines }) => heightOf(lines))) + 26 * metrics.scale + 7 + gather;
}

/** Sites as symbols, each with its tunnel down to the line that leads to the Internet. */
function drawCompact(canvas: Canvas, network: Network, sites: readonly ZoneView[], box: Box, metrics: Metrics, internet: Anchor | undefined): void {
  const { signs, cell } = compactSigns(network, sites, box.width, metrics);
  const lane = bottom(box) - gather;
  for (const [i, sign] of signs.entries()) {
    const icon = iconBox(sign.icon, box.x + (i + 0.5) * cell, lane - 6 - 26 * metrics.scale, metrics.scale);
    canvas.icon(sign.icon, icon, sign.id);
    canvas.textBlock(sign.lines, centreX(icon), icon.y - 1 - heightOf(sign.lines), 'middle', sign.id);
    registerSign(canvas, sign, icon, undefined);
    if (!internet) continue;
    canvas.edge({ from: sign.id, to: internet.id, style: 'tunnel' });
    canvas.line('tunnel', [[centreX(icon), bottom(icon)], [centreX(icon), lane]], 'tunnels', { joins: [sign.id, internet.id] });
  }
  if (!internet) return;
  const x = cloudX(internet);
  const [first, last] = [box.x + cell / 2, box.x + (signs.length - 0.5) * cell];
  canvas.line('tunnel', [[Math.min(first, x), lane], [Math.max(last, x), lane]], 'tunnels', { joins: [internet.id, internet.id] });
  canvas.line('tunnel', [[x, lane], [x, internet.y - 15 * metrics.scale]], 'tunnels', { joins: [internet.id, internet.id] });
}
