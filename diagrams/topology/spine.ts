/** Firewalls and 网络密码机 between zones: one symbol per boundary with its name, outer addresses above it and inner below. */
import { heightOf, iconBox, type Canvas, type TextLine } from '../canvas';
import { right } from '../geometry';
import { registerSign, type Sign } from './block';
import { commonName, nameLines, noteLines } from './labels';
import type { Metrics } from './metrics';
import type { Boundary } from './network';

export const laneWidth = (metrics: Metrics): number => 98 * metrics.scale;
/** From the left edge of a lane to the middle of its symbols. */
export const laneAxis = (metrics: Metrics): number => 22 * metrics.scale;

/** The address others send to in a zone: the virtual one of a pair, else its own. */
export function boundaryAddresses(boundary: Boundary, zone: string): string[] {
  const virtual = boundary.pair?.virtual.filter((address) => address.zone === zone).map(({ address }) => address) ?? [];
  if (virtual.length > 0) return virtual;
  return [...new Set(boundary.devices.flatMap((device) => device.interfaces.filter((port) => port.zone === zone).flatMap((port) => port.addresses.map(({ address }) => address))))];
}

export interface BoundaryLabel { readonly sign: Sign; readonly height: number; readonly lines: readonly TextLine[] }

export function boundaryLabel(boundary: Boundary, metrics: Metrics): BoundaryLabel {
  const width = laneWidth(metrics) - laneAxis(metrics) - 18 * metrics.scale - 2;
  const [first] = boundary.devices;
  const count = boundary.devices.length;
  const name = boundary.name || commonName(boundary.devices, '防火墙');
  const [outer, ...inner] = boundary.zones;
  const note = (zone: string | undefined): TextLine[] =>
    (zone === undefined || metrics.addresses === 'none' || (count > 2 && !boundary.pair) ? [] : boundaryAddresses(boundary, zone).flatMap((address) => noteLines(address, metrics, width)));
  const lines = [...note(outer), ...nameLines(count > 1 ? `${name}×${count}` : name, metrics, width), ...inner.flatMap(note)];
  return { sign: { id: boundary.id, icon: first?.kind ?? 'firewall', devices: boundary.devices, lines, attached: true }, lines, height: heightOf(lines) };
}

/** Draws the symbol with its middle at (x, y), its label to the right. Returns where lines enter and leave it. */
export function drawBoundary(canvas: Canvas, label: BoundaryLabel, x: number, y: number, metrics: Metrics): { top: number; bottom: number } {
  const box = iconBox(label.sign.icon, x, y - 13 * metrics.scale, metrics.scale);
  canvas.icon(label.sign.icon, box, label.sign.id);
  canvas.textBlock(label.lines, right(box) + 2, y - label.height / 2, 'start', label.sign.id);
  registerSign(canvas, label.sign, box, undefined);
  return { top: box.y + box.height * 0.08, bottom: box.y + box.height * 0.92 };
}
