/** Draws one floor at one scale: the building, what the drawing shows on it, every symbol with its code, every room and opening with its name. */
import { contains, type Ring } from '../../analysis/geometry';
import { codeOf, type Door, type Room, type Window } from '../../model';
import type { Box, Point } from '../geometry';
import type { Shape } from '../scene';
import { lines as strokes } from '../style';
import { baseShapes } from './base';
import type { PlanContent, PlanPoint, PlanThing } from './compose';
import { dimensionShapes } from './dimensions';
import type { FloorPlan, Frame } from './plan';
import { Placer, type Allowed } from './placer';
import { slantShapes } from './slants';
import { inRows } from './things';
import { alongWall } from './wall-faces';
import { roomKeys, Words } from './words';

const symbolSize = 9;
/** A door's name is clear without a leader even beyond its wall or leaf. */
const besideDoor = 15;
/** How often a plan is begun anew with what found no place in front. */
const mostTries = 24;

/** A short name to be written beside something. */
interface Tagged { readonly id: string; /** It stands beside one of them. */ readonly boxes: readonly Box[]; readonly text: string; readonly short?: string; readonly allowed: Allowed }
type Symbol = PlanPoint & { readonly box: Box };

/** @property keyed rooms that only a number or sign stands for: what they are called must be told beside the plan. */
export interface DrawnPlan { readonly shapes: readonly Shape[]; readonly keyed: ReadonlySet<string> }

/**
 * Words are placed one after the other. When one finds no place, all is begun anew with that one placed before the others, so that a long name takes
 * the place that codes leave, and no code goes without one because of a name.
 * @param keyed rooms to be told by their numbers or signs alone
 * @returns undefined where there is no room for something even so
 */
export function drawPlan(plan: FloorPlan, content: PlanContent, frame: Frame, whole: Box, keyed: ReadonlySet<string>): DrawnPlan | undefined {
  let first: readonly string[] = [];
  for (let i = 0; i < mostTries; i++) {
    const made = new PlanDrawing(plan, content, frame, whole, keyed, first).draw();
    if (typeof made !== 'string') return made;
    if (made === first[0] || made === noSymbol) return undefined;
    first = [made, ...first.filter((each) => each !== made)];
  }
  return undefined;
}

/** No order of words helps where a symbol has no place. */
const noSymbol = 'symbol';

class PlanDrawing {
  private readonly placer = new Placer();
  private readonly inked: Shape[] = [];
  private readonly words: Words;
  private readonly within = new Map<string, Allowed>();
  private readonly named = new Set<string>();
  private readonly keys: ReadonlyMap<string, string>;
  private readonly anywhere: Allowed;
  private readonly outside: Allowed;

  constructor(
    private readonly plan: FloorPlan, private readonly content: PlanContent, private readonly frame: Frame, whole: Box,
    private readonly keyed: ReadonlySet<string>, private readonly first: readonly string[],
  ) {
    this.words = new Words(plan.site, this.placer, this.inked);
    this.keys = roomKeys(plan.rooms);
    const outlines = plan.rooms.map(({ outline }) => ringOf(frame, outline));
    this.anywhere = (box) => inside(box, whole);
    this.outside = (box) => inside(box, whole) && !outlines.some((ring) => cornersOf(box).some((corner) => contains(ring, corner)));
  }

  private inRoom(id: string | undefined): Allowed {
    if (id === undefined) return this.outside;
    let allowed = this.within.get(id);
    if (allowed === undefined) {
      const ring = ringOf(this.frame, this.plan.index.rooms.get(id)!.inner);
      this.within.set(id, allowed = (box) => cornersOf(box).every((corner) => contains(ring, corner)));
    }
    return allowed;
  }

