/** The lines of the spine: from each zone's switch through its firewalls to the next zone's switch, none over another. */
import { append } from '../../model';
import type { Canvas } from '../canvas';
import type { Point } from '../geometry';
import type { LineStyle } from '../scene';
import type { EdgePlan } from './edge';
import type { Lanes } from './lanes';
import type { Metrics } from './metrics';
import type { Boundary } from './network';
import { drawBoundary, laneWidth, type BoundaryLabel } from './spine';
import type { Anchor, StackPlan } from './stack';

/** Distance of lines that run side by side from one system to the bands below. */
export const feederStep = 6;

export interface SpinePlace {
  readonly canvas: Canvas;
  readonly plan: StackPlan;
  readonly lanes: Lanes;
  readonly anchors: ReadonlyMap<string, Anchor>;
  /** By column: middle line of the first lane, and where its bands are. */
  readonly axes: readonly { readonly axis: number; readonly x: number; readonly bandWidth: number }[];
  readonly labels: ReadonlyMap<string, BoundaryLabel>;
  readonly metrics: Metrics;
  /** Bottom of the Internet's band, bottom of the systems' bands, top of the room for lines between them and the bands below. */
  readonly edgeBottom: number;
  readonly columnsBottom: number;
  readonly feederTop: number;
}

interface End { readonly zone: string; readonly anchor: Anchor }
interface Way {
  readonly boundary: Boundary; readonly label: BoundaryLabel; readonly column: number; readonly lane: number; readonly x: number;
  readonly ends: readonly End[];
  /** Index among the lines that come from another column, or -1. */
  readonly feeder: number;
  readonly shared: boolean;
}

const planOf = (anchor: Anchor): EdgePlan | undefined => ('plan' in anchor ? (anchor as Anchor & { readonly plan: EdgePlan }).plan : undefined);
const isCloud = (anchor: Anchor): boolean => planOf(anchor)?.cloud !== undefined;
const styleOf = (anchor: Anchor): LineStyle => planOf(anchor)?.style ?? 'trunk';

/** Draws every boundary with its lines; false when a label has no room. */
export function drawSpine(place: SpinePlace): boolean {
  const ways = place.plan.boundaries.map((boundary) => wayOf(place, boundary)).filter((way) => way !== undefined);
  const levels = new Levels(place, ways);
  const buses = new Buses(ways);
  return ways.every((way) => drawWay(place, way, levels, buses));
}

function wayOf({ lanes, labels, axes, anchors, metrics }: SpinePlace, boundary: Boundary): Way | undefined {
  const at = lanes.of.get(boundary.id);
  const label = labels.get(boundary.id);
  const axis = at && axes[at.column]?.axis;
  const ends = boundary.zones.map((zone) => ({ zone, anchor: anchors.get(zone) })).filter((end): end is End => end.anchor !== undefined).sort((a, b) => a.anchor.y - b.anchor.y);
  if (!at || !label || axis === undefined || ends.length < 2) return undefined;
  const shared = lanes.shared.includes(boundary.id);
  return { boundary, label, ...at, x: axis + at.lane * laneWidth(metrics), ends, feeder: shared ? -1 : lanes.feeders.findIndex((each) => each.boundary === boundary.id), shared };
}

/** Lines come to a switch above its middle and leave it below, each at a level of its own. */
class Levels {
  private readonly incoming = new Map<string, string[]>();
  private readonly outgoing = new Map<string, string[]>();

  constructor(private readonly place: SpinePlace, ways: readonly Way[]) {
    const rank = (way: Way): number => (way.feeder >= 0 ? way.feeder : 100 + way.lane);
    for (const way of [...ways].sort((a, b) => rank(a) - rank(b))) {
      for (const [i, { zone }] of way.ends.entries()) {
        const list = i === 0 || (way.shared && i < way.ends.length - 1) ? this.outgoing : this.incoming;
        append(list, zone, way.boundary.id);
      }
    }
  }

  at(end: End, boundary: string, direction: 'in' | 'out'): number {
    if (planOf(end.anchor)) return end.anchor.y;
    const all = (direction === 'in' ? this.incoming : this.outgoing).get(end.zone) ?? [];
    const index = all.indexOf(boundary);
    const { scale } = this.place.metrics;
    const depth = all.length === 1 ? 4.8 : 1.6 + Math.min(3.4, 6.6 / (all.length - 1)) * (all.length - 1 - index);
    return end.anchor.y + (direction === 'in' ? -1 : 1) * depth * scale;
  }
}

/** A cloud's bus is drawn once: by the line that goes furthest on each side. The others only come down to it. */
class Buses {
  private readonly furthest = new Map<Anchor, { low: number; high: number }>();
  private readonly drawn = new Set<string>();

  constructor(ways: readonly Way[]) {
    for (const way of ways) for (const { anchor } of way.ends) {
      if (!isCloud(anchor)) continue;
      const reach = this.furthest.get(anchor) ?? { low: Infinity, high: -Infinity };
      this.furthest.set(anchor, { low: Math.min(reach.low, way.x), high: Math.max(reach.high, way.x) });
    }
  }

  /** Points of a line from the cloud to where it leaves its bus at `x`. */
  route(anchor: Anchor, x: number): Point[] {
    const reach = this.furthest.get(anchor);
    const start = anchor.startFor(x);
    const onLeft = x < start;
    const key = `${anchor.id} ${x}`;
    const leads = reach !== undefined && x === (onLeft ? reach.low : reach.high) && !this.drawn.has(key);
    this.drawn.add(key);
    return leads ? [[start, anchor.y], [x, anchor.y]] : [[x, anchor.y]];
  }
}

