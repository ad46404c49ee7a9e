/** Remote registration sites above the Internet: each its own small network behind its own firewall. */
import { iconBox, sideOf, type Canvas } from '../canvas';
import { bottom, centreX, centreY, type Box } from '../geometry';
import { registerSign, type Sign } from './block';
import { bandOf, type Band } from './band';
import { nameLines, noteLines, zoneAddresses } from './labels';
import { cellWidthFor, type Metrics } from './metrics';
import type { Boundary, Network, ZoneView } from './network';
import { boundaryAddresses } from './spine';
import type { Anchor } from './stack';
import { barWidth } from './zone-name';

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
export function sitesHeight(network: Network, sites: readonly ZoneView[], width: number, metrics: Metrics): number | undefined {
  if (sites.length === 0) return 0;
  const { slots, heights } = slotsOf(network, sites, width, metrics);
  if (slots.some(({ band }) => !band.fits)) return undefined;
  return heights.reduce((sum, height) => sum + height + gap, 0) + gather;
}

export function drawSites(canvas: Canvas, network: Network, sites: readonly ZoneView[], box: Box, metrics: Metrics, internet: Anchor | undefined): void {
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
    const cloud = internet.startFor(-Infinity) + (internet.startFor(Infinity) - internet.startFor(-Infinity)) / 2;
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

