/**
 * One unit under a bus: a host, or the members of a hot-standby group in a panel, each with its 密码机 beside it on a line
 * of its own.
 */
import { deviceKinds, type Device } from '../../model';
import { heightOf, iconBox, sideOf, topOf, type Canvas, type TextLine } from '../canvas';
import { centreY, type Box } from '../geometry';
import { besideLines, groupLines, hostLines, noteLines, pairCaption } from './labels';
import type { Metrics } from './metrics';
import { beatOf, type Category, type Host, type Network, type Unit } from './network';

/** One icon with its label: a device, or several drawn as one. */
export interface Sign {
  readonly id: string;
  readonly icon: string;
  readonly devices: readonly Device[];
  readonly lines: readonly TextLine[];
  readonly attached: boolean;
}
interface Member { readonly host: Sign; readonly hsms: readonly Sign[] }
/** What stands in one cell: a host, or machines one above the other. */
interface Column { readonly signs: readonly Sign[]; readonly isHost: boolean }

export interface Block {
  readonly id: string;
  readonly cells: number;
  readonly category: Category;
  readonly endpoint: boolean;
  /** From the bus down to the lowest ink. */
  readonly height: number;
  /** Cells whose icon hangs on the bus. */
  readonly drops: readonly number[];
  draw(canvas: Canvas, x: number, bus: number, zone: string): void;
  /** The same block with cells of another width. */
  at(cell: number): Block;
}

const panelPad = 3;
const stackGap = 6;
/** Distance of lines to machines that stand above one another. */
const hsmStep = 3.8;

/** Blocks by what they are laid out with: sheets are tried at several sizes, and each unit stands on several sheets. */
const made = new WeakMap<Unit, Map<string, Block>>();

export function blockOf(network: Network, unit: Unit, metrics: Metrics, cell: number): Block {
  const key = `${metrics.level} ${metrics.addresses} ${metrics.scale} ${metrics.drop} ${metrics.gutter} ${cell}`;
  let blocks = made.get(unit);
  if (!blocks) made.set(unit, (blocks = new Map()));
  let block = blocks.get(key);
  if (!block) blocks.set(key, (block = layOut(network, unit, metrics, cell)));
  return block;
}

function layOut(network: Network, unit: Unit, metrics: Metrics, cell: number): Block {
  const width = cell - 2 * metrics.gutter;
  const members = membersOf(unit, metrics, width);
  const columns = columnsOf(unit, members, metrics, width);
  const panelled = unit.pair !== undefined && members.length > 1;
  const caption = panelled && unit.pair ? noteLines(pairCaption(unit.pair), metrics, columns.length * cell - 8) : [];
  const iconHeight = 26 * metrics.scale;
  const heightOfColumn = ({ signs }: Column): number => signs.reduce((sum, sign) => sum + iconHeight + heightOf(sign.lines) + stackGap, -stackGap);
  const inner = Math.max(...columns.map(heightOfColumn));
  const height = metrics.drop + inner + (caption.length > 0 ? heightOf(caption) + panelPad : 0) + (panelled ? panelPad : 0);
  const hostCells = columns.flatMap((column, i) => (column.isHost && column.signs[0]?.attached ? [i] : []));

  return {
    id: unit.id, cells: columns.length, category: unit.category, endpoint: unit.endpoint ?? false, height, drops: hostCells,
    at: (other) => blockOf(network, unit, metrics, other),
    draw(canvas, x, bus, zone) {
      const top = bus + metrics.drop;
      if (panelled) {
        canvas.ground({ role: 'panel', of: unit.id, x: x + 1.5, y: top - panelPad, width: columns.length * cell - 3, height: height - metrics.drop + panelPad, radius: 3, fill: 'paper', fillOpacity: 0.6, stroke: 'muted', strokeWidth: 0.6, dash: true });
        canvas.textBlock(caption, x + (columns.length * cell) / 2, top + inner + panelPad, 'middle', unit.id);
      }
      const boxes = new Map<Sign, Box>();
      for (const [i, column] of columns.entries()) {
        let y = top;
        for (const sign of column.signs) {
          const box = iconBox(sign.icon, x + (i + 0.5) * cell, y, metrics.scale);
          boxes.set(sign, box);
          drawSign(canvas, sign, box, y + iconHeight, zone);
          if (column.isHost && sign.attached) canvas.line('access', [[box.x + box.width / 2, bus], topOf(box)], `access:${sign.id}`, { joins: [sign.id, `bus:${zone}`] });
          y += iconHeight + heightOf(sign.lines) + stackGap;
        }
      }
      drawLinks(canvas, network, columns, members, boxes, x, cell);
    },
  };
}

/** Draws an icon with its label under it. */
export function drawSign(canvas: Canvas, sign: Sign, box: Box, labelTop: number, zone: string | undefined): void {
  canvas.icon(sign.icon, box, sign.id);
  canvas.textBlock(sign.lines, box.x + box.width / 2, labelTop, 'middle', sign.id);
  registerSign(canvas, sign, box, zone);
}

export function registerSign(canvas: Canvas, sign: Sign, box: Box, zone: string | undefined): void {
  canvas.node({ id: sign.id, label: sign.lines.map(({ text }) => text), icon: sign.icon, group: zone, ...box }, sign.devices.map(({ id }) => id));
}

const kindName = (device: Device): string => deviceKinds[device.kind].zh;

