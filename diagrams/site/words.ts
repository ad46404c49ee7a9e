/** The lettering of a plan: names within things, of rooms, and beside symbols. */
import { insidePoint } from '../../analysis/geometry';
import { by, type Room, type Site } from '../../model';
import { heightOf, lineHeight, widthOf, type TextLine } from '../canvas';
import { measure, unbrokenWidth, wrap } from '../font';
import type { Box } from '../geometry';
import type { Shape, Tone } from '../scene';
import type { PlanThing } from './compose';
import { metresOf } from './panel';
import type { Frame } from './plan';
import { nearby, type Allowed, type Placer, type Search } from './placer';

const tagSize = 7;
/** Names of rooms are never smaller. */
const smallest = 7;

const bold = (text: string, size: number): TextLine => ({ text, size, weight: 'bold', tone: 'ink' });

/** What stands for each room of a floor where its name has no room: its number; of one without, a sign that is the same on every sheet of the floor. */
export function roomKeys(rooms: readonly Room[]): ReadonlyMap<string, string> {
  const without = rooms.filter(({ number }) => number === undefined).sort(by(({ id }) => id));
  const signs = new Map(without.map(({ id }, i) => [id, `房${i + 1}`]));
  return new Map(rooms.map(({ id, number }) => [id, number ?? signs.get(id)!]));
}

/** The note that tells the names of rooms that only their keys stand for. */
export function roomKeyNote(rooms: readonly Room[], keyed: readonly Room[]): string[] {
  if (keyed.length === 0) return [];
  const keys = roomKeys(rooms);
  const sorted = [...keyed].sort(by(({ number }) => number ?? '', ({ id }) => id));
  return [`图中只注房号或序号的房间：${sorted.map(({ id, name }) => `${keys.get(id)!}\u00a0${name}`).join('，')}。`];
}

/** Writes words where the placer finds room for them. */
export class Words {
  constructor(private readonly site: Site, private readonly placer: Placer, private readonly shapes: Shape[]) {}

  private write(lines: readonly TextLine[], box: Box, of: string): void {
    let y = box.y + (box.height - heightOf(lines)) / 2;
    for (const line of lines) {
      this.shapes.push({ shape: 'text', of, x: box.x + box.width / 2, y: y + line.size * 0.95, anchor: 'middle', ...line });
      y += line.size * lineHeight;
    }
    this.placer.ink(box);
  }

  /** A code inside its thing, with the name on up to three lines more where there is room. */
  within(thing: PlanThing, frame: Frame): boolean {
    const { label, ring } = thing;
    if (!label) return true;
    const inner = frame.box(ring).width - 3;
    const line = (text: string): TextLine => ({ text, size: tagSize, weight: 'regular', tone: label.tone });
    const names = label.name === undefined || unbrokenWidth(label.name, tagSize) > inner ? [] : wrap(label.name, tagSize, 'regular', inner);
    const named = names.length > 0 && names.length < 4 && (names.length === 1 || names.at(-1)!.length > 1) && this.inside(thing, [line(label.code), ...names.map(line)], frame);
    return named || this.inside(thing, [line(label.code)], frame);
  }

