/** What has more symbols than a floor has room for, on several sheets: kind by kind, within a kind in the order of codes. Each shows the building and what stands in it. */
import { by, groupedBy } from '../../model';
import { iconOf, unturned } from '../icons';
import type { PlanContent, PlanPoint } from './compose';

/** The drawing without any symbol: where even that has no room, fewer symbols do not help. */
export const bare = (content: PlanContent): PlanContent => withPoints(content, []);

/** Half of the symbols each: parted between two kinds where that is near the middle; none where there is nothing to part. */
export function halved(content: PlanContent): readonly PlanContent[] {
  const kinds = kindsOf(content.points);
  const sorted = kinds.flatMap(([, points]) => points);
  if (sorted.length < 2) return [];
  const middle = sorted.length / 2;
  let before = 0;
  const between = kinds.slice(0, -1).map(([, points]) => (before += points.length)).sort(by((at) => Math.abs(at - middle)))[0];
  const at = between !== undefined && Math.abs(between - middle) <= sorted.length / 4 ? between : Math.ceil(middle);
  return [withPoints(content, sorted.slice(0, at)), withPoints(content, sorted.slice(at))];
}

/** With a word on which symbols this sheet shows, and that others show the rest. */
export const told = (content: PlanContent): PlanContent => ({
  ...content, notes: [`本图分张绘制，本张为${kindsOf(content.points).map(([kind, points]) => wordsOf(kind, points)).join('，')}；其余见本图其他各张。`, ...content.notes],
});

const kindsOf = (points: readonly PlanPoint[]): (readonly [string, readonly PlanPoint[]])[] =>
  [...groupedBy(points, ({ icon }) => (icon === undefined ? '' : unturned(icon)))].map(([kind, own]) => [kind, [...own].sort(by(({ tag }) => tag, ({ id }) => id))]);

function wordsOf(kind: string, points: readonly PlanPoint[]): string {
  const tags = points.flatMap(({ tag }) => (tag === '' ? [] : [tag]));
  const codes = tags.length < 3 ? tags.join('、') : `${tags[0]}～${tags.at(-1)}`;
  return `${kind === '' ? '' : iconOf(kind).label}${codes === '' ? '' : `\u00a0${codes}`}${points.length < 3 ? '' : `（${points.length}个）`}`;
}

/** What is drawn of a symbol besides itself (the view of a camera, the rope of a leak sensor) stands where it does. */
function withPoints(content: PlanContent, points: readonly PlanPoint[]): PlanContent {
  const own = new Set(points.map(({ id }) => id));
  const elsewhere = new Set(content.points.flatMap(({ id, icon }) => (icon === undefined || own.has(id) ? [] : [id])));
  const here = ({ of }: { readonly of: string }): boolean => !elsewhere.has(of);
  return { ...content, points, washes: content.washes.filter(here), ...(content.lines ? { lines: content.lines.filter(here) } : {}) };
}
