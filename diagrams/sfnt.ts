/**
 * A reader of TrueType fonts (sfnt with `glyf` outlines): advance widths and outlines, nothing else.
 * Of a 10 MB font little is read: tables are looked up and never parsed whole, and an outline is read when it is drawn.
 */

/** One closed contour: points in font units, y upwards. `on`: the curve passes through the point. */
export type Contour = readonly { readonly x: number; readonly y: number; readonly on: boolean }[];

export interface Sfnt {
  readonly unitsPerEm: number;
  /** Glyph number of a character; 0 when the font has none. */
  glyphOf(codePoint: number): number;
  /** In font units. */
  advanceOf(glyph: number): number;
  contoursOf(glyph: number): readonly Contour[];
}

/** Flags of a composite glyph's component. */
const component = { wordArguments: 0x1, areOffsets: 0x2, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 } as const;
/** Flags of a simple glyph's point. */
const point = { on: 0x1, shortX: 0x2, shortY: 0x4, repeat: 0x8, sameX: 0x10, sameY: 0x20 } as const;

/** @param read gives bytes of the font */
export function readSfnt(read: (at: number, length: number) => Buffer): Sfnt {
  const tables = new Map<string, { readonly at: number; readonly length: number }>();
  const count = read(4, 2).readUInt16BE(0);
  const directory = read(12, 16 * count);
  for (let at = 0; at < directory.length; at += 16) tables.set(directory.toString('latin1', at, at + 4), { at: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) });
  const place = (tag: string): { readonly at: number; readonly length: number } => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`font has no table ${tag}`);
    return found;
  };
  const table = (tag: string): Buffer => {
    const { at, length } = place(tag);
    return read(at, length);
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const glyf = place('glyf').at;
  const longLoca = head.readInt16BE(50) === 1;
  const metrics = hhea.readUInt16BE(34);
  let loca: Buffer | undefined;
  const glyphStart = (glyph: number): number => {
    loca ??= table('loca');
    return glyf + (longLoca ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
  };

  function contoursOf(glyph: number): readonly Contour[] {
    const at = glyphStart(glyph);
    const length = glyphStart(glyph + 1) - at;
    if (length === 0) return [];
    const bytes = read(at, length);
    const count = bytes.readInt16BE(0);
    return count >= 0 ? readSimple(bytes, 10, count) : readComposite(bytes, 10);
  }

  function readComposite(bytes: Buffer, start: number): readonly Contour[] {
    const contours: Contour[] = [];
    let at = start;
    for (let flags: number = component.more; flags & component.more; ) {
      flags = bytes.readUInt16BE(at);
      const part = contoursOf(bytes.readUInt16BE(at + 2));
      at += 4;
      let [dx, dy] = [0, 0];
      if (flags & component.wordArguments) {
        if (flags & component.areOffsets) [dx, dy] = [bytes.readInt16BE(at), bytes.readInt16BE(at + 2)];
        at += 4;
      } else {
        if (flags & component.areOffsets) [dx, dy] = [bytes.readInt8(at), bytes.readInt8(at + 1)];
        at += 2;
      }
      const fixed = (offset: number) => bytes.readInt16BE(offset) / 16384;
      let [a, b, c, d] = [1, 0, 0, 1];
      if (flags & component.scale) {
        a = d = fixed(at);
        at += 2;
      } else if (flags & component.twoScales) {
        [a, d] = [fixed(at), fixed(at + 2)];
        at += 4;
      } else if (flags & component.matrix) {
        [a, b, c, d] = [fixed(at), fixed(at + 2), fixed(at + 4), fixed(at + 6)];
        at += 8;
      }
      for (const contour of part) {
        contours.push(contour.map(({ x, y, on }) => ({ x: Math.round(a * x + c * y + dx), y: Math.round(b * x + d * y + dy), on })));
      }
    }
    return contours;
  }

  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphOf: readCharacterMap(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)),
    contoursOf,
  };
}

function readSimple(bytes: Buffer, start: number, contourCount: number): readonly Contour[] {
  const ends = Array.from({ length: contourCount }, (_, i) => bytes.readUInt16BE(start + 2 * i));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = start + 2 * contourCount;
  at += 2 + bytes.readUInt16BE(at);
  const flags = new Uint8Array(total);
  for (let i = 0; i < total; ) {
    const flag = bytes.readUInt8(at++);
    const times = flag & point.repeat ? bytes.readUInt8(at++) : 0;
    for (let k = 0; k <= times; k++) flags[i++] = flag;
  }
  const coordinates = (short: number, same: number): Int16Array => {
    const values = new Int16Array(total);
    let value = 0;
    for (let i = 0; i < total; i++) {
      const flag = flags[i] ?? 0;
      if (flag & short) value += flag & same ? bytes.readUInt8(at++) : -bytes.readUInt8(at++);
      else if (!(flag & same)) {
        value += bytes.readInt16BE(at);
        at += 2;
      }
      values[i] = value;
    }
    return values;
  };
  const xs = coordinates(point.shortX, point.sameX);
  const ys = coordinates(point.shortY, point.sameY);
  let first = 0;
  return ends.map((end) => {
    const contour = Array.from({ length: end - first + 1 }, (_, k) => ({
      x: xs[first + k] ?? 0, y: ys[first + k] ?? 0, on: ((flags[first + k] ?? 0) & point.on) !== 0,
    }));
    first = end + 1;
    return contour;
  });
}

/** Prefers format 12 (all of Unicode) to format 4 (the basic plane). */
function readCharacterMap(bytes: Buffer): (codePoint: number) => number {
  let basic: number | undefined;
  for (let i = 0; i < bytes.readUInt16BE(2); i++) {
    const at = bytes.readUInt32BE(4 + 8 * i + 4);
    const format = bytes.readUInt16BE(at);
    if (format === 12) return (codePoint) => lookUpGroups(bytes, at, codePoint);
    if (format === 4) basic ??= at;
  }
  if (basic === undefined) throw new Error('font has no Unicode character map');
  const at = basic;
  return (codePoint) => (codePoint > 0xffff ? 0 : lookUpSegments(bytes, at, codePoint));
}

function lookUpGroups(bytes: Buffer, at: number, codePoint: number): number {
  let [low, high] = [0, bytes.readUInt32BE(at + 12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = at + 16 + 12 * middle;
    if (codePoint < bytes.readUInt32BE(group)) high = middle - 1;
    else if (codePoint > bytes.readUInt32BE(group + 4)) low = middle + 1;
    else return bytes.readUInt32BE(group + 8) + codePoint - bytes.readUInt32BE(group);
  }
  return 0;
}

function lookUpSegments(bytes: Buffer, at: number, codePoint: number): number {
  const doubled = bytes.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    if (codePoint > bytes.readUInt16BE(at + 14 + i)) continue;
    const start = bytes.readUInt16BE(at + 16 + doubled + i);
    if (codePoint < start) return 0;
    const delta = bytes.readInt16BE(at + 16 + 2 * doubled + i);
    const rangeAt = at + 16 + 3 * doubled + i;
    const range = bytes.readUInt16BE(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = bytes.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