  private inside({ id, ring, front }: PlanThing, lines: readonly TextLine[], frame: Frame): boolean {
    const box = frame.box(ring);
    const [width, height] = [widthOf(lines), heightOf(lines)];
    if (width > box.width - 3 || height > box.height - 3) return false;
    const strip = front && frame.box(front);
    for (const dy of [0, -2, 2, -4, 4]) {
      const at: Box = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2 + dy, width, height };
      const clear = !strip || at.x >= strip.x + strip.width || strip.x >= at.x + at.width || at.y >= strip.y + strip.height || strip.y >= at.y + at.height;
      if (!clear || at.y < box.y + 0.6 || at.y + height > box.y + box.height - 0.6 || !this.placer.free(at, 'all', box)) continue;
      this.write(lines, at, id);
      return true;
    }
    return false;
  }

  /** Name, number and area of a room, as much of it as there is room for; the name on as many lines as it takes. */
  room(room: Room, frame: Frame, detail: 'full' | 'short', allowed: Allowed): boolean {
    const bounds = frame.box(room.inner);
    const plain = (text: string): TextLine => ({ text, size: 7.5, weight: 'regular', tone: 'ink' });
    const named = (size: number, width: number): TextLine[] => wrap(room.name, size, 'bold', width).map((text) => bold(text, size));
    const under = [room.number, `${metresOf(this.site, room)} m²`].flatMap((text) => text ?? []);
    const numbered = (size: number): TextLine[] => (room.number === undefined ? [] : [bold(room.number, size)]);
    const choices: TextLine[][] = detail === 'full'
      ? [[...named(9, bounds.width * 0.9), plain(under.join('  '))], [...named(8, bounds.width * 0.9), ...under.map(plain)], [...named(7.5, bounds.width * 0.6), ...under.map(plain)]]
      : [[bold([room.number, room.name].flatMap((text) => text ?? []).join(' '), 7.5)], [...numbered(7.5), ...named(7.5, bounds.width * 0.9)], [...numbered(7), ...named(7, bounds.width * 0.5)]];
    // As many lines as need be, the number before the name or above it.
    const joined = (): TextLine[][] => (detail === 'full' || room.number === undefined ? [] : [0.9, 0.6, 0.45].map((share) => wrap(`${room.number} ${room.name}`, smallest, 'bold', bounds.width * share).map((text) => bold(text, smallest))));
    const narrow = (): TextLine[][] => [7, 5, 4, 3].map((characters) => characters * smallest + 0.5).filter((width) => width < bounds.width && unbrokenWidth(room.name, smallest, 'bold') <= width)
      .map((width) => [...(detail === 'full' ? [] : numbered(smallest)), ...named(smallest, width), ...(detail === 'full' ? under.map(plain) : [])]);
    // Within the outline of a thing it could be taken for the name of that.
    return choices.some((lines) => this.inArea(room, lines, frame, allowed, 'open')) || [() => choices, joined, narrow].some((some) => some().some((lines) => this.inArea(room, lines, frame, allowed)));
  }

  /** The number or sign of a room alone; where even that has no room in it, beside it with a leader from its middle. */
  roomKey(room: Room, key: string, frame: Frame, allowed: Allowed, anywhere: Allowed): boolean {
    if (this.inArea(room, [bold(key, smallest)], frame, allowed)) return true;
    const [x, y] = frame.at(insidePoint(room.inner));
    return this.beside({ x: x - 1, y: y - 1, width: 2, height: 2 }, key, room.id, 'ink', anywhere, 'far leader', 0);
  }

  private inArea(room: Room, lines: readonly TextLine[], frame: Frame, allowed: Allowed, among?: 'open'): boolean {
    const box = this.placer.within(frame.box(room.inner), frame.at(insidePoint(room.inner)), widthOf(lines) + 1, heightOf(lines), allowed, among);
    if (box) this.write(lines, box, room.id);
    return box !== undefined;
  }

  /** A short name beside something; with a leader, if it may have one, where it has to move away. */
  beside(around: Box, text: string, of: string, tone: Tone, allowed: Allowed, far: 'plain' | Search, plain = nearby): boolean {
    const found = this.placer.label(around, measure(text, tagSize) + 0.6, tagSize + 0.6, allowed, plain, far === 'plain' ? plain : undefined, far === 'plain' ? undefined : far);
    if (!found) return false;
    if (found.leader) {
      this.placer.line(found.leader);
      this.shapes.push({ shape: 'line', style: 'hair', of, points: found.leader });
    }
    this.write([{ text, size: tagSize, weight: 'regular', tone }], found.box, of);
    return true;
  }
}
