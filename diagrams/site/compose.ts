/** Puts a floor and what one drawing shows on it on the smallest sheet at the largest scale of the list. */
import { contains, insidePoint, type Ring } from '../../analysis/geometry';
import type { Model, Room, Serves } from '../../model';
import { Canvas, heightOf, lineHeight, widthOf, type TextLine } from '../canvas';
import { measure, wrap } from '../font';
import type { Box } from '../geometry';
import type { Scene, Shape, Tone } from '../scene';
import { areaOf, sheetOf, type SheetSize } from '../sheet';
import { DoesNotFit } from '../undrawn';
import { columnHeight, drawColumn, fillColumns, gapPiece, type Piece } from '../writing';
import { baseShapes } from './base';
import { dimensionShapes, marginsOf } from './dimensions';
import { columnGap, columnWidth, compass, facts, metresOf, notes, roomTable, table, type TableData } from './panel';
import { Frame, lengthAt, scales, type FloorPlan } from './plan';
import { nearby, Placer, type Allowed } from './placer';

/** Something marked on the plan by a symbol and a short name. */
export interface PlanPoint {
  readonly id: string;
  readonly icon: string;
  readonly x: number;
  readonly y: number;
  /** Its room; absent: outside. */
  readonly room?: string;
  readonly tag: string;
}
/** A thing with a footprint. */
export interface PlanThing {
  readonly id: string;
  readonly ring: Ring;
  readonly fill: Tone;
  readonly fillOpacity: number;
  readonly stroke: Tone;
  /** Hangs above or lies below: dashed. */
  readonly dashed: boolean;
  /** Front edge, drawn thick. */
  readonly front?: Ring;
  /** Absent: a thing that only tells where others are. */
  readonly name?: { readonly long: string; /** Beside the thing where it has no room within; absent: a number. */ readonly short?: string; readonly tone: Tone };
}
export interface PlanContent {
  readonly things: readonly PlanThing[];
  /** Light areas such as what cameras see. */
  readonly washes: readonly { readonly of: string; readonly region: readonly Ring[]; readonly fill: Tone; readonly fillOpacity: number }[];
  readonly points: readonly PlanPoint[];
  /** Names on rooms with their area, or only to know them by. */
  readonly rooms: 'full' | 'short';
  readonly notes: readonly string[];
  readonly roomTable: boolean;
  /** Symbols of the legend that stand for footprints and areas. */
  readonly symbols: readonly string[];
  /** Made when the plan is drawn: `numbered` are things whose name had no room, by their numbers from 1. */
  tables(numbered: readonly string[]): readonly TableData[];
}
export interface PlanKind {
  readonly name: string;
  readonly title: string;
  /** Letters of the 图号. */
  readonly number: string;
  readonly serves: readonly Serves[];
  content(model: Model, plan: FloorPlan): PlanContent | undefined;
}

/** What of the building is drawn, for the legend. */
const partsOf = ({ walls, doors, windows }: FloorPlan): string[] => [
  ...(walls.some(({ glazed }) => !glazed) ? ['wall'] : []), ...(walls.some(({ glazed }) => glazed) ? ['glazed-wall'] : []),
  ...(doors.some(({ shielding }) => shielding === undefined) ? ['door'] : []), ...(doors.some(({ shielding }) => shielding !== undefined) ? ['shielded-door'] : []),
  ...(windows.length > 0 ? ['window'] : []),
];

type Arrangement = 'below' | 'right';
const sheets: readonly (readonly [SheetSize, Arrangement])[] = [['A4', 'below'], ['A4', 'right'], ['A3', 'right'], ['A3', 'below']];
const tagSize = 7;
const symbolSize = 9;
/** A door's name is clear without a leader even beyond its wall or leaf. */
const besideDoor = 15;

export interface Sheet { readonly name: string; readonly title: string; readonly number: string; readonly page: { readonly number: number; readonly of: number } }

/** The sheet of one drawing of one floor. */
export function planScene(model: Model, plan: FloorPlan, kind: PlanKind, content: PlanContent, sheet: Sheet): Scene {
  for (const scale of scales) for (const [size, arrangement] of sheets) {
    const made = arranged(plan, content, scale, areaOf(size), arrangement);
    if (!made) continue;
    const draft = { ...sheet, serves: kind.serves, size, scale: `1:${scale}`, body: made.body, graph: { nodes: [], groups: [], edges: [] }, mermaid: false, symbols: [...partsOf(plan), ...content.symbols] };
    return { ...sheetOf(model, draft), trueSize: made.frame.trueSize };
  }
  throw new DoesNotFit({ zh: `按 1:${scales.at(-1)!} 仍放不进 A3 图幅`, en: `does not fit A3 even at 1:${scales.at(-1)!}` });
}

