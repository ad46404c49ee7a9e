import type { StackPlan } from './stack';

/** Where each boundary stands: in which column's spine and in which of its lanes. */
export interface Lanes {
  readonly of: ReadonlyMap<string, { readonly column: number; readonly lane: number }>;
  /** Number of lanes by column. */
  readonly count: readonly number[];
  /** Lines from a column that is not the last to a band below all columns. */
  readonly feeders: readonly { readonly boundary: string; readonly column: number }[];
  /** Boundaries with zones in several columns. */
  readonly shared: readonly string[];
}

interface Place { readonly row: number; readonly column?: number; readonly below: boolean; readonly cloud: boolean }

/** Boundaries of neighbouring bands share the first lane; one that passes by a band takes a lane of its own. */
export function assignLanes(plan: StackPlan): Lanes {
  const places = placesOf(plan);
  const last = plan.columns.length - 1;
  const lanes = new Map<string, { column: number; lane: number }>();
  const taken: { column: number; lane: number; from: number; to: number }[] = [];
  const feeders: { boundary: string; column: number }[] = [];
  const shared: string[] = [];
  const spans = plan.boundaries.map((boundary) => {
    const ends = boundary.zones.map((zone) => places.get(zone)).filter((place) => place !== undefined).sort((a, b) => a.row - b.row);
    const columns = [...new Set(ends.map(({ column }) => column).filter((column) => column !== undefined))];
    const column = columns.length === 1 ? columns[0]! : last;
    if (columns.length > 1) shared.push(boundary.id);
    for (const each of columns) if (each !== last && ends.some(({ below, cloud }) => below && !cloud)) feeders.push({ boundary: boundary.id, column: each });
    return { id: boundary.id, column, from: ends[0]?.row ?? 0, to: ends.at(-1)?.row ?? 0 };
  });
  for (const span of [...spans].sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from || (a.id < b.id ? -1 : 1))) {
    let lane = 0;
    while (taken.some((other) => other.column === span.column && other.lane === lane && other.from < span.to && span.from < other.to)) lane++;
    taken.push({ ...span, lane });
    lanes.set(span.id, { column: span.column, lane });
  }
  const count = plan.columns.map((_, column) => Math.max(1, ...taken.filter((other) => other.column === column).map(({ lane }) => lane + 1)));
  return { of: lanes, count, feeders: feeders.sort((a, b) => a.column - b.column), shared };
}

function placesOf(plan: StackPlan): Map<string, Place> {
  const places = new Map<string, Place>();
  let row = 0;
  for (const edge of plan.top) {
    for (const zone of edge.zones) places.set(zone, { row, below: false, cloud: edge.cloud !== undefined });
    row++;
  }
  const deepest = Math.max(0, ...plan.columns.map(({ views }) => views.length));
  for (const [column, { views }] of plan.columns.entries()) {
    // A column with fewer zones ends at the same depth as the others.
    for (const [i, view] of views.entries()) places.set(view.zone.id, { row: row + (i === views.length - 1 ? deepest - 1 : i), column, below: false, cloud: false });
  }
  row += deepest;
  for (const each of plan.bottom) {
    const edge = 'style' in each;
    for (const zone of edge ? each.zones : [each.zone.id]) places.set(zone, { row, below: true, cloud: edge && each.cloud !== undefined });
    row++;
  }
  return places;
}
