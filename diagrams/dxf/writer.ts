/**
 * A DXF document of AutoCAD 2007 (AC1021: UTF-8, units and true colours known), in the order its readers ask for.
 * Handles are given out in order of writing: the same calls make the same bytes.
 */
import { directionOf } from '../text-place';
import { roundOf, straightened, type Outline } from './outline';

/** A code and its value, each on a line of its own. */
type Tag = string;
const codeLines = new Map<number, string>();

function tag(code: number, value: string | number): Tag {
  let line = codeLines.get(code);
  if (line === undefined) codeLines.set(code, line = `${String(code).padStart(3)}\r\n`);
  return `${line}${value}\r\n`;
}

export interface Paint {
  readonly layer: string;
  /** `#rrggbb`, and the nearest of the 255 colours for readers that know no others; absent: the layer's, black or white as the screen is. */
  readonly colour?: { readonly hex: string; readonly index: number };
  /** Width of a line in hundredths of a millimetre of the print. */
  readonly weight?: number;
  /** Name of a line type given to {@link DxfWriter.dashed}. */
  readonly lineType?: string;
}
/** `start` is where it begins, for readers that align no text themselves; `turn` is degrees counter-clockwise. */
export interface Lettering { readonly text: string; readonly x: number; readonly y: number; readonly start: readonly [number, number]; readonly turn: number; readonly height: number; readonly bold: boolean; readonly anchor: 'start' | 'middle' | 'end' }
/** A measured distance along x or y: what it is measured between, where its line lies, where its number stands. */
export interface Dimension { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly line: number; readonly upright: boolean; readonly number: Lettering; readonly tick: number }

/** Widths that DXF knows, in hundredths of a millimetre. */
const weights = [0, 5, 9, 13, 15, 18, 20, 25, 30, 35, 40, 50, 53, 60, 70, 80, 90, 100, 106, 120, 140, 158, 200, 211];
const nearestWeight = (weight: number): number => weights.reduce((best, each) => (Math.abs(each - weight) < Math.abs(best - weight) ? each : best), 0);

/** Styles of writing with Chinese letters: 宋体 for all text, 黑体 for what is bold. */
export const textStyle = '汉字';
const boldStyle = '汉字-黑体';
const dimensionStyle = '尺寸';

/** At most three decimals: thousandths of a millimetre. */
const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isInteger(rounded) ? `${rounded === 0 ? 0 : rounded}.0` : String(rounded);
};
const real = (code: number, value: number): Tag => tag(code, number(value));
const point = (code: number, x: number, y: number): Tag[] => [real(code, x), real(code + 10, y), real(code + 20, 0)];

export class DxfWriter {
  private last = 0x100;
  private readonly layers = new Map<string, boolean>();
  private readonly lineTypes = new Map<string, readonly number[]>();
  private readonly blocks = new Map<string, { readonly record: string; readonly tags: Tag[] }>();
  private readonly entities: Tag[] = [];
  private readonly modelSpace = this.handle();
  private readonly paperSpace = this.handle();
  /** Where entities go: the drawing itself, or a block that is being made. */
  private target: { readonly owner: string; readonly tags: Tag[] } = { owner: this.modelSpace, tags: this.entities };
  private box: { left: number; bottom: number; right: number; top: number } | undefined;

  /** @param scale denominator of the print's scale: of dimensions */
  constructor(private readonly scale: number) {}

  private handle(): string {
    return (this.last++).toString(16).toUpperCase();
  }

  /** A layer; a frozen one is there but not seen until it is thawed. */
  layer(name: string, frozen = false): string {
    if (!this.layers.has(name)) this.layers.set(name, frozen);
    return name;
  }

  /** A line type of dashes and gaps by turns (mm); a dash of no length is a dot. */
  dashed(lengths: readonly number[]): string {
    const name = `虚线-${lengths.map((length) => String(Math.round(length))).join('-')}`;
    this.lineTypes.set(name, lengths);
    return name;
  }

  /** A block with what `draw` puts in it, made once. */
  block(name: string, draw: () => void): string {
    if (this.blocks.has(name)) return name;
    const before = this.target;
    const made = { record: this.handle(), tags: [] as Tag[] };
    this.blocks.set(name, made);
    this.target = { owner: made.record, tags: made.tags };
    draw();
    this.target = before;
    return name;
  }

  private start(type: string, { layer, colour, weight, lineType }: Paint): void {
    this.layer(layer);
    this.put(tag(0, type), tag(5, this.handle()), tag(330, this.target.owner), tag(100, 'AcDbEntity'), tag(8, layer));
    if (lineType !== undefined) this.put(tag(6, lineType));
    if (colour !== undefined) this.put(tag(62, colour.index), tag(420, Number.parseInt(colour.hex.slice(1), 16)));
    if (weight !== undefined) this.put(tag(370, nearestWeight(weight)));
  }

