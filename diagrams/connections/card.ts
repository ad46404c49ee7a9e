/** One device in the drawing of connections: its symbol, name and address, and a mark for every port a cable is in. */
import { type Device, type Zone } from '../../model';
import { heightOf, iconBox, type Canvas, type TextLine } from '../canvas';
import { measure } from '../font';
import type { Box } from '../geometry';
import { iconOf } from '../icons';
import { lineUp, note, oneLine, strong } from '../writing';
import type { Plug } from './wiring';

export const portSize = 7;
const port: Omit<TextLine, 'text'> = { size: portSize, weight: 'regular', tone: 'ink' };
const strip = 10;
const iconHeight = 22;
const leastWidth = 64;
const sidePitch = 9;

/** How the ports of a device are spread over the sides of its card. */
export interface Sides {
  readonly up: readonly Plug[];
  readonly down: readonly Plug[];
  readonly left: readonly Plug[];
  readonly right: readonly Plug[];
  /** Cables whose other end is drawn elsewhere. */
  readonly away: readonly Plug[];
}
export interface Card {
  readonly device: Device;
  readonly sides: Sides;
  readonly width: number;
  readonly height: number;
  /** What stands at the free side for the one cable that leaves the drawing; empty when it is written inside. */
  readonly stub: { readonly side: 'up' | 'down'; readonly plug: Plug; readonly lines: readonly TextLine[] } | undefined;
  readonly lines: readonly TextLine[];
}

export const stubRoom = 9;
export const portWidth = (plug: Plug): number => Math.max(measure(plug.port, portSize), measure(plug.far?.port ?? '', portSize)) + 5;

/** `至 管理区交换机-1 GE0/0/3`, `至 运营商线路A`. */
export const farText = (plug: Plug): string => (plug.far ? `至 ${plug.far.device.name} ${plug.far.port}` : `至 ${plug.external ?? ''}`);

export function cardOf(device: Device, zone: Zone, sides: Sides): Card {
  const ports = (plugs: readonly Plug[]): number => plugs.reduce((sum, plug) => sum + portWidth(plug), 0);
  const besides = Math.max(0, ...[...sides.left, ...sides.right].map((plug) => measure(plug.port, portSize)));
  const width = Math.max(leastWidth, ports(sides.up), ports(sides.down), iconOf(device.kind).width * 0.85 + 2 * besides + 10);
  const [only, ...more] = sides.away;
  const free = sides.down.length === 0 ? 'down' : sides.up.length === 0 ? 'up' : undefined;
  const stub = only && more.length === 0 && free ? { side: free, plug: only, lines: lineUp(farText(only), width, note) } as const : undefined;
  const lines = [
    ...lineUp(device.name, width - 6, strong),
    ...addressesOf(device, zone).flatMap((address) => lineUp(address, width - 6, note)),
    ...(stub ? [] : sides.away.flatMap((plug) => lineUp(`${plug.port} ${farText(plug)}`, width - 6, note))),
  ];
  const height = strip + Math.max(iconHeight, Math.max(sides.left.length, sides.right.length) * sidePitch) + 3 + heightOf(lines) + strip;
  return { device, sides, width, height, stub, lines };
}

/** Addresses in the zone; for a machine on a link of its own, those of the link. */
function addressesOf(device: Device, zone: Zone): string[] {
  const here = device.interfaces.filter((each) => each.zone === zone.id).flatMap((each) => each.addresses.map(({ address }) => address));
  if (here.length > 0) return here;
  return device.interfaces.filter((each) => each.role === 'hsm' || each.role === 'console').flatMap((each) => each.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`));
}

/** Places of ports along an edge: in the middle, as wide apart as their names need. */
export function portPlaces(plugs: readonly Plug[], x: number, width: number): number[] {
  const total = plugs.reduce((sum, plug) => sum + portWidth(plug), 0);
  let at = x + (width - total) / 2;
  return plugs.map((plug) => {
    const own = portWidth(plug);
    at += own;
    return at - own / 2;
  });
}

/** Level of the nth cable at the side of a card. */
export const sideLevel = (box: Box, nth: number): number => box.y + strip + iconHeight / 2 + nth * sidePitch;

export function drawCard(canvas: Canvas, card: Card, box: Box, group: string): void {
  const { device, sides, lines, stub } = card;
  canvas.rect({ role: 'box', of: device.id, ...box, radius: 3, fill: 'paper', stroke: 'line', strokeWidth: 0.8 });
  const scale = Math.min(0.85, iconHeight / iconOf(device.kind).height);
  const icon = iconBox(device.kind, box.x + box.width / 2, box.y + strip + (iconHeight - iconOf(device.kind).height * scale) / 2, scale);
  canvas.icon(device.kind, icon, device.id);
  const room = box.height - 2 * strip - iconHeight - 3;
  canvas.textBlock(lines, box.x + box.width / 2, box.y + strip + iconHeight + 3 + Math.max(0, (room - heightOf(lines)) / 2), 'middle', device.id);
  const ups = stub?.side === 'up' ? [stub.plug] : sides.up;
  const downs = stub?.side === 'down' ? [stub.plug] : sides.down;
  portPlaces(ups, box.x, box.width).forEach((x, i) => canvas.text(oneLine(ups[i]!.port, port), x, box.y + portSize + 0.6, 'middle', device.id));
  portPlaces(downs, box.x, box.width).forEach((x, i) => canvas.text(oneLine(downs[i]!.port, port), x, box.y + box.height - 2.6, 'middle', device.id));
  sides.left.forEach((plug, i) => canvas.text(oneLine(plug.port, port), box.x + 3, sideLevel(box, i) + 2.5, 'start', device.id));
  sides.right.forEach((plug, i) => canvas.text(oneLine(plug.port, port), box.x + box.width - 3, sideLevel(box, i) + 2.5, 'end', device.id));
  canvas.node({ id: device.id, label: [device.name, ...addressLabels(lines, device)], icon: device.kind, group, ...icon }, [device.id]);
}

const addressLabels = (lines: readonly TextLine[], device: Device): string[] => lines.filter(({ text, weight }) => weight === 'regular' && !device.name.includes(text)).map(({ text }) => text);
