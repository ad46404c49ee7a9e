/** One face of one rack, to scale. */
import type { Canvas, TextLine } from '../canvas';
import { heightOf } from '../canvas';
import { measure } from '../font';
import type { Box } from '../geometry';
import { iconOf } from '../icons';
import type { Tone } from '../scene';
import { fact, lineUp, note, oneLine, strong } from '../writing';
import { rangeOf, type Face, type Placed, type RackContents } from './contents';

/** Points of one millimetre at 1:10. */
export const scale = 72 / 25.4 / 10;
const millimetresOfUnit = 44.45;
export const unitHeight = millimetresOfUnit * scale;
/** Width of what is mounted, ears included (mm): 19 inches. */
const mountedWidth = 482.6;
/** Room for the numbers of the units at each side. */
export const numberWidth = 14;
const leastPost = 30;
const headHeight = 27;

export const frameWidth = ({ rack }: RackContents): number => rack.size.width * scale;
export const frameHeight = ({ rack }: RackContents): number => Math.max(rack.size.height * scale, rack.units * unitHeight + 16);
export const headRoom = headHeight;

/** Names that have no room in their units are written below, under a number. */
export class Callouts {
  readonly texts: string[] = [];
  add(text: string): string {
    this.texts.push(text);
    return `注${this.texts.length}`;
  }
}

/** Draws a face with its frame's lower left corner at (x, floor). */
export function drawFace(canvas: Canvas, contents: RackContents, face: Face, x: number, floor: number, callouts: Callouts): void {
  const { rack, room } = contents;
  const frame: Box = { x, y: floor - frameHeight(contents), width: frameWidth(contents), height: frameHeight(contents) };
  const spare = frame.height - rack.units * unitHeight;
  const bay: Box = { ...bayOf(contents, frame), y: frame.y + spare * 0.42, height: rack.units * unitHeight };
  const of = `rack:${rack.id}`;
  const seen = face === 'front' ? '正视' : '背视';
  const title = `${rack.name}（${seen}）`;
  canvas.text({ text: title, size: 10, weight: 'bold', tone: 'ink' }, x + frame.width / 2, frame.y - 16, 'middle', of);
  const { width, depth, height } = rack.size;
  const below = `${room}　${rack.units}U　${width}×${depth}×${height}`;
  const plain = measure(below, note.size) <= frame.width + 2 * numberWidth ? below : `${rack.units}U　${width}×${depth}×${height}`;
  canvas.text(oneLine(plain, note), x + frame.width / 2, frame.y - 5.5, 'middle', of);
  canvas.ground({ role: 'panel', of, ...frame, radius: 3, fill: 'line', fillOpacity: 0.2, stroke: 'ink', strokeWidth: 1.4 });
  canvas.ground({ role: 'panel', of, ...bay, fill: 'paper', stroke: 'line', strokeWidth: 0.7 });
  for (let unit = 1; unit <= rack.units; unit++) {
    const baseline = levelOf(bay, unit) + unitHeight / 2 + 2.5;
    canvas.text(oneLine(`${unit}`, fact), x - 3, baseline, 'end', of);
    canvas.text(oneLine(`${unit}`, fact), x + frame.width + 3, baseline, 'start', of);
  }
  drawSides(canvas, contents, face, frame, bay);
  const own = contents.placed[face];
  const behind = contents.placed[face === 'front' ? 'rear' : 'front'].filter((item) => own.every((other) => other.to < item.from || other.from > item.to));
  for (const item of own) drawItem(canvas, item, boxOf(item, bay, face), callouts, rack.id);
  const shown = new Set<number>();
  for (const item of behind) {
    // What hangs at the other side takes the units in part only: a dashed outline, once for each run of units.
    if (shown.has(item.from)) continue;
    for (let unit = item.from; unit <= item.to; unit++) shown.add(unit);
    const box = boxOf({ ...item, lane: 0, lanes: 1 }, bay, face);
    canvas.rect({ role: 'box', of: `behind:${face}:${item.item.id}`, ...box, fill: 'none', stroke: 'muted', strokeWidth: 0.5, dash: true });
    canvas.text(oneLine(`${face === 'front' ? '后部' : '前部'}安装`, note), box.x + box.width / 2, box.y + box.height / 2 + 2.5, 'middle', of);
  }
  drawBlanks(canvas, contents, bay, [...own, ...behind]);
  if (face === 'front') canvas.group({ id: of, label: `${rack.name}（${rack.units}U）`, tone: 'line', ...frame });
}

function bayOf(contents: RackContents, frame: Box): { readonly x: number; readonly width: number } {
  const width = Math.min(mountedWidth, contents.rack.size.width - 2 * leastPost) * scale;
  return { x: frame.x + (frame.width - width) / 2, width };
}

/** Upper edge of a unit; unit 1 is the lowest. */
const levelOf = (bay: Box, unit: number): number => bay.y + bay.height - unit * unitHeight;

function boxOf(item: Placed, bay: Box, face: Face): Box {
  const width = (bay.width - 1.2) / item.lanes;
  // Seen from behind, left is right.
  const lane = face === 'front' ? item.lane : item.lanes - 1 - item.lane;
  const gap = 0.5;
  return { x: bay.x + 0.6 + lane * width, y: levelOf(bay, item.to) + gap, width: width - (item.lanes > 1 ? gap : 0), height: (item.to - item.from + 1) * unitHeight - 2 * gap };
}

const tones: Readonly<Partial<Record<string, Tone>>> = {
  firewall: 'danger', 'network-crypto': 'tunnel', switch: 'management', 'intrusion-detector': 'mirror', 'vulnerability-scanner': 'tunnel', hsm: 'hsm', 'database-server': 'km',
  'patch-panel': 'muted', pdu: 'muted', recorder: 'public', collector: 'public', 'monitoring-host': 'public', 'monitoring-switch': 'management',
};

