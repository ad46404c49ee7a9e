/** Puts a floor and what one drawing shows on it on the smallest sheet at the largest scale of the list. */
import type { Ring, Spot } from '../../analysis/geometry';
import type { Model, Serves } from '../../model';
import { Canvas } from '../canvas';
import type { Box } from '../geometry';
import type { Draft, LineStyle, Scene, Shape, Tone, TrueSize } from '../scene';
import { areaOf, type SheetSize } from '../sheet';
import { DoesNotFit } from '../undrawn';
import { columnHeight, drawColumn, fillColumns, gapPiece, type Piece } from '../writing';
import { marginsOf } from './dimensions';
import { drawPlan } from './draw-plan';
import { columnGap, columnWidth, compass, facts, notes, roomTable, table, type TableData } from './panel';
import { bare, halved, told } from './parts';
import { Frame, lengthAt, scales, smallScales, usualScales, type FloorPlan } from './plan';
import type { Placer } from './placer';
import { roomKeyNote } from './words';

/** Something marked on the plan by a symbol and a short name, or by the name alone. */
export interface PlanPoint {
  readonly id: string;
  readonly icon?: string;
  readonly x: number;
  readonly y: number;
  /** Its room; absent: outside. */
  readonly room?: string;
  readonly tag: string;
  /** Instead, where there is no room for the whole tag. */
  readonly short?: string;
  /** Of a tag without symbol: where it may stand as well. */
  readonly also?: readonly Spot[];
}
/** A thing with a footprint. */
export interface PlanThing {
  readonly id: string;
  readonly room: string;
  readonly ring: Ring;
  readonly fill: Tone;
  readonly fillOpacity: number;
  readonly stroke: Tone;
  /** Hangs above or lies below: dashed. */
  readonly dashed: boolean;
  /** Front edge, drawn thick. */
  readonly front?: Ring;
  /** Absent: a thing that only tells where others are. */
  readonly label?: { readonly code: string; /** Under the code, where both have room within the thing. */ readonly name?: string; readonly tone: Tone };
}
export interface PlanContent {
  readonly things: readonly PlanThing[];
  /** Light areas such as what cameras see. */
  readonly washes: readonly { readonly of: string; readonly region: readonly Ring[]; readonly fill: Tone; readonly fillOpacity: number }[];
  /** Ropes, air: over the floor, along places of the building. */
  readonly lines?: readonly { readonly of: string; readonly style: LineStyle; readonly along: readonly Spot[]; readonly arrow?: boolean }[];
  readonly points: readonly PlanPoint[];
  /** Names on rooms with their area, or only to know them by. */
  readonly rooms: 'full' | 'short';
  readonly notes: readonly string[];
  /** First notes. @default building, storey and what areas and dimensions mean */
  readonly facts?: readonly string[];
  readonly roomTable: boolean;
  /** Symbols of the legend that stand for footprints and areas. */
  readonly symbols: readonly string[];
  /** Of a part of a floor, which stays on one sheet: denominators of 比例 to choose from. @default those of floor plans */
  readonly scales?: { readonly usual: readonly number[]; readonly all: readonly number[] };
  /** Further shapes, drawn before any word; they tell the placer where they lie. */
  extra?(frame: Frame, placer: Placer): readonly Shape[];
  /** Stands in the panel after the notes. */
  readonly aside?: readonly Piece[];
  /** Made only when they are drawn. */
  tables(): readonly TableData[];
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
const partsOf = ({ walls, columns, doors, windows }: FloorPlan): string[] => [
  ...(walls.some(({ glazed }) => !glazed) ? ['wall'] : []), ...(walls.some(({ glazed }) => glazed) ? ['glazed-wall'] : []),
  ...(columns.length > 0 ? ['column'] : []), ...(doors.some(({ shielding }) => shielding === undefined) ? ['door'] : []), ...(doors.some(({ shielding }) => shielding !== undefined) ? ['shielded-door'] : []),
  ...(windows.length > 0 ? ['window'] : []),
];

type Arrangement = 'below' | 'right';
const sheets: readonly (readonly [SheetSize, Arrangement])[] = [['A4', 'below'], ['A4', 'right'], ['A3', 'right'], ['A3', 'below']];

/** A sheet before it is numbered. */
export type PlanSheet = Pick<Draft, 'size' | 'body' | 'symbols' | 'scale'> & Pick<Scene, 'trueSize'>;

/** The sheets of one drawing of one floor. */
export interface PlanSheets {
  /** One; several where no sheet has room for all symbols. */
  readonly plans: readonly PlanSheet[];
  /** Tables that do not stand beside the plan. */
  readonly tables: readonly PlanSheet[];
}

/**
 * The plan with its notes and tables, or, where the tables would make the plan smaller, the tables on sheets of their own.
 * A usual scale chooses the sheet; on it stands the largest scale of the list that has room.
 */
export function planSheets(plan: FloorPlan, content: PlanContent): PlanSheets {
  const hopeless = new Set<number>();
  // A part of a floor keeps its tables beside it at any scale.
  const best = content.scales ? largest(plan, content, [true], hopeless) ?? largest(plan, content, [false], hopeless) : largest(plan, content, [true, false], hopeless);
  const parts = best ? [best] : inParts(plan, content);
  if (!parts) {
    const last = scalesOf(plan, content).usual.at(-1)!;
    throw new DoesNotFit({ zh: `按 1:${last} 仍放不进 A3 图幅`, en: `does not fit A3 even at 1:${last}` });
  }
  const plans = parts.map(({ size, scale, trueSize, shapes }): PlanSheet => ({ size, scale: `1:${scale}`, trueSize, body: shapes, symbols: [...partsOf(plan), ...content.symbols] }));
  return { plans, tables: best?.withTables ? [] : tableSheets(plan, content) };
}

/** Some of the symbols on each sheet, all at the largest scale at which that has room for each of them; undefined where there is none. */
function inParts(plan: FloorPlan, content: PlanContent): readonly Fitting[] | undefined {
  for (const scale of scalesOf(plan, content).all) {
    const fitting = (part: PlanContent): Fitting | undefined => largest(plan, { ...told(part), scales: { usual: [scale], all: [scale] } }, [false], new Set());
    const parts = fitting(bare(content)) && parted(content, fitting);
    if (parts) return parts;
  }
  return undefined;
}

/** Halves of a drawing, halves of those that have no room, and so on; undefined where a single symbol has none. */
function parted(content: PlanContent, fitting: (part: PlanContent) => Fitting | undefined): readonly Fitting[] | undefined {
  const parts: Fitting[] = [];
  for (const half of halved(content)) {
    const whole = fitting(half);
    const own = whole ? [whole] : parted(half, fitting);
    if (!own) return undefined;
    parts.push(...own);
  }
  return parts.length > 0 ? parts : undefined;
}

/** Scales to choose from: smaller ones only for a floor that stands on no sheet otherwise. */
function scalesOf(plan: FloorPlan, content: PlanContent): NonNullable<PlanContent['scales']> {
  const { width, height } = atScale(plan, scales.at(-1)!);
  const { width: most, height: high } = areaOf('A3');
  const stands = (width + columnGap + columnWidth <= most && height <= high) || (width <= most && height + leastPanel + 4 <= high);
  return content.scales ?? (stands ? { usual: usualScales, all: scales } : smallScales);
}

interface Arranged { readonly shapes: Shape[]; readonly trueSize: TrueSize }
interface Fitting extends Arranged { readonly size: SheetSize; readonly scale: number; readonly withTables: boolean }

/**
 * @param ways with its tables, without: which are tried at a scale before the next one
 * @param hopeless scales at which the plan itself has no room for its words, wherever on a sheet it stands; added to
 */
function largest(plan: FloorPlan, content: PlanContent, ways: readonly boolean[], hopeless: Set<number>): Fitting | undefined {
  const at = (scale: number, like?: Fitting): Fitting | undefined => {
    const here = atScale(plan, scale);
    for (const withTables of like ? [like.withTables] : ways) for (const [size, arrangement] of sheets) {
      if (hopeless.has(scale)) return undefined;
      if (like && size !== like.size) continue;
      const found = arranged(plan, content, here, areaOf(size), arrangement, withTables, hopeless);
      if (found) return { ...found, size, scale, withTables };
    }
    return undefined;
  };
  const { usual: usuals, all } = scalesOf(plan, content);
  const between = all.filter((each) => !usuals.includes(each));
  for (const usual of usuals) {
    const found = at(usual);
    if (!found) continue;
    for (const scale of between.filter((each) => each < usual)) {
      const larger = at(scale, found);
      if (larger) return larger;
    }
    return found;
  }
  // A floor full of symbols may have room for them only at a scale between the usual ones.
  for (const scale of between) {
    const found = at(scale);
    if (found) return found;
  }
  return undefined;
}

/** A plan at a scale, wherever on a sheet it stands. */
interface Scaled {
  readonly scale: number;
  readonly margins: ReturnType<typeof marginsOf>;
  /** Margins included. */
  readonly width: number;
  readonly height: number;
}

function atScale(plan: FloorPlan, scale: number): Scaled {
  const margins = marginsOf(plan, scale);
  const { left, right, top, bottom } = plan.bounds;
  return { scale, margins, width: margins.left + lengthAt(right - left, scale) + margins.right, height: margins.top + lengthAt(top - bottom, scale) + margins.bottom };
}

const tablesOf = (content: PlanContent, width = columnWidth): Piece[] => content.tables().flatMap((data) => [gapPiece(5), ...table(data, width)]);

/** Columns of a sheet of tables alone: wider than beside a plan. */
const ofTables = { A4: 3, A3: 4 } as const;

/** Tables alone, on as few sheets as they need. */
function tableSheets(plan: FloorPlan, content: PlanContent): PlanSheet[] {
  const filled = (size: SheetSize): { area: Box; width: number; columns: readonly Piece[][] } => {
    const area = areaOf(size);
    const width = (area.width - (ofTables[size] - 1) * columnGap) / ofTables[size];
    const pieces = [...(content.roomTable ? roomTable(plan, width) : []), ...tablesOf(content, width)];
    const even = [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((share) => fillColumns(pieces, area.height * share)).filter((columns) => columns.length <= ofTables[size]).at(-1);
    return { area, width, columns: even ?? fillColumns(pieces, area.height) };
  };
  const small = filled('A4');
  const size = small.columns.length <= ofTables.A4 ? 'A4' : 'A3';
  const { area, width, columns } = size === 'A4' ? small : filled('A3');
  const made: PlanSheet[] = [];
  for (let i = 0; i < columns.length; i += ofTables[size]) {
    const canvas = new Canvas();
    columns.slice(i, i + ofTables[size]).forEach((column, j) => drawColumn(canvas, column, area.x + j * (width + columnGap), area.y + 4));
    made.push({ size, body: canvas.shapes });
  }
  return made;
}

const widthOfColumns = (count: number): number => count * (columnWidth + columnGap) - columnGap;

/** What stands below a plan is never lower. */
const leastPanel = 60;

function arranged(plan: FloorPlan, content: PlanContent, { scale, margins, width, height }: Scaled, area: Box, arrangement: Arrangement, withTables: boolean, hopeless: Set<number>): Arranged | undefined {
  if (width > area.width || height > area.height) return undefined;
  const room: Box = arrangement === 'below'
    ? { x: area.x + 4, y: area.y + height + 4, width: area.width - 8, height: area.height - height - 4 }
    : { x: 0, y: area.y + 4, width: area.width - width - columnGap, height: area.height - 8 };
  if (room.height < leastPanel || room.width < columnWidth) return undefined;
  const beside: Piece[] = withTables && content.roomTable ? [gapPiece(5), ...roomTable(plan)] : [];
  const told = withTables && content.roomTable ? plan.rooms.filter(({ number }) => number === undefined) : plan.rooms;
  const standing = (keyed: ReadonlySet<string>): Arranged | undefined => {
    const key = roomKeyNote(plan.rooms, told.filter(({ id }) => keyed.has(id)));
    const pieces: Piece[] = [compass(plan, scale), ...notes([...content.facts ?? facts(plan), ...content.notes, ...key]), ...content.aside ?? [], ...beside, ...(withTables ? tablesOf(content) : [])];
    const columns = columnsIn(pieces, room, arrangement);
    if (!columns) return undefined;
    const panelHeight = Math.max(...columns.map(columnHeight));
    const panelWidth = widthOfColumns(columns.length);
    const x = area.x + (area.width - (arrangement === 'below' ? width : width + columnGap + panelWidth)) / 2;
    // Above the plan, between it and what stands below it, and under that.
    const spare = arrangement === 'below' ? (room.height - panelHeight) / 3 : (area.height - height) / 2;
    const y = area.y + Math.max(0, spare);
    const frame = new Frame(plan, scale, x + margins.left, y + margins.top);
    const drawn = drawPlan(plan, content, frame, { x, y, width, height }, keyed);
    if (!drawn) {
      hopeless.add(scale);
      return undefined;
    }
    // What their signs stand for is told beside the plan, which may move it.
    if ([...drawn.keyed].some((id) => !keyed.has(id))) return standing(new Set([...keyed, ...drawn.keyed]));
    const canvas = new Canvas();
    const [left0, top0] = arrangement === 'below'
      ? [area.x + (area.width - panelWidth) / 2, room.y + spare + Math.min(spare, 30)]
      : [x + width + columnGap, panelHeight <= height ? y : area.y + 4 + (room.height - panelHeight) / 2];
    columns.forEach((column, i) => drawColumn(canvas, column, left0 + i * (columnWidth + columnGap), top0));
    return { shapes: [...drawn.shapes, ...canvas.shapes], trueSize: frame.trueSize };
  };
  return standing(new Set());
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
