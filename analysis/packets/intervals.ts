/**
 * Sets of whole numbers as sorted, separate, half-open intervals laid flat: `[a, b, c, d]` is [a, b) and [c, d).
 * Equal sets have equal arrays. Addresses of both families, protocols and ports are all such sets.
 */
export type IntervalSet = readonly bigint[];

export const nothing: IntervalSet = Object.freeze([]);

/** From one number to another, both included. */
export const range = (first: bigint, last: bigint): IntervalSet => (last < first ? nothing : [first, last + 1n]);

/** Any intervals, in any order, overlapping or not, as `[first, last]` both included. */
export function intervalsOf(ranges: readonly (readonly [first: bigint, last: bigint])[]): IntervalSet {
  const sorted = ranges.filter(([first, last]) => first <= last).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  const result: bigint[] = [];
  for (const [first, last] of sorted) {
    const end = last + 1n;
    const open = result.at(-1);
    if (open === undefined || first > open) result.push(first, end);
    else if (end > open) result[result.length - 1] = end;
  }
  return result;
}

/** The intervals as `[first, last]`, both included. */
export const rangesOf = (set: IntervalSet): [bigint, bigint][] =>
  Array.from({ length: set.length / 2 }, (_, i) => [set[2 * i]!, set[2 * i + 1]! - 1n]);

/** One walk over the boundaries of two sets; `keep` says which numbers stay. */
function combine(a: IntervalSet, b: IntervalSet, keep: (inA: boolean, inB: boolean) => boolean): IntervalSet {
  const result: bigint[] = [];
  let i = 0;
  let j = 0;
  let inside = false;
  while (i < a.length || j < b.length) {
    const x = a[i];
    const y = b[j];
    const at = y === undefined || (x !== undefined && x <= y) ? x! : y;
    if (x === at) i++;
    if (y === at) j++;
    const now = keep(i % 2 === 1, j % 2 === 1);
    if (now !== inside) result.push(at);
    inside = now;
  }
  return result;
}

export const unite = (a: IntervalSet, b: IntervalSet): IntervalSet => (a === b ? a : combine(a, b, (x, y) => x || y));
export const meet = (a: IntervalSet, b: IntervalSet): IntervalSet => (a === b ? a : combine(a, b, (x, y) => x && y));
export const without = (a: IntervalSet, b: IntervalSet): IntervalSet => (a === b ? nothing : combine(a, b, (x, y) => x && !y));

export const sameIntervals = (a: IntervalSet, b: IntervalSet): boolean =>
  a === b || (a.length === b.length && a.every((boundary, i) => boundary === b[i]));

/** How many boundaries are at or before the number; odd means inside. */
function rank(set: IntervalSet, value: bigint): number {
  let low = 0;
  let high = set.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (set[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const holds = (set: IntervalSet, value: bigint): boolean => rank(set, value) % 2 === 1;

/** Whether two sets have a number in common, without building what they share. */
export function meets(a: IntervalSet, b: IntervalSet): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i + 1]! <= b[j]!) i += 2;
    else if (b[j + 1]! <= a[i]!) j += 2;
    else return true;
  }
  return false;
}

/** Whether every number of the first is in the second. */
export const within = (a: IntervalSet, b: IntervalSet): boolean => {
  if (a === b) return true;
  for (let i = 0; i < a.length; i += 2) {
    const at = rank(b, a[i]!);
    if (at % 2 === 0 || b[at]! < a[i + 1]!) return false;
  }
  return true;
};

/** How many numbers. */
export const sizeOf = (set: IntervalSet): bigint => rangesOf(set).reduce((sum, [first, last]) => sum + last - first + 1n, 0n);
