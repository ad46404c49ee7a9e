/**
 * A drawing as a palette PNG that records its resolution: a third of the size of true colour, and Word and printers place it
 * at its true size.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from './raster/page';
import { rasterise } from './raster/raster';

/** What is printed at 200 dots per inch still shows a 7 pt character clearly. */
export const defaultDpi = 200;

/**
 * @param svg one of our own, its text kept as text or turned into outlines
 * @param width of the sheet in points
 */
export const pngOf = (svg: string, width: number, dpi: number = defaultDpi): Uint8Array => encodePalettePng(rasterise(svg, Math.round((width * dpi) / 72) / width), dpi);

export function encodePalettePng({ width, height, rows, colours }: Pick<Page, 'width' | 'height' | 'rows' | 'colours'>, dpi: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const perMetre = Math.round(dpi / 0.0254);
  density.writeUInt32BE(perMetre, 0);
  density.writeUInt32BE(perMetre, 4);
  density[8] = 1;
  const palette = Buffer.alloc(colours.length * 3);
  for (const [i, colour] of colours.entries()) palette.writeUIntBE(colour, 3 * i, 3);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    // Rows without a filter: neighbours of one colour are what deflate finds best.
    chunk('IHDR', header), chunk('pHYs', density), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
