/**
 * Raster of an outlined SVG as a palette PNG that records its resolution: a third of the size of true colour, and Word
 * and printers place it at its true size. Give it only SVG of our own ({@link svgOutline}): foreign SVG can abort the process.
 */
import { deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

/** What is printed at 200 dots per inch still shows a 7 pt character clearly. */
export const defaultDpi = 200;

export function pngOf(svgOutline: string, width: number, dpi: number = defaultDpi): Uint8Array {
  const image = new Resvg(svgOutline, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: Math.round((width * dpi) / 72) },
    background: '#ffffff',
  }).render();
  return encodePalettePng(image.pixels, image.width, image.height, dpi);
}

/** Writes opaque RGBA pixels with at most 256 colours; where there are more, the rarest take the nearest of the others. */
export function encodePalettePng(rgba: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const runs = runsOf(aligned, width);
  const { palette, entries } = paletteOf(runs);
  const rows = scratch.rowsOf((width + 1) * height);
  for (let row = 0, at = 0; row < height; row++) {
    const start = at;
    rows[at++] = 0; // no filter: neighbours of one colour are what deflate finds best
    if (row > 0 && runs.starts[row] === runs.starts[row - 1]) {
      rows.copyWithin(start, start - width - 1, start);
      at = start + width + 1;
      continue;
    }
    for (let i = runs.starts[row]!, left = width; left > 0; i++) {
      const entry = entries[runs.colours[i]!]!;
      const length = runs.lengths[i]!;
      if (length > 12) rows.fill(entry, at, at + length);
      else for (let k = 0; k < length; k++) rows[at + k] = entry;
      at += length;
      left -= length;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = 1;
  const colours = Buffer.alloc(palette.length * 3);
  for (const [i, colour] of palette.entries()) colours.set([colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255], 3 * i);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('pHYs', density), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Pixels as runs of one colour within a row: a drawing has few, and each is handled once. */
interface Runs {
  /** First run of each row. A row like the one above has the runs of that one. */
  readonly starts: Uint32Array;
  /** Number of each run's colour in `seen`. */
  readonly colours: Uint32Array;
  readonly lengths: Uint32Array;
  readonly seen: Colours;
}

function runsOf(rgba: Uint8Array, width: number): Runs {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const bytes = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const starts = new Uint32Array(pixels.length / width);
  const seen = new Colours();
  let { colours, lengths } = scratch;
  let count = 0;
  let before = 0;
  for (let row = 0; row < starts.length; row++) {
    const [first, end] = [row * width, (row + 1) * width];
    if (row > 0 && bytes.compare(bytes, 4 * (first - width), 4 * first, 4 * first, 4 * end) === 0) {
      starts[row] = before;
      for (let i = before; i < count; i++) seen.add(colours[i]!, lengths[i]!);
      continue;
    }
    before = starts[row] = count;
    for (let i = first; i < end; ) {
      const pixel = pixels[i]!;
      const start = i++;
      while (i < end && pixels[i] === pixel) i++;
      if (count === colours.length) ({ colours, lengths } = scratch.grow());
      const colour = seen.numberOf(pixel);
      seen.add(colour, i - start);
      colours[count] = colour;
      lengths[count++] = i - start;
    }
  }
  return { starts, colours, lengths, seen };
}

/** Memory that every picture of a thread is worked out in: fresh memory would cost each a third of its time. Nothing of it outlives a call. */
const scratch = {
  colours: new Uint32Array(1 << 18),
  lengths: new Uint32Array(1 << 18),
  rows: Buffer.alloc(0),
  grow(): { colours: Uint32Array<ArrayBuffer>; lengths: Uint32Array<ArrayBuffer> } {
    this.colours = grown(this.colours);
    this.lengths = grown(this.lengths);
    return this;
  },
  rowsOf(length: number): Buffer {
    if (this.rows.length < length) this.rows = Buffer.alloc(length);
    return this.rows.subarray(0, length);
  },
};

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}

/** Colours numbered as they come, each with the pixels that have it. A table of its own: a `Map` would cost more than all else here. */
class Colours {
  readonly values: number[] = [];
  readonly pixels: number[] = [];
  private slots = new Uint32Array(1 << 13);

  numberOf(pixel: number): number {
    const { slots } = this;
    for (let slot = slotOf(pixel, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot]!;
      if (number > 0 && this.values[number - 1] === pixel) return number - 1;
      if (number > 0) continue;
      this.pixels.push(0);
      slots[slot] = this.values.push(pixel);
      if (2 * this.values.length > slots.length) this.grow();
      return this.values.length - 1;
    }
  }

  add(number: number, pixels: number): void {
    this.pixels[number]! += pixels;
  }

  private grow(): void {
    const slots = this.slots = new Uint32Array(2 * this.slots.length);
    for (const [number, pixel] of this.values.entries()) {
      let slot = slotOf(pixel, slots.length);
      while (slots[slot]! > 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
  }
}

const slotOf = (pixel: number, slots: number): number => (Math.imul(pixel, 0x9e3779b1) >>> 8) & (slots - 1);

/** The colours kept, and for each colour seen which of them stands for it. */
function paletteOf({ seen }: Runs): { palette: Uint32Array; entries: Uint8Array } {
  // The most used first; equal use by value, so that the same pixels give the same file.
  const byUse = [...seen.values.keys()].sort((a, b) => seen.pixels[b]! - seen.pixels[a]! || seen.values[a]! - seen.values[b]!);
  const palette = Uint32Array.from(byUse.slice(0, 256), (number) => seen.values[number]!);
  const entries = new Uint8Array(byUse.length);
  for (const [place, number] of byUse.entries()) entries[number] = place < 256 ? place : nearest(palette, seen.values[number]!);
  return { palette, entries };
}

/** Place of the palette's colour least far from the pixel, the first of several. */
function nearest(palette: Uint32Array, pixel: number): number {
  const [red, green, blue] = [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];
  let [best, least] = [0, Infinity];
  for (let i = 0; i < palette.length; i++) {
    const colour = palette[i]!;
    const [dr, dg, db] = [red - (colour & 255), green - ((colour >>> 8) & 255), blue - ((colour >>> 16) & 255)];
    const distance = dr * dr + dg * dg + db * db;
    if (distance < least) [best, least] = [i, distance];
  }
  return best;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < data.length + 8; i++) crc = (crcTable[(crc ^ (out[i] ?? 0)) & 255] ?? 0) ^ (crc >>> 8);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, data.length + 8);
  return out;
}