  private put(...tags: readonly Tag[]): void {
    this.target.tags.push(...tags);
  }

  private covers(x: number, y: number): void {
    if (this.target.owner !== this.modelSpace) return;
    const { box } = this;
    this.box = box ? { left: Math.min(box.left, x), bottom: Math.min(box.bottom, y), right: Math.max(box.right, x), top: Math.max(box.top, y) } : { left: x, bottom: y, right: x, top: y };
  }

  /** A line, arc or circle by itself, or a line with corners; bends of longer lines are made of straight pieces, as not every reader bends them. */
  polyline(outline: Outline, paint: Paint): void {
    const round = roundOf(outline);
    if (round) {
      for (const { x, y } of outline.corners) this.covers(x, y);
      this.start(round.from === undefined ? 'CIRCLE' : 'ARC', paint);
      this.put(tag(100, 'AcDbCircle'), ...point(10, round.x, round.y), real(40, round.radius), ...(round.from === undefined ? [] : [tag(100, 'AcDbArc'), real(50, round.from), real(51, round.to!)]));
      return;
    }
    const { corners, closed } = straightened(outline);
    this.start('LWPOLYLINE', paint);
    this.put(tag(100, 'AcDbPolyline'), tag(90, corners.length), tag(70, closed ? 1 : 0), real(43, 0));
    for (const { x, y } of corners) {
      this.covers(x, y);
      this.put(real(10, x), real(20, y));
    }
  }

  /** An area filled with one colour; outlines within others are holes. */
  fill(outlines: readonly Outline[], paint: Paint): void {
    this.start('HATCH', paint);
    this.put(tag(100, 'AcDbHatch'), ...point(10, 0, 0), real(210, 0), real(220, 0), real(230, 1), tag(2, 'SOLID'), tag(70, 1), tag(71, 0), tag(91, outlines.length));
    for (const outline of outlines) {
      const { corners } = straightened(outline);
      this.put(tag(92, 3), tag(72, 0), tag(73, 1), tag(93, corners.length));
      for (const { x, y } of corners) this.put(real(10, x), real(20, y));
      this.put(tag(97, 0));
    }
    this.put(tag(75, 0), tag(76, 1), tag(98, 0));
  }

  text({ text, x, y, start, turn, height, bold, anchor }: Lettering, paint: Paint): void {
    this.start('TEXT', paint);
    this.covers(x, y);
    const aligned = { start: 0, middle: 1, end: 2 }[anchor];
    this.put(tag(100, 'AcDbText'), ...point(10, ...(aligned === 0 ? [x, y] as const : start)), real(40, height), tag(1, lineOf(text)), ...(turn === 0 ? [] : [real(50, turn)]), tag(7, bold ? boldStyle : textStyle), tag(72, aligned), ...(aligned === 0 ? [] : point(11, x, y)), tag(100, 'AcDbText'));
  }

  /** A block put down once, its drawing so many times as large. */
  insert(block: string, x: number, y: number, times: number, paint: Paint): void {
    this.start('INSERT', paint);
    this.covers(x, y);
    this.put(tag(100, 'AcDbBlockReference'), tag(2, block), ...point(10, x, y), real(41, times), real(42, times), real(43, times));
  }

  /** A measured distance, with its picture as a block for readers that draw none of their own. */
  dimension({ from, to, line, upright, number: lettering, tick }: Dimension, paint: Paint): void {
    const on = ([x, y]: readonly [number, number]): readonly [number, number] => (upright ? [line, y] : [x, line]);
    const [a, b] = [on(from), on(to)];
    const straight = (...spots: readonly (readonly [number, number])[]): void => this.polyline({ corners: spots.map(([x, y]) => ({ x, y, bulge: 0 })), closed: false }, { ...paint, layer: '0' });
    const block = this.block(`*D${this.dimensions++}`, () => {
      straight(a, b);
      for (const [foot, end] of [[from, a], [to, b]] as const) {
        straight(foot, end);
        // Leaning forward for whoever reads along the line.
        const across = upright ? -tick : tick;
        this.polyline({ corners: [{ x: end[0] - across, y: end[1] - tick, bulge: 0 }, { x: end[0] + across, y: end[1] + tick, bulge: 0 }], closed: false }, { ...paint, layer: '0', weight: 35 });
      }
      this.text(lettering, { ...paint, layer: '0' });
    });
    for (const [x, y] of [from, to, a, b]) this.covers(x, y);
    this.start('DIMENSION', paint);
    this.put(tag(100, 'AcDbDimension'), tag(2, block), ...point(10, ...b), ...point(11, ...middleOf(lettering)), tag(70, 32), tag(71, 5), real(42, upright ? Math.abs(to[1] - from[1]) : Math.abs(to[0] - from[0])), tag(1, lettering.text), tag(3, dimensionStyle),
      tag(100, 'AcDbAlignedDimension'), ...point(13, ...from), ...point(14, ...to), ...(upright ? [real(50, 90)] : []), tag(100, 'AcDbRotatedDimension'));
  }
  private dimensions = 1;

