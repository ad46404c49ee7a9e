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
  const runs = runsOf(new Uint32Array(aligned.buffer, aligned.byteOffset, width * height), width);
  const { palette, index } = paletteOf(runs);
  const rows = Buffer.alloc((width + 1) * height);
  let [at, left] = [0, 0];
  for (let i = 0; i < runs.count; i++) {
    if (left === 0) [at, left] = [at + 1, width];
    const length = runs.lengths[i] ?? 0;
    const entry = index.get(runs.colours[i] ?? 0) ?? 0;
    if (length > 12) rows.fill(entry, at, at + length);
    else for (let k = 0; k < length; k++) rows[at + k] = entry;
    at += length;
    left -= length;
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
    chunk('IHDR', header), chunk('pHYs', density), chunk('PLTE', colours), chunk('IDAT', deflateSync(rows, { level: 4 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Runs { readonly colours: Uint32Array; readonly lengths: Uint32Array; readonly count: number }

/** Pixels as runs of one colour within a row: a drawing has few, and each is handled once. */
function runsOf(pixels: Uint32Array, width: number): Runs {
  let colours = new Uint32Array(1 << 16);
  let lengths = new Uint32Array(1 << 16);
  let count = 0;
  for (let row = 0; row < pixels.length; row += width) {
    const end = row + width;
    for (let i = row; i < end; ) {
      const pixel = pixels[i] ?? 0;
      const start = i++;
      while (i < end && pixels[i] === pixel) i++;
      if (count === colours.length) [colours, lengths] = [grown(colours), grown(lengths)];
      colours[count] = pixel;
      lengths[count++] = i - start;
    }
  }
  return { colours, lengths, count };
}

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}

function paletteOf(runs: Runs): { palette: number[]; index: ReadonlyMap<number, number> } {
  const counts = new Map<number, number>();
  for (let i = 0; i < runs.count; i++) {
    const colour = runs.colours[i] ?? 0;
    counts.set(colour, (counts.get(colour) ?? 0) + (runs.lengths[i] ?? 0));
  }
  // The most used first; equal use by value, so that the same pixels give the same file.
  const byUse = [...counts].sort(([a, m], [b, k]) => k - m || a - b).map(([colour]) => colour);
  const palette = byUse.slice(0, 256);
  const index = new Map(palette.map((colour, i) => [colour, i]));
  for (const colour of byUse.slice(256)) index.set(colour, nearest(palette, colour));
  return { palette, index };
}

function nearest(palette: readonly number[], pixel: number): number {
  let [best, bestDistance] = [0, Infinity];
  for (const [i, colour] of palette.entries()) {
    const red = (pixel & 255) - (colour & 255);
    const green = ((pixel >>> 8) & 255) - ((colour >>> 8) & 255);
    const blue = ((pixel >>> 16) & 255) - ((colour >>> 16) & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < bestDistance) [best, bestDistance] = [i, distance];
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