function membersOf(unit: Unit, metrics: Metrics, width: number): Member[] {
  const single = metrics.level === 'full' || metrics.level === 'plain' || unit.hosts.length === 1;
  if (single) return unit.hosts.map((host) => memberOf(host, metrics, width, unit.note));
  const devices = unit.hosts.map(({ device }) => device);
  const hsms = [...unit.shared, ...unit.hosts.flatMap((host) => host.hsms)];
  const [first] = devices;
  if (!first) return [];
  const host: Sign = { id: unit.id, icon: first.kind, devices, attached: unit.hosts.some(({ attached }) => attached), lines: groupLines(devices, unit.pair, kindName(first), metrics, width) };
  return [{ host, hsms: hsms.length === 0 ? [] : [hsmGroup(unit.id, hsms, metrics, width)] }];
}

function hsmGroup(unit: string, hsms: readonly Device[], metrics: Metrics, width: number): Sign {
  const [first] = hsms;
  if (first && hsms.length === 1) return hsmSign(first, metrics, width);
  return { id: `${unit}:hsm`, icon: 'hsm', devices: hsms, attached: false, lines: groupLines(hsms, undefined, deviceKinds.hsm.zh, { ...metrics, addresses: 'none' }, width) };
}

const hsmSign = (hsm: Device, metrics: Metrics, width: number): Sign =>
  ({ id: hsm.id, icon: hsm.kind, devices: [hsm], attached: false, lines: besideLines(hsm, 'hsm', metrics, width) });

function memberOf(host: Host, metrics: Metrics, width: number, note?: string): Member {
  const { device } = host;
  return {
    host: { id: device.id, icon: device.kind, devices: [device], attached: host.attached, lines: [...hostLines(device, host.elsewhere, metrics, width), ...(note ? noteLines(note, metrics, width) : [])] },
    hsms: metrics.level === 'full' || metrics.level === 'plain' || host.hsms.length < 2
      ? host.hsms.map((hsm) => hsmSign(hsm, metrics, width - 2 * hsmStep * Math.max(0, host.hsms.length - 2)))
      : [hsmGroup(device.id, host.hsms, metrics, width)],
  };
}

/** Two members stand side by side with their machines outside, so that the heartbeat between them is short. */
function columnsOf(unit: Unit, members: readonly Member[], metrics: Metrics, width: number): Column[] {
  const machines = (signs: readonly Sign[]): Column[] => (signs.length === 0 ? [] : [{ signs, isHost: false }]);
  const host = (member: Member): Column => ({ signs: [member.host], isHost: true });
  const [first, second, ...rest] = members;
  if (!first) return [];
  if (!second) return [host(first), ...machines(first.hsms)];
  const shared = unit.shared.map((hsm) => hsmSign(hsm, metrics, width));
  return [
    ...machines(first.hsms), host(first), ...machines(shared), host(second), ...machines(second.hsms),
    ...rest.flatMap((member) => [host(member), ...machines(member.hsms)]),
  ];
}

function drawLinks(canvas: Canvas, network: Network, columns: readonly Column[], members: readonly Member[], boxes: ReadonlyMap<Sign, Box>, x: number, cell: number): void {
  for (const [i, column] of columns.entries()) {
    if (column.isHost) continue;
    for (const side of ['left', 'right'] as const) {
      const neighbour = columns[side === 'left' ? i - 1 : i + 1];
      const host = neighbour?.isHost ? neighbour.signs[0] : undefined;
      const owner = members.find((member) => member.host === host);
      if (!host || !owner) continue;
      const hostBox = boxes.get(host);
      const gutter = x + (side === 'left' ? i : i + 1) * cell;
      // Each machine is on a port of its own: its line leaves the host on a level of its own and turns down beside the others.
      for (const [k, sign] of column.signs.entries()) {
        const box = boxes.get(sign);
        const own = owner.hsms.includes(sign) || !members.some((member) => member.hsms.includes(sign));
        if (!hostBox || !box || !own) continue;
        const from = sideOf(hostBox, side === 'left' ? 'right' : 'left');
        const to = sideOf(box, side);
        const level = from[1] - hostBox.height * 0.12 + k * Math.min(hsmStep, 12 / Math.max(1, column.signs.length - 1));
        const end = k === 0 ? level : to[1] - box.height * 0.12;
        const turn = gutter + (side === 'left' ? 1 : -1) * hsmStep * (column.signs.length - 1 - k);
        canvas.line('hsm', [[from[0], level], [turn, level], [turn, end], [to[0], end]], `hsm:${host.id}:${sign.id}`, { joins: [host.id, sign.id] });
      }
    }
  }
  for (const [i, member] of members.entries()) {
    const next = members[i + 1];
    const [a, b] = [columns.findIndex(({ signs }) => signs[0] === member.host), columns.findIndex(({ signs }) => signs[0] === next?.host)];
    const [from, to] = [boxes.get(member.host), next ? boxes.get(next.host) : undefined];
    if (!next || !from || !to || b !== a + 1) continue;
    const [left, right] = [member.host.devices[0], next.host.devices[0]];
    if (!left || !right || !network.heartbeats.has(beatOf(left.id, right.id))) continue;
    canvas.line('heartbeat', [sideOf(from, 'right'), [sideOf(to, 'left')[0], centreY(to)]], `heartbeat:${left.id}`, { joins: [left.id, right.id] });
  }
}