  /** The whole document. */
  document(): string {
    const sections = [this.tables(), this.blockSection(), section('ENTITIES', this.entities), this.objects()];
    // Which handle comes next is known only at the end.
    return [...this.header(this.handle()), ...sections.flat(), tag(0, 'EOF')].join('');
  }

  private header(next: string): Tag[] {
    const { left, bottom, right, top } = this.box ?? { left: 0, bottom: 0, right: 0, top: 0 };
    return section('HEADER', [
      tag(9, '$ACADVER'), tag(1, 'AC1021'), tag(9, '$DWGCODEPAGE'), tag(3, 'ANSI_936'), tag(9, '$HANDSEED'), tag(5, next),
      tag(9, '$INSUNITS'), tag(70, 4), tag(9, '$MEASUREMENT'), tag(70, 1), tag(9, '$LUNITS'), tag(70, 2), tag(9, '$LUPREC'), tag(70, 0),
      tag(9, '$EXTMIN'), ...point(10, left, bottom), tag(9, '$EXTMAX'), ...point(10, right, top), tag(9, '$LIMMIN'), real(10, left), real(20, bottom), tag(9, '$LIMMAX'), real(10, right), real(20, top),
      tag(9, '$LTSCALE'), real(40, 1), tag(9, '$DIMSCALE'), real(40, this.scale), tag(9, '$TEXTSTYLE'), tag(7, textStyle), tag(9, '$DIMSTYLE'), tag(2, dimensionStyle), tag(9, '$CLAYER'), tag(8, '0'), tag(9, '$LWDISPLAY'), tag(290, 1),
    ]);
  }

  private table(name: string, records: readonly ((owner: string) => Tag[])[], more: readonly Tag[] = []): Tag[] {
    const owner = this.handle();
    return [tag(0, 'TABLE'), tag(2, name), tag(5, owner), tag(330, '0'), tag(100, 'AcDbSymbolTable'), tag(70, records.length), ...more, ...records.flatMap((record) => record(owner)), tag(0, 'ENDTAB')];
  }

  private record(type: string, subclass: string, name: string, tags: readonly Tag[], handle = this.handle()): (owner: string) => Tag[] {
    return (owner) => [tag(0, type), tag(type === 'DIMSTYLE' ? 105 : 5, handle), tag(330, owner), tag(100, 'AcDbSymbolTableRecord'), tag(100, subclass), tag(2, name), ...tags];
  }

