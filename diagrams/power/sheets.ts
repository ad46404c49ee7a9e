/** A supply that no sheet holds, in parts: what leads to the UPS first, then what hangs below it, UPS of a group together. */
import { append, by, codedNameOf, groupedBy } from '../../model';
import { DoesNotFit } from '../undrawn';
import type { PowerEdge, Supply } from './supply';

/** What one sheet shows. */
export interface Part {
  readonly supply: Supply;
  /** Page on which what feeds a thing of this sheet is drawn itself. */
  readonly elsewhere: ReadonlyMap<string, number>;
  /** What a thing of this sheet feeds on other sheets, line by line. */
  readonly further: ReadonlyMap<string, readonly string[]>;
}

export const wholeOf = (supply: Supply): Part => ({ supply, elsewhere: new Map(), further: new Map() });

/** Beyond so many lines only the pages are named. */
const mostFurther = 40;

/** Part of the supply with what feeds it; rows without anything are left out. */
export function partOf(supply: Supply, own: ReadonlySet<string>, pageOf: (id: string) => number): Part {
  const edges = [...own].flatMap((id) => supply.into.get(id) ?? []);
  const elsewhere = new Map(edges.flatMap(({ from }) => (own.has(from) ? [] : [[from, pageOf(from)] as const])));
  const row = new Map([...own].map((id) => [id, supply.row.get(id)!]));
  for (const { from, to } of edges) if (elsewhere.has(from)) row.set(from, Math.min(row.get(from) ?? Infinity, supply.row.get(to)! - 1));
  const further = new Map<string, string[]>();
  for (const id of own) {
    const gone = new Map((supply.outOf.get(id) ?? []).filter(({ to }) => !own.has(to)).map((edge) => [edge.to, edge]));
    if (gone.size > 0) further.set(id, linesOf(supply, [...gone.values()], pageOf));
  }
  const used = [...new Set(row.values())].sort((a, b) => a - b);
  const rank = new Map(used.map((each, i) => [each, i]));
  const ids = [...row.keys()].sort(by((id) => supply.order.get(id)!));
  return {
    supply: {
      ...supply, nodes: ids.map((id) => supply.byId.get(id)!), edges: ids.flatMap((id) => (own.has(id) ? supply.into.get(id) ?? [] : [])),
      row: new Map([...row].map(([id, each]) => [id, rank.get(each)!])),
    },
    elsewhere, further,
  };
}

function linesOf(supply: Supply, edges: readonly PowerEdge[], pageOf: (id: string) => number): string[] {
  const pages = edges.map(({ to }) => pageOf(to)).sort((a, b) => a - b);
  if (edges.length > mostFurther) return [`${edges.length}处，见第${pages[0]}～${pages.at(-1)}张`];
  return edges.map(({ to }) => ({ page: pageOf(to), name: codedNameOf(supply.byId.get(to)!.thing) })).sort(by(({ page }) => page, ({ name }) => name)).map(({ page, name }) => `${name}，见第${page}张`);
}

/** Ids on each sheet, as few sheets as one after the other gives. `fits` tells whether one sheet holds so much. */
export function split(supply: Supply, fits: (own: ReadonlySet<string>) => boolean): ReadonlySet<string>[] {
  const pages: ReadonlySet<string>[] = [];
  let page = new Set<string>();
  const add = (ids: readonly string[]): boolean => {
    const more = new Set([...page, ...ids]);
    if (!fits(more)) return false;
    page = more;
    return true;
  };
  const turn = (): void => {
    if (page.size > 0) pages.push(page);
    page = new Set();
  };
  const put = (unit: readonly string[]): void => {
    if (add(unit)) return;
    turn();
    if (add(unit)) return;
    if (unit.length === 1) throw new DoesNotFit({ zh: `供电系统在A3图上放不下：${codedNameOf(supply.byId.get(unit[0]!)!.thing)}`, en: `the power supply does not fit an A3 sheet: ${unit[0]!}` });
    for (const id of unit) if (!add([id])) { turn(); put([id]); }
  };
  for (const unit of unitsOf(supply)) put(unit);
  turn();
  return pages;
}

/** What stays together on a sheet, each in the order of its branches: first what leads to the UPS, those with a UPS last. */
function unitsOf(supply: Supply): string[][] {
  const trunk = leadingToUps(supply);
  const order = deep(supply);
  const at = new Map(order.map((id, i) => [id, i]));
  const branches = joined(supply, order.filter((id) => !trunk.has(id)), at);
  const hasUps = (ids: readonly string[]): boolean => ids.some((id) => supply.byId.get(id)!.kind === 'ups');
  return [order.filter((id) => trunk.has(id)), ...branches.sort(by((ids) => (hasUps(ids) ? 1 : 0), ([first]) => at.get(first!)!))].filter((ids) => ids.length > 0);
}

/** Everything a UPS takes its power from; without any UPS, whatever feeds anything. */
function leadingToUps(supply: Supply): ReadonlySet<string> {
  const inputs = (id: string): string[] => (supply.into.get(id) ?? []).map(({ from }) => from);
  const ups = supply.nodes.filter(({ kind }) => kind === 'ups');
  const ends = ups.length > 0 ? ups : supply.nodes.filter(({ thing }) => !supply.outOf.has(thing.id));
  return reached(ends.flatMap(({ thing }) => inputs(thing.id)), inputs);
}

/** From the sources down, one branch after the other. */
function deep(supply: Supply): string[] {
  const ids = supply.nodes.map(({ thing }) => thing.id).sort(by((id) => supply.row.get(id)!, (id) => id));
  return [...reached(ids, (id) => (supply.outOf.get(id) ?? []).map(({ to }) => to))];
}

/** Those that feed each other, and UPS of one group. @param at their order */
function joined(supply: Supply, ids: readonly string[], at: ReadonlyMap<string, number>): string[][] {
  const within = new Set(ids);
  const neighbours = new Map<string, string[]>();
  const join = (a: string, b: string): void => { append(neighbours, a, b); append(neighbours, b, a); };
  for (const { from, to } of supply.edges) if (within.has(from) && within.has(to)) join(from, to);
  const ups = ids.flatMap((id) => { const node = supply.byId.get(id)!; return node.kind === 'ups' ? [node.thing] : []; });
  for (const [one, ...others] of groupedBy(ups, ({ group }) => group).values()) for (const other of others) join(one!.id, other.id);
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (seen.has(id)) return [];
    const own = reached([id], (each) => neighbours.get(each) ?? []);
    for (const each of own) seen.add(each);
    return [[...own].sort(by((each) => at.get(each)!))];
  });
}

/** What is reached from some, themselves too, one way after the other. */
function reached(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    next(id).forEach(visit);
  };
  from.forEach(visit);
  return seen;
}