  /** What was drawn, or the name of what found no place. */
  draw(): DrawnPlan | string {
    const { plan, content, frame, placer, words } = this;
    const base = baseShapes(plan, frame, placer);
    const washes = content.washes.map(({ of, region, fill, fillOpacity }): Shape => ({ shape: 'path', of, d: frame.path(region), fill, fillOpacity, box: frame.box(region.flat()) }));
    const dimensions = [...dimensionShapes(plan, frame, placer), ...slantShapes(plan, frame, placer)];
    const things = content.things.flatMap((thing) => thingShapes(thing, frame));
    for (const { ring, label } of content.things) {
      if (label) placer.solid(frame.box(ring));
      else placer.hollow(frame.box(ring));
    }
    const extra = content.extra?.(frame, placer) ?? [];
    const lines = this.lines();
    const symbols = this.symbols();
    if (!symbols) return noSymbol;
    // Codes within things first: they have one place only.
    const unwritten = inRows(content.things.filter((thing) => thing.label && !words.within(thing, frame))).map((row): Tagged => {
      const [{ id, room, label }, last] = [row[0]!, row.at(-1)!];
      return { id, boxes: [frame.box(row.flatMap(({ ring }) => ring))], text: row.length === 1 ? label!.code : `${label!.code}～${last.label!.code}`, allowed: this.inRoom(room) };
    });
    const [bound, free] = [[...unwritten, ...symbols.filter(({ icon }) => icon !== undefined).flatMap((each) => this.tagged(each))], symbols.filter(({ icon }) => icon === undefined).flatMap((each) => this.tagged(each))];
    const stuck = this.write(bound, free);
    return stuck ?? { shapes: [...base, ...washes, ...things, ...dimensions, ...extra, ...lines, ...this.inked], keyed: new Set(plan.rooms.flatMap(({ id }) => (this.named.has(id) ? [] : [id]))) };
  }

  private lines(): Shape[] {
    return (this.content.lines ?? []).map(({ of, style, along, arrow }): Shape => {
      const points = along.map((spot) => this.frame.at(spot));
      // Of a broad line both edges: words keep away from its whole width.
      const half = strokes[style].width / 2;
      for (const by of half > 0.9 ? [-half, half] : [0]) this.placer.line(points.map(([x, y]) => [x + by, y + by]));
      return { shape: 'line', style, of, points, ...(arrow ? { arrow: 'end' as const } : {}) };
    });
  }

  private symbols(): Symbol[] | undefined {
    const symbols: Symbol[] = [];
    for (const point of this.content.points) {
      const [x, y] = this.frame.at(point);
      if (point.icon === undefined) {
        symbols.push({ ...point, box: dot([x, y]) });
        continue;
      }
      const box = this.placer.symbol(x, y, symbolSize, this.inRoom(point.room)) ?? this.placer.symbol(x, y, symbolSize, this.anywhere);
      if (!box) return undefined;
      this.placer.ink(box);
      symbols.push({ ...point, box });
      this.inked.push({ shape: 'icon', icon: point.icon, of: point.id, ...box });
      const moved = Math.hypot(box.x + symbolSize / 2 - x, box.y + symbolSize / 2 - y);
      if (moved > symbolSize) this.inked.unshift({ shape: 'path', of: point.id, d: `M${x.toFixed(2)} ${y.toFixed(2)}L${(box.x + symbolSize / 2).toFixed(2)} ${(box.y + symbolSize / 2).toFixed(2)}`, stroke: 'muted', strokeWidth: 0.4, box: { x, y, width: 0, height: 0 } });
    }
    return symbols;
  }

  private tagged({ box, tag, short, id, room, also = [] }: Symbol): Tagged[] {
    return tag === '' ? [] : [{ id, boxes: [box, ...also.map((spot) => dot(this.frame.at(spot)))], text: tag, ...(short === undefined ? {} : { short }), allowed: this.inRoom(room) }];
  }

