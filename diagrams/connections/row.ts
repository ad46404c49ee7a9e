/** A row of the drawing of connections: a switch above, a switch below, devices between them, every cable straight. */
import { type Device, type Link, type Model, type Zone } from '../../model';
import { heightOf, iconBox, type Canvas } from '../canvas';
import { measure } from '../font';
import { right, type Box } from '../geometry';
import type { LineStyle } from '../scene';
import { drawNameBar, nameBar, toneOf } from '../topology/zone-name';
import { note, oneLine, strong } from '../writing';
import { cardOf, drawCard, farText, portPlaces, portSize, sideLevel, stubRoom, type Card, type Sides } from './card';
import { isDirect, plugsOf, type Cluster, type Plug, type Wiring } from './wiring';

export interface Row {
  readonly wiring: Wiring;
  readonly cards: readonly Card[];
  /** Least room between two neighbouring cards: more where a cable joins them. */
  readonly gaps: readonly number[];
  /** First of the rows of its switches: the cable between the switches is drawn there. */
  readonly first: boolean;
  readonly height: number;
}

const barHeight = 14;
const labelHeight = 12;
const leastCable = 24;
const pad = 5;
const linkedGap = 16;
const plainGap = 7;
/** Room at the right for the cable between two switches. */
export const stackRoom = 46;

/** Rows of one wiring, each filled before the next is begun, no wider than `width`: a device at the end moves none before it. Devices joined by a cable stay in one row where it can hold them. */
export function rowsOf(model: Model, wiring: Wiring, width: number): Row[] {
  const sized = wiring.clusters.map((cluster) => ({ cluster, width: clusterWidth(model, wiring, cluster) }));
  const filled: Cluster[][] = [[]];
  let used = 0;
  for (const { cluster, width: own } of sized) {
    if (used > 0 && used + plainGap + own > width) {
      filled.push([]);
      used = 0;
    }
    filled.at(-1)!.push(cluster);
    used += own + plainGap;
  }
  const rows = filled.flatMap((clusters) => splitWide(model, wiring, clusters, width));
  return rows.map((devices, i) => rowFrom(model, wiring, devices, i === 0));
}

/** Clusters wider than a sheet are cut. */
function splitWide(model: Model, wiring: Wiring, clusters: readonly Cluster[], width: number): Device[][] {
  const devices = clusters.flatMap((cluster) => cluster.devices);
  const rows: Device[][] = [[]];
  for (const device of devices) {
    const row = rows.at(-1)!;
    if (row.length > 0 && rowWidth(rowFrom(model, wiring, [...row, device], false)) > width) rows.push([device]);
    else row.push(device);
  }
  return rows;
}

const clusterWidth = (model: Model, wiring: Wiring, cluster: Cluster): number => rowWidth(rowFrom(model, wiring, cluster.devices, false));
const rowWidth = (row: Row): number => row.cards.reduce((sum, { width }) => sum + width, 0) + row.gaps.reduce((sum, gap) => sum + gap, 0);

function rowFrom(model: Model, wiring: Wiring, devices: readonly Device[], first: boolean): Row {
  const cards = devices.map((device, i) => cardOf(device, wiring.zone, sidesOf(model, wiring, device, devices[i - 1], devices[i + 1])));
  const gaps = cards.slice(1).map((_, i) => (cards[i]!.sides.right.length > 0 ? linkedGap : plainGap));
  return { wiring, cards, gaps, first, height: rowHeight(wiring, cards) };
}

function sidesOf(model: Model, wiring: Wiring, device: Device, before: Device | undefined, after: Device | undefined): Sides {
  const up: Plug[] = [], down: Plug[] = [], left: Plug[] = [], right: Plug[] = [], away: Plug[] = [];
  for (const plug of plugsOf(model, device)) {
    const far = plug.far?.device;
    if (far === wiring.upper) up.push(plug);
    else if (far !== undefined && far === wiring.lower) down.push(plug);
    else if (isDirect(plug) && far !== undefined && far === before) left.push(plug);
    else if (isDirect(plug) && far !== undefined && far === after) right.push(plug);
    else away.push(plug);
  }
  return { up, down, left, right, away };
}

const stubHeight = (cards: readonly Card[], side: 'up' | 'down'): number =>
  Math.max(0, ...cards.map(({ stub }) => (stub?.side === side ? stubRoom + heightOf(stub.lines) + 3 : 0)));
const cableHeight = (cards: readonly Card[], side: 'up' | 'down', bar: boolean): number => Math.max(bar ? leastCable : 0, stubHeight(cards, side));

