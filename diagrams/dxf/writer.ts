/**
 * A DXF document of AutoCAD 2007 (AC1021: UTF-8, units and true colours known), in the order its readers ask for.
 * Handles are given out in order of writing: the same calls make the same bytes.
 */
import { roundOf, straightened, type Outline } from './outline';

type Tag = readonly [code: number, value: string | number];

export interface Paint {
  readonly layer: string;
  /** `#rrggbb`, and the nearest of the 255 colours for readers that know no others; absent: the layer's, black or white as the screen is. */
  readonly colour?: { readonly hex: string; readonly index: number };
  /** Width of a line in hundredths of a millimetre of the print. */
  readonly weight?: number;
  /** Name of a line type given to {@link DxfWriter.dashed}. */
  readonly lineType?: string;
}
/** `left` is where it begins, for readers that align no text themselves. */
export interface Lettering { readonly text: string; readonly x: number; readonly y: number; readonly left: number; readonly height: number; readonly bold: boolean; readonly anchor: 'start' | 'middle' | 'end' }
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
const real = (code: number, value: number): Tag => [code, number(value)];
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
    this.target.tags.push(
      [0, type], [5, this.handle()], [330, this.target.owner], [100, 'AcDbEntity'], [8, layer], ...(lineType === undefined ? [] : [[6, lineType] as const]),
      ...(colour === undefined ? [] : [[62, colour.index] as const, [420, Number.parseInt(colour.hex.slice(1), 16)] as const]), ...(weight === undefined ? [] : [[370, nearestWeight(weight)] as const]),
    );
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
      this.put([100, 'AcDbCircle'], ...point(10, round.x, round.y), real(40, round.radius), ...(round.from === undefined ? [] : [[100, 'AcDbArc'] as const, real(50, round.from), real(51, round.to!)]));
      return;
    }
    const { corners, closed } = straightened(outline);
    this.start('LWPOLYLINE', paint);
    this.put([100, 'AcDbPolyline'], [90, corners.length], [70, closed ? 1 : 0], real(43, 0));
    for (const { x, y } of corners) {
      this.covers(x, y);
      this.put(real(10, x), real(20, y));
    }
  }

  /** An area filled with one colour; outlines within others are holes. */
  fill(outlines: readonly Outline[], paint: Paint): void {
    this.start('HATCH', paint);
    this.put([100, 'AcDbHatch'], ...point(10, 0, 0), real(210, 0), real(220, 0), real(230, 1), [2, 'SOLID'], [70, 1], [71, 0], [91, outlines.length]);
    for (const outline of outlines) {
      const { corners } = straightened(outline);
      this.put([92, 3], [72, 0], [73, 1], [93, corners.length], ...corners.flatMap(({ x, y }) => [real(10, x), real(20, y)]), [97, 0]);
    }
    this.put([75, 0], [76, 1], [98, 0]);
  }

  text({ text, x, y, left, height, bold, anchor }: Lettering, paint: Paint): void {
    this.start('TEXT', paint);
    this.covers(x, y);
    const aligned = { start: 0, middle: 1, end: 2 }[anchor];
    this.put([100, 'AcDbText'], ...point(10, aligned === 0 ? x : left, y), real(40, height), [1, lineOf(text)], [7, bold ? boldStyle : textStyle], [72, aligned], ...(aligned === 0 ? [] : point(11, x, y)), [100, 'AcDbText']);
  }

  /** A block put down once, its drawing so many times as large. */
  insert(block: string, x: number, y: number, times: number, paint: Paint): void {
    this.start('INSERT', paint);
    this.covers(x, y);
    this.put([100, 'AcDbBlockReference'], [2, block], ...point(10, x, y), real(41, times), real(42, times), real(43, times));
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
        this.polyline({ corners: [{ x: end[0] - tick, y: end[1] - tick, bulge: 0 }, { x: end[0] + tick, y: end[1] + tick, bulge: 0 }], closed: false }, { ...paint, layer: '0', weight: 35 });
      }
      this.text(lettering, { ...paint, layer: '0' });
    });
    for (const [x, y] of [from, to, a, b]) this.covers(x, y);
    this.start('DIMENSION', paint);
    this.put([100, 'AcDbDimension'], [2, block], ...point(10, ...b), ...point(11, lettering.x, lettering.y + lettering.height / 2), [70, 32], [71, 5], real(42, upright ? Math.abs(to[1] - from[1]) : Math.abs(to[0] - from[0])), [1, lettering.text], [3, dimensionStyle],
      [100, 'AcDbAlignedDimension'], ...point(13, ...from), ...point(14, ...to), ...(upright ? [real(50, 90)] : []), [100, 'AcDbRotatedDimension']);
  }
  private dimensions = 1;

  /** The whole document. */
  document(): string {
    const sections = [this.header(), this.tables(), this.blockSection(), section('ENTITIES', this.entities), this.objects()];
    const head = sections[0]!;
    // Which handle comes next is known only at the end.
    head.splice(head.findIndex(([code]) => code === 5), 1, [5, this.handle()]);
    return [...sections.flat(), [0, 'EOF'] as const].map(([code, value]) => `${String(code).padStart(3)}\r\n${value}\r\n`).join('');
  }

  private header(): Tag[] {
    const { left, bottom, right, top } = this.box ?? { left: 0, bottom: 0, right: 0, top: 0 };
    return section('HEADER', [
      [9, '$ACADVER'], [1, 'AC1021'], [9, '$DWGCODEPAGE'], [3, 'ANSI_936'], [9, '$HANDSEED'], [5, '0'],
      [9, '$INSUNITS'], [70, 4], [9, '$MEASUREMENT'], [70, 1], [9, '$LUNITS'], [70, 2], [9, '$LUPREC'], [70, 0],
      [9, '$EXTMIN'], ...point(10, left, bottom), [9, '$EXTMAX'], ...point(10, right, top), [9, '$LIMMIN'], real(10, left), real(20, bottom), [9, '$LIMMAX'], real(10, right), real(20, top),
      [9, '$LTSCALE'], real(40, 1), [9, '$DIMSCALE'], real(40, this.scale), [9, '$TEXTSTYLE'], [7, textStyle], [9, '$DIMSTYLE'], [2, dimensionStyle], [9, '$CLAYER'], [8, '0'], [9, '$LWDISPLAY'], [290, 1],
    ]);
  }

  private table(name: string, records: readonly ((owner: string) => Tag[])[], more: readonly Tag[] = []): Tag[] {
    const owner = this.handle();
    return [[0, 'TABLE'], [2, name], [5, owner], [330, '0'], [100, 'AcDbSymbolTable'], [70, records.length], ...more, ...records.flatMap((record) => record(owner)), [0, 'ENDTAB']];
  }

  private record(type: string, subclass: string, name: string, tags: readonly Tag[], handle = this.handle()): (owner: string) => Tag[] {
    return (owner) => [[0, type], [type === 'DIMSTYLE' ? 105 : 5, handle], [330, owner], [100, 'AcDbSymbolTableRecord'], [100, subclass], [2, name], ...tags];
  }

  private tables(): Tag[] {
    const { left, bottom, right, top } = this.box ?? { left: 0, bottom: 0, right: 1, top: 1 };
    const lineType = (name: string, description: string, lengths: readonly number[]) => this.record('LTYPE', 'AcDbLinetypeTableRecord', name, [
      [70, 0], [3, description], [72, 65], [73, lengths.length], real(40, lengths.reduce((sum, length) => sum + length, 0)), ...lengths.flatMap((length, i): Tag[] => [real(49, i % 2 === 0 ? length : -length), [74, 0]]),
    ]);
    const style = (name: string, file: string, family: string) => this.record('STYLE', 'AcDbTextStyleTableRecord', name, [[70, 0], real(40, 0), real(41, 1), real(50, 0), [71, 0], real(42, 250), [3, file], [4, ''], [1001, 'ACAD'], [1000, family], [1071, 0x8600]]);
    const layer = (name: string, frozen: boolean) => this.record('LAYER', 'AcDbLayerTableRecord', name, [[70, frozen ? 1 : 0], [62, 7], [6, 'Continuous'], [370, -3], [390, '0']]);
    const blockRecord = (name: string, handle: string) => this.record('BLOCK_RECORD', 'AcDbBlockTableRecord', name, [[340, '0']], handle);
    return section('TABLES', [
      ...this.table('VPORT', [this.record('VPORT', 'AcDbViewportTableRecord', '*Active', [
        [70, 0], real(10, 0), real(20, 0), real(11, 1), real(21, 1), real(12, (left + right) / 2), real(22, (bottom + top) / 2), real(13, 0), real(23, 0), real(14, 10), real(24, 10), real(15, 10), real(25, 10),
        ...point(16, 0, 0).slice(0, 2), real(36, 1), ...point(17, 0, 0), real(40, Math.max(top - bottom, (right - left) / 1.6)), real(41, 1.6), real(42, 50), real(43, 0), real(44, 0), real(50, 0), real(51, 0), [71, 0], [72, 1000], [73, 1], [74, 3], [75, 0], [76, 0], [77, 0], [78, 0],
      ])]),
      ...this.table('LTYPE', [lineType('ByBlock', '', []), lineType('ByLayer', '', []), lineType('Continuous', '实线', []), ...[...this.lineTypes].map(([name, lengths]) => lineType(name, '虚线', lengths))]),
      ...this.table('LAYER', [layer('0', false), ...[...this.layers].filter(([name]) => name !== '0').map(([name, frozen]) => layer(name, frozen))]),
      ...this.table('STYLE', [style('Standard', 'simsun.ttc', 'SimSun'), style(textStyle, 'simsun.ttc', 'SimSun'), style(boldStyle, 'simhei.ttf', 'SimHei')]),
      ...this.table('VIEW', []), ...this.table('UCS', []), ...this.table('APPID', [this.record('APPID', 'AcDbRegAppTableRecord', 'ACAD', [[70, 0]])]),
      ...this.table('DIMSTYLE', [this.record('DIMSTYLE', 'AcDbDimStyleTableRecord', 'Standard', [[70, 0]]), this.record('DIMSTYLE', 'AcDbDimStyleTableRecord', dimensionStyle, [
        [70, 0], real(40, this.scale), real(41, 1.5), real(42, 1), real(44, 1), real(140, 2), real(142, 1.5), real(147, 0.6), [73, 0], [74, 0], [77, 1], [271, 0], [277, 2],
      ])], [[100, 'AcDbDimStyleTable'], [71, 0]]),
      ...this.table('BLOCK_RECORD', [blockRecord('*Model_Space', this.modelSpace), blockRecord('*Paper_Space', this.paperSpace), ...[...this.blocks].map(([name, { record }]) => blockRecord(name, record))]),
    ]);
  }

  private blockSection(): Tag[] {
    const block = (name: string, owner: string, tags: readonly Tag[]): Tag[] => [
      [0, 'BLOCK'], [5, this.handle()], [330, owner], [100, 'AcDbEntity'], [8, '0'], [100, 'AcDbBlockBegin'], [2, name], [70, name.startsWith('*D') ? 1 : 0], ...point(10, 0, 0), [3, name], [1, ''],
      ...tags, [0, 'ENDBLK'], [5, this.handle()], [330, owner], [100, 'AcDbEntity'], [8, '0'], [100, 'AcDbBlockEnd'],
    ];
    return section('BLOCKS', [...block('*Model_Space', this.modelSpace, []), ...block('*Paper_Space', this.paperSpace, []), ...[...this.blocks].flatMap(([name, { record, tags }]) => block(name, record, tags))]);
  }

  private objects(): Tag[] {
    const [root, group] = [this.handle(), this.handle()];
    return section('OBJECTS', [
      [0, 'DICTIONARY'], [5, root], [330, '0'], [100, 'AcDbDictionary'], [281, 1], [3, 'ACAD_GROUP'], [350, group], [0, 'DICTIONARY'], [5, group], [330, root], [100, 'AcDbDictionary'], [281, 1],
    ]);
  }
}

const section = (name: string, tags: readonly Tag[]): Tag[] => [[0, 'SECTION'], [2, name], ...tags, [0, 'ENDSEC']];

/** Text of one line: a control sign of DXF is written as the sign itself. */
const lineOf = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ').replaceAll('%%', '%%%').replaceAll('^', '^ ');
