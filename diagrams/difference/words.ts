import type { Mark } from '../scene';

/** In the order of the legend; an earlier one outweighs a later one on the same thing. */
export const markNames: readonly Mark[] = ['added', 'removed', 'moved', 'renamed', 'changed'];

/** One character in the badge, and what the legend says. */
export const markWords: Readonly<Record<Mark, { readonly badge: string; readonly label: string }>> = Object.freeze({
  added: { badge: '增', label: '新增' },
  removed: { badge: '删', label: '删除（原位置）' },
  moved: { badge: '移', label: '移位、改接' },
  renamed: { badge: '名', label: '更名' },
  changed: { badge: '改', label: '参数、地址等变更' },
});