function rowHeight(wiring: Wiring, cards: readonly Card[]): number {
  const lower = wiring.lower !== undefined;
  return 2 * pad + labelHeight + barHeight + cableHeight(cards, 'up', true) + Math.max(...cards.map(({ height }) => height), 40) + cableHeight(cards, 'down', lower) + (lower ? barHeight + labelHeight : 0);
}

const styles: Readonly<Record<Link['kind'], LineStyle>> = { access: 'access', uplink: 'trunk', hsm: 'hsm', console: 'console', mirror: 'mirror', heartbeat: 'heartbeat', tunnel: 'tunnel' };
/** Cables of firewalls and 网络密码机 carry what passes between zones. */
const styleOf = (plug: Plug, device: Device): LineStyle => (plug.link.kind === 'access' && (device.kind === 'firewall' || device.kind === 'network-crypto') ? 'trunk' : styles[plug.link.kind]);

/** Height beyond what the row needs goes to the room for cables. */
export function drawRow(canvas: Canvas, model: Model, row: Row, box: Box, nameWidth: number): void {
  const { wiring, cards } = row;
  const { zone, upper, lower } = wiring;
  const tone = toneOf(zone.kind);
  canvas.ground({ role: 'zone', of: zone.id, ...box, radius: 4, fill: tone, fillOpacity: 0.055, stroke: tone, strokeWidth: 1.1 });
  canvas.group({ id: `zone:${zone.id}`, label: [zone.name, ...zone.prefixes].join(' '), tone, ...box });
  drawNameBar(canvas, box, nameBar(zone.name, nameWidth, box.height, 1), nameWidth, tone, zone.id);
  const spare = Math.max(0, box.height - row.height);
  const share = lower ? spare / 2 : spare * 0.7;
  const cardHeight = Math.max(...cards.map(({ height }) => height), 40);
  const inner: Box = { x: box.x + nameWidth + pad, y: box.y + pad, width: box.width - nameWidth - 2 * pad, height: box.height - 2 * pad };
  const top = inner.y + labelHeight + barHeight;
  const cardTop = top + cableHeight(cards, 'up', true) + share;
  const cardBottom = cardTop + cardHeight;
  const foot = cardBottom + cableHeight(cards, 'down', lower !== undefined) + share;
  drawSwitch(canvas, model, upper, { ...inner, y: inner.y + labelHeight, height: barHeight }, inner.y, row, zone);
  if (lower) drawSwitch(canvas, model, lower, { ...inner, y: foot, height: barHeight }, foot + barHeight + 1.5, row, zone);

  const stacked = lower !== undefined;
  const cells = inner.width - (stacked ? stackRoom : 0);
  const used = cards.reduce((sum, { width }) => sum + width, 0) + row.gaps.reduce((sum, gap) => sum + gap, 0);
  // Cards grow a little before the room between them does.
  const wider = Math.min((cells - used) * 0.6 / cards.length, 14);
  const looser = Math.max(0, Math.min((cells - used - wider * cards.length) / (cards.length + 1), 26));
  let x = inner.x + (cells - used - wider * cards.length - looser * (cards.length - 1)) / 2;
  const boxes = new Map<string, Box>();
  for (const [i, card] of cards.entries()) {
    const own: Box = { x, y: cardTop, width: card.width + wider, height: cardHeight };
    boxes.set(card.device.id, own);
    drawCard(canvas, card, own, `zone:${zone.id}`);
    drawCables(canvas, card, own, top, foot, wiring);
    x += own.width + (row.gaps[i] ?? 0) + looser;
  }
  drawDirect(canvas, cards, boxes);
  if (lower && row.first) drawStack(canvas, model, upper, lower, right(inner) - stackRoom / 2, top, foot);
}

function drawSwitch(canvas: Canvas, model: Model, device: Device, bar: Box, labelTop: number, row: Row, zone: Zone): void {
  canvas.rect({ role: 'box', of: device.id, ...bar, radius: 2, fill: 'paper', stroke: 'management', strokeWidth: 1.2 });
  const icon = iconBox('switch', bar.x + 11, labelTop, 0.56);
  canvas.icon('switch', icon, device.id);
  const addresses = device.interfaces.filter((port) => port.zone === zone.id).flatMap((port) => port.addresses.map(({ address }) => address));
  const name = row.first ? device.name : `${device.name}（续）`;
  canvas.text(oneLine(name, strong), bar.x + 25, labelTop + 8, 'start', device.id);
  const after = bar.x + 25 + measure(name, strong.size, 'bold') + 8;
  const away = awayText(model, device, row.wiring);
  canvas.text(oneLine([addresses.join('、'), away].filter((text) => text !== '').join('　'), note), after, labelTop + 8, 'start', device.id);
  canvas.node({ id: device.id, label: [device.name, ...addresses], icon: 'switch', group: `zone:${zone.id}`, ...icon }, [device.id]);
}