const iconSlot = 15;
const pad = 3;
/** Where many would have the same units, each has room for its number only. */
const narrow = 62;

function drawItem(canvas: Canvas, placed: Placed, box: Box, callouts: Callouts, rack: string): void {
  const { item, icon } = placed;
  const tone = placed.collides ? 'danger' : tones[icon] ?? 'line';
  canvas.rect({ role: 'box', of: item.id, ...box, radius: 1.2, fill: tone, fillOpacity: 0.09, stroke: tone, strokeWidth: placed.collides ? 1.6 : 0.8 });
  const range = rangeOf(placed);
  canvas.node({ id: item.id, label: [item.name, range], icon, group: `rack:${rack}`, ...box }, placed.device ? [placed.device.id] : []);
  if (box.width < narrow) {
    canvas.text(oneLine(callouts.add(`${range} ${item.name}`), strong), box.x + box.width / 2, box.y + box.height / 2 + 2.6, 'middle', item.id);
    return;
  }
  const symbol = iconOf(icon);
  const scaleOf = Math.min(iconSlot / symbol.width, Math.min(box.height - 1.6, 16) / symbol.height);
  const [width, height] = [symbol.width * scaleOf, symbol.height * scaleOf];
  canvas.icon(icon, { x: box.x + pad + (iconSlot - width) / 2, y: box.y + (box.height - height) / 2, width, height }, item.id);
  const rangeWidth = measure(range, note.size);
  canvas.text(oneLine(range, fact), box.x + box.width - pad, box.y + box.height / 2 + 2.5, 'end', item.id);
  const left = box.x + pad + iconSlot + 3;
  const lines = labelOf(placed, box.x + box.width - pad - rangeWidth - 3 - left, box.height, callouts, range);
  canvas.textBlock(lines, left, box.y + (box.height - heightOf(lines)) / 2, 'start', item.id);
}

/** The first address in a zone; of a machine on a link of its own, the one there. */
function addressOf({ device }: Placed): string | undefined {
  const ports = device?.interfaces.filter(({ addresses }) => addresses.length > 0) ?? [];
  return (ports.find(({ role }) => role === 'data') ?? ports[0])?.addresses[0]?.address;
}

/** Name and, where there is room for it, the first address; a name that no line holds is called out. */
function labelOf(placed: Placed, width: number, height: number, callouts: Callouts, range: string): TextLine[] {
  const { name } = placed.item;
  const fits = (lines: readonly TextLine[]): boolean => heightOf(lines) <= height - 1 && lines.every((line) => measure(line.text, line.size, line.weight) <= width);
  const address = addressOf(placed);
  const choices = [strong, { ...strong, size: 7 }, { ...strong, size: 7, weight: 'regular' as const }].flatMap((look) => [
    ...(address === undefined ? [] : [[...lineUp(name, width, look), oneLine(address, note)]]), lineUp(name, width, look),
  ]);
  return choices.find(fits) ?? [oneLine(callouts.add(`${range} ${name}`), strong)];
}

/** 0U PDUs on the posts; they are at the rear, so that from the front they are dashed. */
function drawSides(canvas: Canvas, contents: RackContents, face: Face, frame: Box, bay: Box): void {
  for (const side of ['left', 'right'] as const) {
    const pdus = contents.sides.filter((pdu) => pdu.side === side);
    const atLeft = (side === 'left') === (face === 'front');
    const post = atLeft ? { x: frame.x, width: bay.x - frame.x } : { x: bay.x + bay.width, width: frame.x + frame.width - bay.x - bay.width };
    const [width, each] = [Math.min(11, post.width - 3), (bay.height * 0.84) / Math.max(pdus.length, 1)];
    if (width < 9) continue;
    for (const [i, pdu] of pdus.entries()) {
      const box: Box = { x: post.x + (post.width - width) / 2, y: bay.y + bay.height * 0.08 + i * each + 2, width, height: each - 4 };
      canvas.rect({ role: 'box', of: face === 'front' ? pdu.id : `${pdu.id}@rear`, ...box, radius: 1.5, fill: 'paper', stroke: 'ink', strokeWidth: 0.8, dash: face === 'front' });
      const letters = [...`${pdu.feed}路PDU`];
      letters.forEach((letter, k) => canvas.text({ text: letter, size: 7, weight: 'bold', tone: 'ink' }, box.x + width / 2, box.y + box.height / 2 + (k - letters.length / 2) * 8.4 + 6, 'middle', pdu.id));
      if (face === 'front') canvas.node({ id: pdu.id, label: [pdu.name, '0U'], icon: 'pdu', group: `rack:${contents.rack.id}`, ...box });
    }
  }
}

/** Lines between empty units, and how many lie together. */
function drawBlanks(canvas: Canvas, contents: RackContents, bay: Box, placed: readonly Placed[]): void {
  const taken = new Set(placed.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
  const of = `rack:${contents.rack.id}`;
  for (let unit = 1; unit <= contents.rack.units; unit++) {
    if (taken.has(unit)) continue;
    let last = unit;
    while (last < contents.rack.units && !taken.has(last + 1)) last++;
    for (let between = unit; between < last; between++) canvas.line('hair', [[bay.x + 0.4, levelOf(bay, between)], [bay.x + bay.width - 0.4, levelOf(bay, between)]], of);
    const middle = Math.floor((unit + last) / 2);
    canvas.text(oneLine(unit === last ? '空' : `空 ${rangeOf({ from: unit, to: last })}，共${last - unit + 1}U`, note), bay.x + bay.width / 2, levelOf(bay, middle) + unitHeight / 2 + 2.5, 'middle', of);
    unit = last;
  }
}