function arranged(plan: FloorPlan, content: PlanContent, scale: number, area: Box, arrangement: Arrangement): { readonly body: Shape[]; readonly frame: Frame } | undefined {
  const margins = marginsOf(plan, scale);
  const { left, right, top, bottom } = plan.bounds;
  const width = margins.left + lengthAt(right - left, scale) + margins.right;
  const height = margins.top + lengthAt(top - bottom, scale) + margins.bottom;
  if (width > area.width || height > area.height) return undefined;
  const room: Box = arrangement === 'below'
    ? { x: area.x + 4, y: area.y + height + 6, width: area.width - 8, height: area.height - height - 6 }
    : { x: 0, y: area.y + 4, width: area.width - width - columnGap, height: area.height - 8 };
  if (room.height < 60 || room.width < columnWidth) return undefined;
  // What is numbered is known when the plan is drawn; how many columns that takes, when the tables are: so the plan is drawn where it stands in the end.
  const frameAt = (x: number, y: number) => new Frame(plan, scale, x + margins.left, y + margins.top);
  const draw = (x: number, y: number) => drawPlan(plan, content, frameAt(x, y), { x, y, width, height });
  const trial = draw(0, 0);
  if (!trial) return undefined;
  const beside: Piece[] = content.roomTable ? [gapPiece(5), ...roomTable(plan)] : [];
  const pieces: Piece[] = [compass(plan, scale), ...notes([...facts(plan), ...content.notes]), ...beside, ...content.tables(trial.numbered).flatMap((data) => [gapPiece(5), ...table(data)])];
  const columns = columnsIn(pieces, room, arrangement);
  if (!columns) return undefined;
  const panelHeight = Math.max(...columns.map(columnHeight));
  const used = arrangement === 'below' ? width : width + columnGap + columns.length * (columnWidth + columnGap) - columnGap;
  const x = area.x + (area.width - used) / 2;
  const spare = Math.max(0, arrangement === 'below' ? room.height - panelHeight : area.height - height) / 2;
  const y = area.y + spare;
  const drawn = draw(x, y);
  if (!drawn) return undefined;
  const canvas = new Canvas();
  const [left0, top0] = arrangement === 'below' ? [room.x, room.y + spare] : [x + width + columnGap, panelHeight <= height ? y : area.y + 4 + (room.height - panelHeight) / 2];
  columns.forEach((column, i) => drawColumn(canvas, column, left0 + i * (columnWidth + columnGap), top0));
  return { body: [...drawn.shapes, ...canvas.shapes], frame: frameAt(x, y) };
}

/** Pieces in columns of the panel, as even as can be; undefined when they do not fit. */
function columnsIn(pieces: readonly Piece[], panel: Box, arrangement: Arrangement): readonly Piece[][] | undefined {
  const most = Math.floor((panel.width + columnGap) / (columnWidth + columnGap));
  if (Math.max(...pieces.map((piece) => piece.height)) > panel.height) return undefined;
  const fits = (height: number): Piece[][] | undefined => {
    const columns = fillColumns(pieces, height);
    return columns.length <= most ? columns : undefined;
  };
  // Under a plan on A4 there is little height: columns are filled one by one.
  if ((arrangement === 'below' && most < 4) || !fits(panel.height)) return fits(panel.height);
  for (let height = Math.max(columnHeight(pieces) / most, panel.height * 0.5); height < panel.height; height += 12) {
    if (Math.max(...pieces.map((piece) => piece.height)) > height) continue;
    const columns = fits(height);
    if (columns) return columns;
  }
  return fits(panel.height);
}