  /** @returns the name of what found no place */
  private write(bound: readonly Tagged[], free: readonly Tagged[]): string | undefined {
    const { plan, first } = this;
    const openings = [...plan.doors, ...plan.windows];
    const done = new Set<string>();
    const stuck = ([name, write]: readonly [string, () => boolean]): boolean => {
      if (done.has(name)) return false;
      done.add(name);
      return !write();
    };
    // By their order, which is the same in every try: of one thing there may be several.
    const tags = new Map([...bound, ...free].map((each, i) => [each, `tag ${i}`]));
    const ofTag = (each: Tagged) => [tags.get(each)!, () => this.plainly(each) || this.led(each) || this.led(each, 'far leader')] as const;
    const ofRoom = (room: Room) => [`room ${room.id}`, () => this.room(room)] as const;
    const ofOpening = (opening: Door | Window) => [`opening ${opening.id}`, () => this.opening(opening)] as const;
    if (first.length > 0) {
      const all = new Map([...[...bound, ...free].map(ofTag), ...plan.rooms.map(ofRoom), ...openings.map(ofOpening)]);
      for (const name of first) if (stuck([name, all.get(name)!])) return name;
    }
    // Then what fits beside its symbol; names of rooms, doors and windows can stand in more places, and so can what is told of a line; at last what needs a leader, in its room if it can.
    const left = (some: readonly Tagged[]): Tagged[] => some.filter((each) => !done.has(tags.get(each)!) && !this.plainly(each));
    const led = left(bound);
    const named = [...plan.rooms.map(ofRoom), ...openings.map(ofOpening)].find(stuck);
    if (named) return named[0];
    const unled = [...led, ...left(free)].find((each) => !this.led(each));
    return unled && tags.get(unled);
  }

  private plainly({ boxes, text, id, allowed }: Tagged): boolean {
    return boxes.some((box) => this.words.beside(box, text, id, 'ink', allowed, 'plain'));
  }

  /** In its room, if that takes trying more directions, before beyond its walls. */
  private led({ boxes, text, short, id, allowed }: Tagged, leader: 'leader' | 'far leader' = 'leader'): boolean {
    const ways = [[allowed, leader], ...(leader === 'leader' ? [[allowed, 'fine leader'] as const] : []), [this.anywhere, leader]] as const;
    return [text, ...(short === undefined ? [] : [short])].some((each) => ways.some(([where, search]) => boxes.some((box) => this.words.beside(box, each, id, 'ink', where, search))));
  }

  private opening(opening: Door | Window): boolean {
    const wall = this.plan.index.walls.get(opening.wall)!;
    const along = alongWall(wall);
    const at = this.frame.box([along.at(opening.offset), along.at(opening.offset + opening.width)]);
    const rooms = [wall.left, wall.right].map((id) => this.inRoom(id));
    return this.words.beside(at, codeOf(opening), opening.id, 'muted', (box) => rooms.some((allowed) => allowed(box)), 'leader', besideDoor);
  }

  private room(room: Room): boolean {
    const allowed = this.inRoom(room.id);
    if (!this.keyed.has(room.id) && this.words.room(room, this.frame, this.content.rooms, allowed)) {
      this.named.add(room.id);
      return true;
    }
    return this.words.roomKey(room, this.keys.get(room.id)!, this.frame, allowed, this.anywhere);
  }
}

/** What a word without symbol stands beside. */
const dot = ([x, y]: Point): Box => ({ x: x - 1, y: y - 1, width: 2, height: 2 });

function thingShapes({ id, ring, fill, fillOpacity, stroke, dashed, front }: PlanThing, frame: Frame): Shape[] {
  const box = frame.box(ring);
  return [
    { shape: 'path', of: id, d: frame.path([ring]), fill: 'paper', box },
    { shape: 'path', of: id, d: frame.path([ring]), fill, fillOpacity, stroke, strokeWidth: 0.7, ...(dashed ? { dash: [2.4, 1.4] } : {}), box },
    ...(front ? [{ shape: 'path', of: id, d: frame.path([front]), fill: 'paper', stroke: 'ink', strokeWidth: 0.4, box: frame.box(front) } as const] : []),
  ];
}

const ringOf = (frame: Frame, ring: Ring): Ring => ring.map((spot) => { const [x, y] = frame.at(spot); return { x, y }; });
const inside = (box: Box, whole: Box): boolean => box.x >= whole.x && box.y >= whole.y && box.x + box.width <= whole.x + whole.width && box.y + box.height <= whole.y + whole.height;
const cornersOf = ({ x, y, width, height }: Box): Ring => [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x: x + width / 2, y }, { x: x + width / 2, y: y + height }];
