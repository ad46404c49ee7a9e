import type { Bilingual } from './locale';

/** The known word closest to what was typed, when it is close enough to be a slip: the shorter the word, the fewer edits. Capitals do not count. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of known) {
    const meant = candidate.toLowerCase();
    const most = slips(Math.min(typed.length, meant.length));
    if (Math.abs(typed.length - meant.length) > most) continue;
    const distance = edits(typed, meant);
    if (distance <= most && distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Known words that look like what was typed, the most alike first: the same beginning counts, capitals do not. */
export function similar(word: string, known: readonly string[], most: number): string[] {
  const typed = word.toLowerCase();
  const stem = (text: string) => /^[a-z]+/.exec(text)?.[0] ?? '';
  return known.map((candidate, i) => {
    const meant = candidate.toLowerCase();
    return { candidate, i, distance: edits(typed, meant), related: stem(typed).length > 1 && stem(typed) === stem(meant) };
  }).filter(({ distance, related }) => related || distance <= slips(typed.length)).sort((a, b) => a.distance - b.distance || a.i - b.i).slice(0, most).map(({ candidate }) => candidate);
}

/** What to do about a name that nothing has: the one it was probably meant for, else to choose from those that are. */
export function mendOf(word: string, known: readonly string[]): Bilingual {
  const close = nearest(word, known);
  if (close !== undefined) return { zh: `是否应为 ${close}？`, en: `did you mean ${close}?` };
  return known.length === 0 ? { zh: '删去它', en: 'remove it' } : { zh: '改为上列之一，或删去它', en: 'use one of these, or remove it' };
}

/** How many letters of a word somebody gets wrong who means it. */
const slips = (length: number): number => (length < 2 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

/** Letters added, left out, exchanged for others, or two neighbours swapped. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