function drawPlan(plan: FloorPlan, content: PlanContent, frame: Frame, whole: Box): { shapes: Shape[]; numbered: string[] } | undefined {
  const placer = new Placer();
  const base = baseShapes(plan, frame, placer);
  const washes = content.washes.map(({ of, region, fill, fillOpacity }): Shape => ({ shape: 'path', of, d: frame.path(region), fill, fillOpacity, box: frame.box(region.flat()) }));
  const dimensions = dimensionShapes(plan, frame, placer);
  const inked: Shape[] = [];
  const words = new Words(placer, inked);
  const inRoom = (id: string | undefined): Allowed => (box) => {
    const corners = cornersOf(box);
    if (id === undefined) return inside(box, whole) && !plan.rooms.some(({ outline }) => corners.some(([x, y]) => contains(ringOf(frame, outline), { x, y })));
    const ring = ringOf(frame, plan.index.rooms.get(id)!.inner);
    return corners.every(([x, y]) => contains(ring, { x, y }));
  };
  const things = content.things.flatMap((thing) => thingShapes(thing, frame));
  for (const { ring } of content.things) placer.solid(frame.box(ring));
  const symbols: (PlanPoint & { readonly box: Box })[] = [];
  for (const point of content.points) {
    const [x, y] = frame.at(point);
    const box = placer.symbol(x, y, symbolSize, inRoom(point.room)) ?? placer.symbol(x, y, symbolSize, (box) => inside(box, whole));
    if (!box) return undefined;
    placer.ink(box);
    symbols.push({ ...point, box });
    inked.push({ shape: 'icon', icon: point.icon, of: point.id, ...box });
    const moved = Math.hypot(box.x + symbolSize / 2 - x, box.y + symbolSize / 2 - y);
    if (moved > symbolSize) inked.unshift({ shape: 'path', of: point.id, d: `M${x.toFixed(2)} ${y.toFixed(2)}L${(box.x + symbolSize / 2).toFixed(2)} ${(box.y + symbolSize / 2).toFixed(2)}`, stroke: 'muted', strokeWidth: 0.4, box: { x, y, width: 0, height: 0 } });
  }
  const numbered: string[] = [];
  // Names within things first: they have one place only.
  const beside: PlanThing[] = [];
  for (const thing of content.things) if (thing.name && !words.within(thing, frame)) beside.push(thing);
  for (const room of plan.rooms) if (!words.room(room, frame, content.rooms, inRoom(room.id))) return undefined;
  for (const door of plan.doors) {
    const wall = plan.index.walls.get(door.wall)!;
    const at = frame.box([wall.from, wall.to].map((_, i) => doorEnd(wall, door.offset + i * door.width)));
    const rooms = [wall.left, wall.right].map(inRoom);
    if (!words.beside(at, door.name, door.id, 'muted', (box) => rooms.some((allowed) => allowed(box)), besideDoor)) return undefined;
  }
  const anywhere: Allowed = (box) => inside(box, whole);
  for (const thing of beside) {
    const room = plan.rooms.find(({ inner }) => contains(inner, middleOf(thing.ring)));
    const text = thing.name!.short ?? String(numbered.push(thing.id));
    if (!words.beside(frame.box(thing.ring), text, thing.id, 'ink', inRoom(room?.id)) && !words.beside(frame.box(thing.ring), text, thing.id, 'ink', anywhere)) return undefined;
  }
  for (const { box, tag, id, room } of symbols) {
    if (tag !== '' && !words.beside(box, tag, id, 'ink', inRoom(room)) && !words.beside(box, tag, id, 'ink', anywhere)) return undefined;
  }
  return { shapes: [...base, ...washes, ...things, ...dimensions, ...inked], numbered };
}

function thingShapes({ id, ring, fill, fillOpacity, stroke, dashed, front }: PlanThing, frame: Frame): Shape[] {
  const box = frame.box(ring);
  return [
    { shape: 'path', of: id, d: frame.path([ring]), fill: 'paper', box },
    { shape: 'path', of: id, d: frame.path([ring]), fill, fillOpacity, stroke, strokeWidth: 0.7, ...(dashed ? { dash: [2.4, 1.4] } : {}), box },
    ...(front ? [{ shape: 'path', of: id, d: frame.path([front]), fill: 'paper', stroke: 'ink', strokeWidth: 0.4, box: frame.box(front) } as const] : []),
  ];
}