  private tables(): Tag[] {
    const { left, bottom, right, top } = this.box ?? { left: 0, bottom: 0, right: 1, top: 1 };
    const lineType = (name: string, description: string, lengths: readonly number[]) => this.record('LTYPE', 'AcDbLinetypeTableRecord', name, [
      tag(70, 0), tag(3, description), tag(72, 65), tag(73, lengths.length), real(40, lengths.reduce((sum, length) => sum + length, 0)), ...lengths.flatMap((length, i): Tag[] => [real(49, i % 2 === 0 ? length : -length), tag(74, 0)]),
    ]);
    const style = (name: string, file: string, family: string) => this.record('STYLE', 'AcDbTextStyleTableRecord', name, [tag(70, 0), real(40, 0), real(41, 1), real(50, 0), tag(71, 0), real(42, 250), tag(3, file), tag(4, ''), tag(1001, 'ACAD'), tag(1000, family), tag(1071, 0x8600)]);
    const layer = (name: string, frozen: boolean) => this.record('LAYER', 'AcDbLayerTableRecord', name, [tag(70, frozen ? 1 : 0), tag(62, 7), tag(6, 'Continuous'), tag(370, -3), tag(390, '0')]);
    const blockRecord = (name: string, handle: string) => this.record('BLOCK_RECORD', 'AcDbBlockTableRecord', name, [tag(340, '0')], handle);
    return section('TABLES', [
      ...this.table('VPORT', [this.record('VPORT', 'AcDbViewportTableRecord', '*Active', [
        tag(70, 0), real(10, 0), real(20, 0), real(11, 1), real(21, 1), real(12, (left + right) / 2), real(22, (bottom + top) / 2), real(13, 0), real(23, 0), real(14, 10), real(24, 10), real(15, 10), real(25, 10),
        ...point(16, 0, 0).slice(0, 2), real(36, 1), ...point(17, 0, 0), real(40, Math.max(top - bottom, (right - left) / 1.6)), real(41, 1.6), real(42, 50), real(43, 0), real(44, 0), real(50, 0), real(51, 0), tag(71, 0), tag(72, 1000), tag(73, 1), tag(74, 3), tag(75, 0), tag(76, 0), tag(77, 0), tag(78, 0),
      ])]),
      ...this.table('LTYPE', [lineType('ByBlock', '', []), lineType('ByLayer', '', []), lineType('Continuous', '实线', []), ...[...this.lineTypes].map(([name, lengths]) => lineType(name, '虚线', lengths))]),
      ...this.table('LAYER', [layer('0', false), ...[...this.layers].filter(([name]) => name !== '0').map(([name, frozen]) => layer(name, frozen))]),
      ...this.table('STYLE', [style('Standard', 'simsun.ttc', 'SimSun'), style(textStyle, 'simsun.ttc', 'SimSun'), style(boldStyle, 'simhei.ttf', 'SimHei')]),
      ...this.table('VIEW', []), ...this.table('UCS', []), ...this.table('APPID', [this.record('APPID', 'AcDbRegAppTableRecord', 'ACAD', [tag(70, 0)])]),
      ...this.table('DIMSTYLE', [this.record('DIMSTYLE', 'AcDbDimStyleTableRecord', 'Standard', [tag(70, 0)]), this.record('DIMSTYLE', 'AcDbDimStyleTableRecord', dimensionStyle, [
        tag(70, 0), real(40, this.scale), real(41, 1.5), real(42, 1), real(44, 1), real(140, 2), real(142, 1.5), real(147, 0.6), tag(73, 0), tag(74, 0), tag(77, 1), tag(271, 0), tag(277, 2),
      ])], [tag(100, 'AcDbDimStyleTable'), tag(71, 0)]),
      ...this.table('BLOCK_RECORD', [blockRecord('*Model_Space', this.modelSpace), blockRecord('*Paper_Space', this.paperSpace), ...[...this.blocks].map(([name, { record }]) => blockRecord(name, record))]),
    ]);
  }

  private blockSection(): Tag[] {
    const block = (name: string, owner: string, tags: readonly Tag[]): Tag[] => [
      tag(0, 'BLOCK'), tag(5, this.handle()), tag(330, owner), tag(100, 'AcDbEntity'), tag(8, '0'), tag(100, 'AcDbBlockBegin'), tag(2, name), tag(70, name.startsWith('*D') ? 1 : 0), ...point(10, 0, 0), tag(3, name), tag(1, ''),
      ...tags, tag(0, 'ENDBLK'), tag(5, this.handle()), tag(330, owner), tag(100, 'AcDbEntity'), tag(8, '0'), tag(100, 'AcDbBlockEnd'),
    ];
    return section('BLOCKS', [...block('*Model_Space', this.modelSpace, []), ...block('*Paper_Space', this.paperSpace, []), ...[...this.blocks].flatMap(([name, { record, tags }]) => block(name, record, tags))]);
  }

  private objects(): Tag[] {
    const [root, group] = [this.handle(), this.handle()];
    return section('OBJECTS', [
      tag(0, 'DICTIONARY'), tag(5, root), tag(330, '0'), tag(100, 'AcDbDictionary'), tag(281, 1), tag(3, 'ACAD_GROUP'), tag(350, group), tag(0, 'DICTIONARY'), tag(5, group), tag(330, root), tag(100, 'AcDbDictionary'), tag(281, 1),
    ]);
  }
}

const section = (name: string, tags: readonly Tag[]): Tag[] => [tag(0, 'SECTION'), tag(2, name), ...tags, tag(0, 'ENDSEC')];

/** Text of one line: a control sign of DXF is written as the sign itself. */
const lineOf = (text: string): string => (/[\r\n%^]/.test(text) ? controlled(text) : text);
const controlled = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').replaceAll('%%', '%%%').replaceAll('^', '^ ');

/** The middle of a number that is anchored in the middle of its baseline. */
function middleOf({ x, y, height, turn }: Lettering): readonly [number, number] {
  const { cos, sin } = directionOf(turn);
  return [x - (sin * height) / 2, y + (cos * height) / 2];
}
