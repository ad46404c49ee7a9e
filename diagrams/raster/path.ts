/** Path data as lines: curves and arcs become chords that no eye tells from them. */

/** One run of the pen: points x0 y0 x1 y1 …, without the first one again at the end of a closed run. */
export interface Run { readonly points: readonly number[]; readonly closed: boolean }

/** Pixels that a chord may be off its curve. */
const tolerance = 0.08;

const parametersOf: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, S: 4, A: 7, Z: 0 };

/** @param scale pixels of a unit of the path @throws Error on what our own drawings do not contain */
export function runsOf(d: string, scale: number): Run[] {
  const runs: Run[] = [];
  let points: number[] = [];
  // In units of the path; points are scaled when they are noted.
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const note = (toX: number, toY: number): void => {
    points.push(toX * scale, toY * scale);
    [x, y] = [toX, toY];
  };
  const end = (closed: boolean): void => {
    if (points.length > 0) runs.push({ points: closed ? withoutReturn(points) : points, closed });
    points = [];
  };
  const begin = (): void => {
    if (points.length === 0) note(x, y);
  };
  // The second control point of the curve before, which an S continues; without a curve before, where the pen is.
  let handle: readonly [number, number] | undefined;
  const values: number[] = [0, 0, 0, 0, 0, 0, 0];
  const reader = new Reader(d);
  for (let command = reader.command(); command !== ''; command = reader.command()) {
    const name = command.toUpperCase();
    const count = parametersOf[name];
    if (count === undefined) throw new Error(`path data has “${command}”: ${d.slice(0, 80)}`);
    const relative = command !== name;
    if (name === 'Z') {
      handle = undefined;
      end(true);
      [x, y] = [startX, startY];
      continue;
    }
    let first = true;
    do {
      for (let i = 0; i < count; i++) values[i] = reader.number();
      const [baseX, baseY] = relative ? [x, y] : [0, 0];
      const [handleX, handleY] = handle ?? [x, y];
      handle = undefined;
      if (name === 'M' && first) {
        end(false);
        [startX, startY] = [baseX + values[0]!, baseY + values[1]!];
        note(startX, startY);
      } else {
        begin();
        switch (name) {
          case 'H': note(baseX + values[0]!, y); break;
          case 'V': note(x, baseY + values[0]!); break;
          case 'Q': quadratic(x, y, baseX + values[0]!, baseY + values[1]!, baseX + values[2]!, baseY + values[3]!, scale, note); break;
          case 'C':
            handle = [baseX + values[2]!, baseY + values[3]!];
            cubic(x, y, baseX + values[0]!, baseY + values[1]!, ...handle, baseX + values[4]!, baseY + values[5]!, scale, note);
            break;
          case 'S': {
            const [fromX, fromY] = [2 * x - handleX, 2 * y - handleY];
            handle = [baseX + values[0]!, baseY + values[1]!];
            cubic(x, y, fromX, fromY, ...handle, baseX + values[2]!, baseY + values[3]!, scale, note);
            break;
          }
          case 'A': arc(x, y, values, baseX + values[5]!, baseY + values[6]!, scale, note); break;
          default: note(baseX + values[0]!, baseY + values[1]!);
        }
      }
      first = false;
    } while (reader.hasNumber());
  }
  end(false);
  return runs;
}

function withoutReturn(points: number[]): number[] {
  const last = points.length - 2;
  if (last > 0 && Math.abs(points[last]! - points[0]!) < 1e-6 && Math.abs(points[last + 1]! - points[1]!) < 1e-6) points.length = last;
  return points;
}

type Note = (x: number, y: number) => void;

function quadratic(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, scale: number, note: Note): void {
  const off = (Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2) / 4) * Math.abs(scale);
  const steps = Math.max(1, Math.ceil(Math.sqrt(off / tolerance)));
  for (let i = 1; i < steps; i++) {
    const [t, u] = [i / steps, 1 - i / steps];
    note(u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2);
  }
  note(x2, y2);
}

function cubic(x0: number, y0: number, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number, scale: number, note: Note): void {
  const off = Math.max(Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3)) * 0.75 * Math.abs(scale);
  const steps = Math.max(1, Math.ceil(Math.sqrt(off / tolerance)));
  for (let i = 1; i < steps; i++) {
    const [t, u] = [i / steps, 1 - i / steps];
    const [a, b, c, e] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    note(a * x0 + b * x1 + c * x2 + e * x3, a * y0 + b * y1 + c * y2 + e * y3);
  }
  note(x3, y3);
}

/** Arcs of circles: of an ellipse that is none our drawings have no use. */
function arc(x0: number, y0: number, [rx, ry, , large, sweep]: readonly number[], x1: number, y1: number, scale: number, note: Note): void {
  if (rx !== ry) throw new Error(`path data has an ellipse of ${rx} by ${ry}`);
  const [dx, dy] = [x1 - x0, y1 - y0];
  const chord = Math.hypot(dx, dy);
  if (chord === 0 || rx === 0) return note(x1, y1);
  const radius = Math.max(rx!, chord / 2);
  // The centre lies on the perpendicular through the middle of the chord, on the side that the two flags say.
  const side = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, radius * radius - (chord * chord) / 4));
  const [cx, cy] = [(x0 + x1) / 2 - (dy / chord) * side, (y0 + y1) / 2 + (dx / chord) * side];
  const start = Math.atan2(y0 - cy, x0 - cx);
  let turn = Math.atan2(y1 - cy, x1 - cx) - start;
  if (sweep === 1 && turn < 0) turn += 2 * Math.PI;
  if (sweep === 0 && turn > 0) turn -= 2 * Math.PI;
  const steps = stepsOf(radius * Math.abs(scale), Math.abs(turn));
  for (let i = 1; i < steps; i++) note(cx + radius * Math.cos(start + (turn * i) / steps), cy + radius * Math.sin(start + (turn * i) / steps));
  note(x1, y1);
}

/** Chords of an arc. @param radius pixels @param turn radians */
export const stepsOf = (radius: number, turn: number): number =>
  (radius <= tolerance ? 1 : Math.max(1, Math.ceil(turn / (2 * Math.acos(1 - tolerance / radius)))));

/** Commands and numbers of path data, one after another. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  /** The next command, or '' at the end. */
  command(): string {
    this.skip();
    return this.text.charAt(this.at++);
  }

  hasNumber(): boolean {
    this.skip();
    const code = this.text.charCodeAt(this.at);
    return (code >= 48 && code <= 57) || code === 45 || code === 46;
  }

  number(): number {
    const { text } = this;
    this.skip();
    const from = this.at;
    let code = text.charCodeAt(this.at);
    const negative = code === 45;
    if (negative) code = text.charCodeAt(++this.at);
    let value = 0;
    const digits = this.at;
    for (; code >= 48 && code <= 57; code = text.charCodeAt(++this.at)) value = 10 * value + code - 48;
    if (code === 46) {
      let unit = 1;
      for (code = text.charCodeAt(++this.at); code >= 48 && code <= 57; code = text.charCodeAt(++this.at)) {
        value = 10 * value + code - 48;
        unit *= 10;
      }
      value /= unit;
    }
    if (this.at === digits || code === 101) throw new Error(`no number in path data: “${text.slice(from, from + 20)}”`);
    return negative ? -value : value;
  }

  private skip(): void {
    for (let code = this.text.charCodeAt(this.at); code === 32 || code === 44 || code === 10; code = this.text.charCodeAt(++this.at));
  }
}
