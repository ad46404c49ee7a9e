/** Reads SVG path data: what every command means is known here alone, whatever lines or arcs are then made of it. */

/** Who draws what is read, run by run. Every place is absolute; all but the first of a run go on from where the one before ended. */
export interface PathPen {
  /** Where a run begins; then straight to there. */
  line(x: number, y: number): void;
  quadratic(x1: number, y1: number, x: number, y: number): void;
  cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  /** Part of a circle. @param sweep it turns clockwise, as heights grow downwards */
  arc(radius: number, large: boolean, sweep: boolean, x: number, y: number): void;
  /** The run is over. @param closed it goes back to where it began */
  end(closed: boolean): void;
}

const parametersOf: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, S: 4, A: 7, Z: 0 };

/** @param d commands M L H V Q C S A Z, absolute and relative @throws Error on what our own drawings do not contain: other commands, arcs of ellipses, exponents */
export function readPath(d: string, pen: PathPen): void {
  new Reader(d, pen).read();
}

/** In small steps and without lists of values: every line and letter passes here, and one large function would be compiled again and again. */
class Reader {
  private at = 0;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private running = false;
  // The second control point of the curve before, which an S continues; without a curve before, where the pen is.
  private handleX = 0;
  private handleY = 0;
  private handled = false;
  private readonly values: number[] = [0, 0, 0, 0, 0, 0, 0];

  constructor(private readonly text: string, private readonly pen: PathPen) {}

  read(): void {
    for (let command = this.command(); command !== ''; command = this.command()) {
      const name = command.toUpperCase();
      const count = parametersOf[name];
      if (count === undefined) throw new Error(`path data has “${command}”: ${this.text.slice(0, 80)}`);
      if (name === 'Z') {
        this.end(true);
        this.x = this.startX;
        this.y = this.startY;
        continue;
      }
      let first = true;
      do {
        for (let i = 0; i < count; i++) this.values[i] = this.number();
        this.step(name === 'M' && !first ? 'L' : name, count, command !== name);
        first = false;
      } while (this.hasNumber());
    }
    this.end(false);
  }

  private end(closed: boolean): void {
    if (this.running) this.pen.end(closed);
    this.running = this.handled = false;
  }

  /** One command with its values. */
  private step(name: string, count: number, relative: boolean): void {
    const { values } = this;
    const baseX = relative ? this.x : 0;
    const baseY = relative ? this.y : 0;
    // The last two values are where a command ends, but of H and V, which have one.
    const toX = name === 'H' ? baseX + values[0]! : name === 'V' ? this.x : baseX + values[count - 2]!;
    const toY = name === 'H' ? this.y : baseY + values[count - 1]!;
    if (name === 'M') {
      this.end(false);
      this.startX = toX;
      this.startY = toY;
      this.pen.line(toX, toY);
    } else {
      // Drawing goes on after Z.
      if (!this.running) this.pen.line(this.x, this.y);
      if (name === 'L' || name === 'H' || name === 'V') {
        this.pen.line(toX, toY);
        this.handled = false;
      } else this.bend(name, baseX, baseY, toX, toY);
    }
    this.x = toX;
    this.y = toY;
    this.running = true;
  }

  private bend(name: string, baseX: number, baseY: number, toX: number, toY: number): void {
    const { values, pen } = this;
    const firstX = baseX + values[0]!;
    const firstY = baseY + values[1]!;
    if (name === 'Q') pen.quadratic(firstX, firstY, toX, toY);
    else if (name === 'C') this.cubic(firstX, firstY, baseX + values[2]!, baseY + values[3]!, toX, toY);
    else if (name === 'S') this.cubic(this.handled ? 2 * this.x - this.handleX : this.x, this.handled ? 2 * this.y - this.handleY : this.y, firstX, firstY, toX, toY);
    else {
      if (values[0] !== values[1]) throw new Error(`path data has an ellipse of ${values[0]} by ${values[1]}`);
      pen.arc(values[0]!, values[3] === 1, values[4] === 1, toX, toY);
    }
    this.handled = name === 'C' || name === 'S';
  }

  private cubic(x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void {
    this.handleX = x2;
    this.handleY = y2;
    this.pen.cubic(x1, y1, x2, y2, toX, toY);
  }

  /** The next command, or '' at the end. */
  private command(): string {
    this.skip();
    return this.at < this.text.length ? this.text.charAt(this.at++) : '';
  }

  private hasNumber(): boolean {
    this.skip();
    const code = this.code();
    return (code >= 48 && code <= 57) || code === 45 || code === 46;
  }

  private number(): number {
    this.skip();
    const from = this.at;
    const negative = this.code() === 45;
    if (negative) this.at++;
    const digits = this.at;
    let value = 0;
    let code = this.code();
    for (; code >= 48 && code <= 57; code = this.next()) value = 10 * value + code - 48;
    if (code === 46) {
      let unit = 1;
      for (code = this.next(); code >= 48 && code <= 57; code = this.next()) {
        value = 10 * value + code - 48;
        unit *= 10;
      }
      value /= unit;
    }
    if (this.at === digits || code === 101) throw new Error(`no number in path data: “${this.text.slice(from, from + 20)}”`);
    return negative ? -value : value;
  }

  private skip(): void {
    for (let code = this.code(); code === 32 || code === 44 || code === 10; code = this.next());
  }

  /** The sign that is next; 0 at the end. */
  private code(): number {
    return this.at < this.text.length ? this.text.charCodeAt(this.at) : 0;
  }

  private next(): number {
    this.at++;
    return this.code();
  }
}
