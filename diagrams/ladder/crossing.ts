/** What stands between two zones: firewalls (or 网络密码机) on the lines they close, with their name and facts beside them. */
import { indexOf, type Device, type Model } from '../../model';
import { heightOf, type Canvas, type TextLine } from '../canvas';
import { groupName } from '../device-groups';
import type { Box } from '../geometry';
import { iconOf } from '../icons';
import { beatOf, networkOf, type Boundary } from '../topology/network';
import { lineUp, note, strong } from '../writing';

const scale = 0.86;
/** Between the centres of two devices of a pair. */
export const crossingPitch = 40;
const textGap = 7;

/** Members of a pair by their common name, a single device by its own. */
export const boundaryName = (boundary: Boundary): string => (boundary.devices.length === 0 ? boundary.name : groupName(boundary.devices.map(({ name }) => name)));

/** From the centre of the first device to where the text begins. */
const textLeft = (boundary: Boundary): number => (Math.max(1, boundary.devices.length) - 1) * crossingPitch + 15 * scale + textGap;

/** Name and facts on as many lines as the room beside the devices asks for; `room` is counted from the centre of the first. */
function linesOf(boundary: Boundary, facts: readonly string[], room: number): TextLine[] {
  const width = room - textLeft(boundary) - 4;
  return [...lineUp(boundaryName(boundary), width, strong), ...facts.flatMap((text) => lineUp(text, width, note))];
}

/** Least height between two bands that holds the boundary with its text. */
export const crossingHeight = (boundary: Boundary, facts: readonly string[], room: number): number =>
  Math.max(26 * scale + 10, heightOf(linesOf(boundary, facts, room)) + 6);

export interface CrossingPlace {
  /** Centre of the first device. */
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  /** Right end of the text. */
  readonly right: number;
  /** Whether there is a zone to join above, and below. */
  readonly above: boolean;
  readonly below: boolean;
}

/** Draws the devices of one boundary in a row between two bands. */
export function drawCrossing(canvas: Canvas, model: Model, boundary: Boundary, facts: readonly string[], place: CrossingPlace): void {
  const { heartbeats } = networkOf(model);
  const middle = (place.top + place.bottom) / 2;
  let last: Device | undefined;
  for (const [i, device] of boundary.devices.entries()) {
    const size = iconOf(device.kind);
    const [width, height] = [size.width * scale, size.height * scale];
    const centre = place.x + i * crossingPitch;
    const icon: Box = { x: centre - width / 2, y: middle - height / 2, width, height };
    canvas.icon(device.kind, icon, device.id);
    canvas.node({ id: device.id, label: [device.name], icon: device.kind, ...icon }, [device.id]);
    if (place.above) canvas.line('trunk', [[centre, place.top], [centre, icon.y + 2]], `above:${device.id}`, { joins: [device.id, boundary.id] });
    if (place.below) canvas.line('trunk', [[centre, icon.y + height - 2], [centre, place.bottom]], `below:${device.id}`, { joins: [device.id, boundary.id] });
    if (last && heartbeats.has(beatOf(last.id, device.id))) {
      canvas.line('heartbeat', [[centre - crossingPitch + width / 2 - 1.5, middle], [icon.x + 1.5, middle]], `heartbeat:${device.id}`, { joins: [last.id, device.id] });
      canvas.edge({ from: last.id, to: device.id, style: 'heartbeat', label: '心跳' });
    }
    last = device;
  }
  const lines = linesOf(boundary, facts, place.right - place.x);
  canvas.textBlock(lines, place.x + textLeft(boundary), middle - heightOf(lines) / 2, 'start', boundary.id);
}

/** Least width that one of several boundaries between the same two zones needs to be drawn by itself. */
const leastRoom = 128;

/** Several boundaries that do not stand side by side are one symbol with their names. */
export const isCrowd = (boundaries: readonly Boundary[], room: number): boolean => boundaries.length > 1 && room / boundaries.length < leastRoom;

export const crowdId = (boundaries: readonly Boundary[]): string => boundaries.map(({ id }) => id).join('+');

function crowdLines(boundaries: readonly Boundary[], room: number): TextLine[] {
  const width = room - 15 * scale - textGap - 4;
  const modes = [...new Set(boundaries.map(boundaryMode))].join('；');
  return [...lineUp(`${boundaries.length} 处边界：${boundaries.map(boundaryName).join('、')}`, width, strong), ...lineUp(modes, width, note)];
}

export const crowdHeight = (boundaries: readonly Boundary[], room: number): number => Math.max(26 * scale + 10, heightOf(crowdLines(boundaries, room)) + 6);

/** One symbol for several boundaries. */
export function drawCrowd(canvas: Canvas, boundaries: readonly Boundary[], place: CrossingPlace): void {
  const middle = (place.top + place.bottom) / 2;
  const id = crowdId(boundaries);
  const kind = boundaries[0]?.devices[0]?.kind ?? 'firewall';
  const size = iconOf(kind);
  const icon: Box = { x: place.x - (size.width * scale) / 2, y: middle - (size.height * scale) / 2, width: size.width * scale, height: size.height * scale };
  canvas.icon(kind, icon, id);
  canvas.node({ id, label: boundaries.map(boundaryName), icon: kind, ...icon }, boundaries.flatMap(({ devices }) => devices.map((device) => device.id)));
  if (place.above) canvas.line('trunk', [[place.x, place.top], [place.x, icon.y + 2]], `above:${id}`, { joins: [id, id] });
  if (place.below) canvas.line('trunk', [[place.x, icon.y + icon.height - 2], [place.x, place.bottom]], `below:${id}`, { joins: [id, id] });
  const lines = crowdLines(boundaries, place.right - place.x);
  canvas.textBlock(lines, place.x + 15 * scale + textGap, middle - heightOf(lines) / 2, 'start', id);
}

const pairModes = { vrrp: '双机热备', replication: '主备复制', 'shared-load': '负载分担' } as const;

/** How it works, in one line: what the model says, no more. */
export function boundaryMode(boundary: Boundary): string {
  const modes = new Set(boundary.devices.map(({ settings }) => settings.mode));
  const parts = [
    ...(modes.has('route') ? ['路由模式'] : []), ...(modes.has('bridge') ? ['透明模式'] : []),
    ...(boundary.pair && boundary.devices.length > 1 ? [pairModes[boundary.pair.mode]] : []),
    '默认丢弃并记录',
  ];
  return parts.join(' · ');
}

/** `服务区侧 10.10.10.1`: the address hosts of each zone see, virtual where a pair has one. */
export function boundarySides(model: Model, boundary: Boundary): string[] {
  const { zones } = indexOf(model);
  return boundary.zones.map((zone) => {
    const virtual = boundary.pair?.virtual.filter((each) => each.zone === zone).map(({ address }) => address) ?? [];
    const own = boundary.devices.flatMap((device) => device.interfaces.filter((port) => port.zone === zone).flatMap((port) => port.addresses.map(({ address }) => address)));
    const addresses = virtual.length > 0 ? virtual : own;
    return `${zones.get(zone)?.name ?? zone}侧 ${addresses.length > 0 ? addresses.join('、') : '无地址'}`;
  });
}

/** Names of the tunnels that end on it. */
export const boundaryTunnels = (model: Model, boundary: Boundary): string[] => boundary.tunnels.map((id) => indexOf(model).zones.get(id)?.name ?? id);
