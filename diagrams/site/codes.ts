/** 编号 on one plan: what its letters stand for. */
import { byText, codeGroupOf, codeGroups, codeOf, type CodeGroup, type Thing } from '../../model';
import type { FloorPlan } from './plan';

export interface Shown { readonly code: string; readonly group: CodeGroup | undefined }

/** A thing of the site as it is shown. */
export const shownThing = (each: Thing): Shown => ({ code: codeOf(each.thing), group: codeGroupOf(each) });
export const shownThings = (plan: FloorPlan, ids: Iterable<string>): Shown[] => [...ids].flatMap((id) => { const found = plan.index.things.get(id); return found ? [shownThing(found)] : []; });

/** `M 门，A/B 机柜，AC 空调`: the letters codes on a sheet begin with, by kind of thing. */
export function lettersNote(plan: FloorPlan, shown: readonly Shown[]): string {
  const letters = new Map<string, Set<string>>();
  const openings = shownThings(plan, [...plan.doors, ...plan.windows].map(({ id }) => id));
  for (const { code, group } of [...openings, ...shown]) {
    const [own] = /^\p{L}+/u.exec(code) ?? [];
    if (own === undefined || group === undefined) continue;
    const { zh } = group.words;
    letters.set(zh, (letters.get(zh) ?? new Set()).add(own));
  }
  const rank = new Map(codeGroups.map(({ words: { zh } }, i) => [zh, i]));
  const told = [...letters].sort(([a], [b]) => rank.get(a)! - rank.get(b)!).map(([zh, own]) => `${[...own].sort(byText).join('/')}\u00a0${zh}`);
  return `编号在各图、各表中一致。${told.length === 0 ? '' : `${told.join('，')}。`}`;
}
