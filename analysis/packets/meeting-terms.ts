/** Which terms of two lists have a packet in common, found by a sweep over the field that separates them best. */
import { meets } from './intervals';
import { DESTINATION, fields, SOURCE, type Term } from './term';

type Field = (typeof fields)[number];
interface Span {
  readonly at: number;
  readonly first: bigint;
  readonly end: bigint;
}

const spansOf = (terms: readonly Term[], field: Field): Span[] =>
  terms.map((term, at) => ({ at, first: term[field][0]!, end: term[field].at(-1)! }));
const byFirst = (a: Span, b: Span): number => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.at - b.at);

/** For each term of the first list, the terms of the second that it meets, ascending. Neither list may hold empty terms. */
export function meetingTerms(left: readonly Term[], right: readonly Term[]): number[][] {
  const met = left.map((): number[] => []);
  if (left.length === 0 || right.length === 0) return met;
  const field = crossings(left, right, SOURCE) < crossings(left, right, DESTINATION) ? SOURCE : DESTINATION;
  const waiting: { readonly of: 'left' | 'right'; readonly span: Span }[] = [
    ...spansOf(left, field).map((span) => ({ of: 'left' as const, span })),
    ...spansOf(right, field).map((span) => ({ of: 'right' as const, span })),
  ].sort((a, b) => byFirst(a.span, b.span));
  let openLeft: Span[] = [];
  let openRight: Span[] = [];
  for (const { of, span } of waiting) {
    const stillOpen = (other: Span) => other.end > span.first;
    if (of === 'left') {
      openRight = openRight.filter(stillOpen);
      for (const other of openRight) if (share(left[span.at]!, right[other.at]!)) met[span.at]!.push(other.at);
      openLeft.push(span);
    } else {
      openLeft = openLeft.filter(stillOpen);
      for (const other of openLeft) if (share(left[other.at]!, right[span.at]!)) met[other.at]!.push(span.at);
      openRight.push(span);
    }
  }
  for (const list of met) list.sort((a, b) => a - b);
  return met;
}

const share = (a: Term, b: Term): boolean => fields.every((field) => meets(a[field], b[field]));

/** How many pairs overlap in a field, counted without forming them. */
function crossings(left: readonly Term[], right: readonly Term[], field: Field): number {
  const a = spansOf(left, field);
  const b = spansOf(right, field);
  return a.length * b.length - before(a, b) - before(b, a);
}

/** Pairs of which the first ends before the second begins. */
function before(a: readonly Span[], b: readonly Span[]): number {
  const order = (x: bigint, y: bigint) => (x < y ? -1 : x > y ? 1 : 0);
  const ends = a.map(({ end }) => end).sort(order);
  let count = 0;
  let ended = 0;
  for (const first of b.map((span) => span.first).sort(order)) {
    while (ended < ends.length && ends[ended]! <= first) ended++;
    count += ended;
  }
  return count;
}