/** Cables from a switch to a switch that is on another row. */
function awayText(model: Model, device: Device, wiring: Wiring): string {
  return plugsOf(model, device).filter((plug) => plug.far?.device.kind === 'switch' && plug.far.device !== wiring.upper && plug.far.device !== wiring.lower).map((plug) => `${plug.port} ${farText(plug)}`).join('；');
}

function drawCables(canvas: Canvas, card: Card, box: Box, top: number, foot: number, wiring: Wiring): void {
  const { device, sides, stub } = card;
  const cable = (plug: Plug, x: number, from: number, to: number, hub: Device, labelY: number): void => {
    canvas.line(styleOf(plug, device), [[x, from], [x, to]], plug.link.id, { joins: [device.id, hub.id] });
    canvas.text({ text: plug.far?.port ?? '', size: portSize, weight: 'regular', tone: 'ink' }, x, labelY, 'middle', hub.id);
    canvas.edge({ from: device.id, to: hub.id, style: styleOf(plug, device), label: `${plug.port}—${plug.far?.port ?? ''}` });
  };
  portPlaces(sides.up, box.x, box.width).forEach((x, i) => cable(sides.up[i]!, x, box.y, top, wiring.upper, top - barHeight + 9.6));
  if (wiring.lower) {
    const { lower } = wiring;
    portPlaces(sides.down, box.x, box.width).forEach((x, i) => cable(sides.down[i]!, x, box.y + box.height, foot, lower, foot + 9.6));
  }
  if (!stub) return;
  const x = box.x + box.width / 2;
  const down = stub.side === 'down';
  const edge = down ? box.y + box.height : box.y;
  canvas.line(styleOf(stub.plug, device), [[x, edge], [x, edge + (down ? 1 : -1) * stubRoom]], `${stub.plug.link.id}@${device.id}`, { joins: [device.id, device.id], arrow: 'end' });
  canvas.textBlock(stub.lines, x, down ? edge + stubRoom + 1 : edge - stubRoom - 1.5 - heightOf(stub.lines), 'middle', device.id);
}

/** Cables between neighbours. */
function drawDirect(canvas: Canvas, cards: readonly Card[], boxes: ReadonlyMap<string, Box>): void {
  for (const [i, card] of cards.entries()) {
    const next = cards[i + 1];
    const [from, to] = [boxes.get(card.device.id), next ? boxes.get(next.device.id) : undefined];
    if (!next || !from || !to) continue;
    for (const [n, plug] of card.sides.right.entries()) {
      const other = next.sides.left.findIndex(({ link }) => link === plug.link);
      if (other < 0) continue;
      const [a, b] = [sideLevel(from, n), sideLevel(to, other)];
      const middle = (right(from) + to.x) / 2;
      const style = styles[plug.link.kind];
      canvas.line(style, a === b ? [[right(from), a], [to.x, b]] : [[right(from), a], [middle, a], [middle, b], [to.x, b]], plug.link.id, { joins: [card.device.id, next.device.id] });
      canvas.edge({ from: card.device.id, to: next.device.id, style, label: `${plug.port}—${plug.far?.port ?? ''}` });
    }
  }
}

/** The cable that makes two switches one. */
function drawStack(canvas: Canvas, model: Model, upper: Device, lower: Device, x: number, top: number, foot: number): void {
  const plugs = plugsOf(model, upper).filter((plug) => plug.far?.device === lower);
  for (const [i, plug] of plugs.entries()) {
    const at = x + (i - (plugs.length - 1) / 2) * 20;
    canvas.line('trunk', [[at, top], [at, foot]], plug.link.id, { joins: [upper.id, lower.id] });
    canvas.text({ text: plug.port, size: portSize, weight: 'regular', tone: 'ink' }, at, top - barHeight + 9.6, 'middle', upper.id);
    canvas.text({ text: plug.far?.port ?? '', size: portSize, weight: 'regular', tone: 'ink' }, at, foot + 9.6, 'middle', lower.id);
    canvas.edge({ from: upper.id, to: lower.id, style: 'trunk', label: `${plug.port}—${plug.far?.port ?? ''}` });
  }
}