function drawWay(place: SpinePlace, way: Way, levels: Levels, buses: Buses): boolean {
  const { canvas, axes, metrics, lanes } = place;
  const { boundary, label, x, ends } = way;
  const [outer, inner, ...more] = ends;
  const last = axes.at(-1);
  if (!outer || !inner || !last) return true;
  if (way.shared) return drawShared(place, way, levels);
  const from = levels.at(outer, boundary.id, 'out');
  const turn = way.feeder >= 0 ? place.feederTop + feederStep * (lanes.feeders.length - way.feeder - 0.5) : undefined;
  const to = turn ?? levels.at(inner, boundary.id, 'in');
  const beside = way.column < axes.length - 1;
  const half = Math.max(13 * metrics.scale, label.height / 2);
  const low = Math.max(from + Math.min(half, label.height / 2) + 3, beside && planOf(outer.anchor) ? place.edgeBottom + half + 1 : -Infinity);
  const high = Math.min(to - Math.min(half, label.height / 2) - 3, beside && inner.anchor.y > place.columnsBottom ? place.columnsBottom - half - 1 : Infinity);
  if (low > high) return false;
  const middle = Math.min(Math.max((from + to) / 2, low), high);
  const { top, bottom } = drawBoundary(canvas, label, x, middle, metrics);
  drawOutward(place, way, outer, from, top, buses);
  const joins = [boundary.id, inner.anchor.id] as const;
  const of = `trunk:${boundary.id}:in`;
  if (turn !== undefined) {
    const feederX = last.x + last.bandWidth + 3 + way.feeder * feederStep;
    const level = levels.at(inner, boundary.id, 'in');
    canvas.line('trunk', [[x, bottom], [x, turn], [feederX, turn], [feederX, level], [inner.anchor.startFor(feederX), level]], of, { joins });
  } else if (isCloud(inner.anchor)) {
    canvas.line(styleOf(inner.anchor), [...buses.route(inner.anchor, x), [x, bottom]], of, { joins });
  } else canvas.line('trunk', [[x, bottom], [x, to], [inner.anchor.startFor(x), to]], of, { joins });
  for (const end of more) {
    const level = levels.at(end, boundary.id, 'in');
    canvas.line('trunk', [[x, to], [x, level], [end.anchor.startFor(x), level]], `trunk:${boundary.id}:${end.zone}`, { joins: [boundary.id, end.anchor.id] });
  }
  return true;
}

/** From the outer zone down to the symbol: one line, or one per uplink where a single firewall takes two. */
function drawOutward({ canvas, plan, axes }: SpinePlace, { boundary, x }: Way, { zone, anchor }: End, from: number, top: number, buses: Buses): void {
  const edge = planOf(anchor);
  const joins = [anchor.id, boundary.id] as const;
  const uplinks = edge?.uplinks ?? [];
  const only = axes.length === 1 && plan.boundaries.filter((other) => other.zones.includes(zone)).length === 1;
  if (!edge?.cloud) {
    canvas.line(styleOf(anchor), [[anchor.startFor(x), from], [x, from], [x, top]], `trunk:${boundary.id}:out`, { joins });
  } else if (only && uplinks.length === 2) {
    const start = anchor.startFor(x);
    for (const [i, offset] of [3.2, -3.2].entries()) {
      canvas.line('trunk', [[start, from - offset], [x + offset, from - offset], [x + offset, top]], `uplink:${boundary.id}:${i}`, { joins });
      canvas.text({ text: uplinks[i] ?? '', size: 7, weight: 'regular', tone: 'muted' }, start + 12, from - offset + (i === 0 ? -3.2 : 9), 'start', `uplink:${boundary.id}:${i}`);
    }
  } else canvas.line(styleOf(anchor) === 'tunnel' && edge.signs.length > 0 && edge.tone === 'public' ? 'trunk' : styleOf(anchor), [...buses.route(anchor, x), [x, top]], `trunk:${boundary.id}:out`, { joins });
}

/** A firewall that several systems share stands between them and the bands below. */
function drawShared(place: SpinePlace, way: Way, levels: Levels): boolean {
  const { canvas, lanes, metrics } = place;
  const { boundary, label, x, ends } = way;
  const inner = ends.at(-1);
  if (!inner) return true;
  const room = place.feederTop + feederStep * lanes.feeders.length;
  if (label.height > 44 * metrics.scale) return false;
  const { top, bottom } = drawBoundary(canvas, label, x, room + 26 * metrics.scale, metrics);
  const of = `trunk:${boundary.id}:shared`;
  for (const end of ends.slice(0, -1)) {
    const column = place.plan.columns.findIndex(({ views }) => views.some((view) => view.zone.id === end.zone));
    const axis = place.axes[column]?.axis ?? x;
    const level = levels.at(end, boundary.id, 'out');
    const index = lanes.feeders.findIndex((each) => each.boundary === boundary.id && each.column === column);
    const turn = index < 0 ? top : place.feederTop + feederStep * (lanes.feeders.length - index - 0.5);
    canvas.line('trunk', [[end.anchor.startFor(axis), level], [axis, level], [axis, turn], [x, turn], [x, top]], of, { joins: [end.anchor.id, boundary.id] });
  }
  const level = levels.at(inner, boundary.id, 'in');
  canvas.line('trunk', [[x, bottom], [x, level], [inner.anchor.startFor(x), level]], `trunk:${boundary.id}:in`, { joins: [boundary.id, inner.anchor.id] });
  return true;
}
