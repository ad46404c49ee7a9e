/** Reads SVG path data: what every command means is known here alone, whatever lines or arcs are then made of it. */

/** Who draws what is read. Every place is absolute; all but the first command of a run go on from where the one before ended. */
export interface PathPen {
  /** A run begins here, the one before it stays open. */
  move(x: number, y: number): void;
  line(x: number, y: number): void;
  quadratic(x1: number, y1: number, x: number, y: number): void;
  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  /** Part of a circle. @param sweep it turns clockwise, as heights grow downwards */
  arc(radius: number, large: boolean, sweep: boolean, x: number, y: number): void;
  /** The run goes back to where it began and ends. */
  close(): void;
}

const parametersOf: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, S: 4, A: 7, Z: 0 };

/** @param d commands M L H V Q C S A Z, absolute and relative @throws Error on what our own drawings do not contain: other commands, arcs of ellipses, exponents */
export function readPath(d: string, pen: PathPen): void {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let running = false;
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
      if (running) pen.close();
      running = false;
      [x, y] = [startX, startY];
      continue;
    }
    let first = true;
    do {
      for (let i = 0; i < count; i++) values[i] = reader.number();
      const [baseX, baseY] = relative ? [x, y] : [0, 0];
      const [handleX, handleY] = handle ?? [x, y];
      handle = undefined;
      // The last two values are where a command ends, but of H and V, which have one.
      let [toX, toY] = [baseX + values[count - 2]!, baseY + values[count - 1]!];
      if (name === 'M' && first) {
        [startX, startY] = [toX, toY];
        pen.move(toX, toY);
      } else {
        // Drawing goes on after Z.
        if (!running) pen.move(x, y);
        switch (name) {
          case 'H': pen.line(toX = baseX + values[0]!, toY = y); break;
          case 'V': pen.line(toX = x, toY = baseY + values[0]!); break;
          case 'Q': pen.quadratic(baseX + values[0]!, baseY + values[1]!, toX, toY); break;
          case 'C':
            handle = [baseX + values[2]!, baseY + values[3]!];
            pen.cubic(baseX + values[0]!, baseY + values[1]!, ...handle, toX, toY);
            break;
          case 'S':
            handle = [baseX + values[0]!, baseY + values[1]!];
            pen.cubic(2 * x - handleX, 2 * y - handleY, ...handle, toX, toY);
            break;
          case 'A':
            if (values[0] !== values[1]) throw new Error(`path data has an ellipse of ${values[0]} by ${values[1]}`);
            pen.arc(values[0]!, values[3] === 1, values[4] === 1, toX, toY);
            break;
          default: pen.line(toX, toY);
        }
      }
      [x, y] = [toX, toY];
      running = true;
      first = false;
    } while (reader.hasNumber());
  }
}

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
