/**
 * A white page whose pixels are numbers of colours, as a palette PNG holds them. What a drawing says has its exact colour;
 * the shades along edges share those that no eye tells apart, so that 256 are enough.
 */

/** Steps from no cover to whole cover: as many shades as an edge can have. */
export const levels = 16;
/** How far a shade may be from the one that is taken for it, while there are few colours and when there are many: the sum of squares over red, green and blue, each 0 to 255. */
const alike = { few: 48, many: 192 };
const many = 128;

/** What is drawn with: for each colour below and each level of cover the number of what comes of it; -1: not asked yet. */
export interface Ink {
  readonly colour: number;
  readonly opacity: number;
  /** The colour's number where nothing below shows through, else -1. */
  readonly solid: number;
  readonly results: Int16Array;
}

export class Page {
  /** Rows of the numbers of their pixels' colours, each after the byte that a PNG has before its rows. */
  readonly rows: Uint8Array;
  readonly stride: number;
  /** The same memory, four pixels at a time. */
  private readonly words: Uint32Array;
  /** Colours by number, 0xRRGGBB. The paper is 0. */
  readonly colours: number[] = [0xffffff];
  private readonly inks = new Map<string, Ink>();

  constructor(readonly width: number, readonly height: number) {
    this.stride = width + 1;
    this.rows = memoryOf(this.stride * height);
    this.words = new Uint32Array(this.rows.buffer, 0, this.rows.buffer.byteLength >> 2);
  }

  /** @param colour `#rrggbb` @param opacity 0 to 1 */
  ink(colour: string, opacity = 1): Ink {
    const name = `${colour} ${opacity}`;
    let ink = this.inks.get(name);
    if (ink === undefined) {
      if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`no colour: ${colour}`);
      const value = Number.parseInt(colour.slice(1), 16);
      ink = { colour: value, opacity, solid: opacity === 1 ? this.numberOf(value, 0) : -1, results: new Int16Array((levels + 1) * 256).fill(-1) };
      this.inks.set(name, ink);
    }
    return ink;
  }

  /** Puts ink on the pixels from one place of the rows to another. Most lie on one colour. */
  run(ink: Ink, level: number, from: number, to: number): void {
    const { rows } = this;
    if (level === levels && ink.solid >= 0) {
      rows.fill(ink.solid, from, to);
      return;
    }
    while (from < to) {
      const base = rows[from]!;
      const known = ink.results[level * 256 + base]!;
      const result = known >= 0 ? known : this.mixed(ink, level, base);
      const end = this.endOf(base, from + 1, to);
      rows.fill(result, from, end);
      from = end;
    }
  }

  /** Where pixels of one colour end: four at a time where they lie as words do. */
  private endOf(base: number, from: number, to: number): number {
    const { rows, words } = this;
    const four = Math.imul(base, 0x01010101) >>> 0;
    let at = from;
    while (at < to && (at & 3) !== 0) if (rows[at] === base) at++; else return at;
    if (at === to) return to;
    let word = at >> 2;
    for (const last = to >> 2; word < last && words[word] === four; word++);
    at = word << 2;
    while (at < to && rows[at] === base) at++;
    return at;
  }

  /** The number of what an ink makes of a colour below it. */
  mixed(ink: Ink, level: number, base: number): number {
    const share = (ink.opacity * level) / levels;
    const below = this.colours[base]!;
    const channel = (shift: number): number => {
      const under = (below >> shift) & 255;
      return Math.round(under + (((ink.colour >> shift) & 255) - under) * share) << shift;
    };
    return ink.results[level * 256 + base] = this.numberOf(channel(16) | channel(8) | channel(0), level === levels ? 0 : this.colours.length < many ? alike.few : alike.many);
  }

  /** @param within as of {@link alike} */
  private numberOf(colour: number, within: number): number {
    const { colours } = this;
    const [red, green, blue] = [colour >> 16, (colour >> 8) & 255, colour & 255];
    let best = 0;
    let least = Infinity;
    for (let i = 0; i < colours.length; i++) {
      const other = colours[i]!;
      const dr = (other >> 16) - red;
      const dg = ((other >> 8) & 255) - green;
      const db = (other & 255) - blue;
      const distance = dr * dr + dg * dg + db * db;
      if (distance < least) {
        best = i;
        least = distance;
      }
    }
    return least <= within || colours.length === 256 ? best : colours.push(colour) - 1;
  }
}

/** Every page of a thread lies in the same memory: fresh memory would cost each a third of its time. */
let memory = new Uint8Array(0);

function memoryOf(length: number): Uint8Array {
  if (memory.length < length) memory = new Uint8Array((length + 3) & ~3);
  else memory.fill(0, 0, length);
  return memory.subarray(0, length);
}