const doorEnd = ({ from, to }: { readonly from: { x: number; y: number }; readonly to: { x: number; y: number } }, along: number) => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + ((to.x - from.x) * along) / length, y: from.y + ((to.y - from.y) * along) / length };
};
const middleOf = (ring: Ring) => ({ x: ring.reduce((sum, { x }) => sum + x, 0) / ring.length, y: ring.reduce((sum, { y }) => sum + y, 0) / ring.length });
const ringOf = (frame: Frame, ring: Ring): Ring => ring.map((spot) => { const [x, y] = frame.at(spot); return { x, y }; });
const inside = (box: Box, whole: Box): boolean => box.x >= whole.x && box.y >= whole.y && box.x + box.width <= whole.x + whole.width && box.y + box.height <= whole.y + whole.height;
const cornersOf = ({ x, y, width, height }: Box): readonly (readonly [number, number])[] => [[x, y], [x + width, y], [x + width, y + height], [x, y + height], [x + width / 2, y], [x + width / 2, y + height]];

/** Writes words where the placer finds room for them. */
class Words {
  constructor(private readonly placer: Placer, private readonly shapes: Shape[]) {}

  private write(lines: readonly TextLine[], box: Box, of: string): void {
    let y = box.y + (box.height - heightOf(lines)) / 2;
    for (const line of lines) {
      this.shapes.push({ shape: 'text', of, x: box.x + box.width / 2, y: y + line.size * 0.95, anchor: 'middle', ...line });
      y += line.size * lineHeight;
    }
    this.placer.ink(box);
  }

  /** A name inside its thing, on up to three lines. */
  within({ id, ring, name, front }: PlanThing, frame: Frame): boolean {
    const box = frame.box(ring);
    if (!name) return true;
    const inner = { x: box.x + 1.5, y: box.y + 1.5, width: box.width - 3, height: box.height - 3 };
    const lines = wrap(name.long, tagSize, 'regular', inner.width).map((line): TextLine => ({ text: line, size: tagSize, weight: 'regular', tone: name.tone }));
    const [width, height] = [widthOf(lines), heightOf(lines)];
    if (width > inner.width || height > inner.height || lines.length > 3) return false;
    const strip = front && frame.box(front);
    for (const dy of [0, -2, 2, -4, 4]) {
      const at: Box = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2 + dy, width, height };
      const clear = !strip || at.x >= strip.x + strip.width || strip.x >= at.x + at.width || at.y >= strip.y + strip.height || strip.y >= at.y + at.height;
      if (!clear || at.y < box.y + 0.6 || at.y + height > box.y + box.height - 0.6 || !this.placer.free(at, 'all', box)) continue;
      this.write(lines, at, id);
      return true;
    }
    return false;
  }

  /** Name, number and area of a room, as much of it as there is room for. */
  room(room: Room, frame: Frame, detail: 'full' | 'short', allowed: Allowed): boolean {
    const bounds = frame.box(room.inner);
    const near = frame.at(insidePoint(room.inner));
    const bold = (text: string, size: number): TextLine => ({ text, size, weight: 'bold', tone: 'ink' });
    const plain = (text: string): TextLine => ({ text, size: 7.5, weight: 'regular', tone: 'ink' });
    const named = (size: number, share: number): TextLine[] => wrap(room.name, size, 'bold', bounds.width * share).map((text) => bold(text, size));
    const under = [room.number, `${metresOf(room)} m²`].flatMap((text) => text ?? []);
    const choices: TextLine[][] = detail === 'full'
      ? [[...named(9, 0.9), plain(under.join('  '))], [...named(8, 0.9), ...under.map(plain)], [...named(7.5, 0.6), ...under.map(plain)]]
      : [[bold([room.number, room.name].flatMap((text) => text ?? []).join(' '), 7.5)], [...(room.number === undefined ? [] : [bold(room.number, 7.5)]), ...named(7.5, 0.9)], [...(room.number === undefined ? [] : [bold(room.number, 7)]), ...named(7, 0.5)], [bold(room.number ?? room.name, 7)]];
    for (const lines of choices) {
      const [width, height] = [widthOf(lines) + 1, heightOf(lines)];
      const box = this.placer.within(bounds, near, width, height, allowed);
      if (!box) continue;
      this.write(lines, box, room.id);
      return true;
    }
    return false;
  }

  /** A short name beside something, with a leader where it had to move away. */
  beside(around: Box, text: string, of: string, tone: Tone, allowed: Allowed, plain = nearby): boolean {
    const found = this.placer.label(around, measure(text, tagSize) + 0.6, tagSize + 0.6, allowed, plain);
    if (!found) return false;
    if (found.leader) {
      this.placer.line(found.leader);
      this.shapes.push({ shape: 'line', style: 'hair', of, points: found.leader });
    }
    this.write([{ text, size: tagSize, weight: 'regular', tone }], found.box, of);
    return true;
  }
}
