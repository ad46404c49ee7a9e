import type { Bilingual, Range } from '../model';

export type Word = string | Bilingual;

const zhOf = (word: Word): string => (typeof word === 'string' ? word : word.zh);
const enOf = (word: Word): string => (typeof word === 'string' ? word : word.en);

/** A text with the values seen put into its braces: `fill({ zh: '位于{area}', en: 'stands in {area}' }, { area })`. */
export function fill(template: Bilingual, values: Readonly<Record<string, Word | number>>): Bilingual {
  const put = (text: string, of: (word: Word) => string) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : of(typeof value === 'number' ? String(value) : value);
    });
  return { zh: put(template.zh, zhOf), en: put(template.en, enOf) };
}

export { inside } from '../model';

/** An enumeration as each language writes it. Long ones are cut, with the number left out said. */
export function list(words: readonly Word[], most = 8): Bilingual {
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  const zh = shown.map(zhOf).join('、');
  const en = shown.map(enOf).join(', ');
  return rest === 0 ? { zh, en } : { zh: `${zh} 等 ${words.length} 项`, en: `${en} and ${rest} more` };
}

/** `18～27 ℃`, `≤ 60 %`; a range without limits is `—`. */
export function rangeWords({ min, max }: Range, unit: Word = ''): Bilingual {
  const [zh, en] = [zhOf(unit), enOf(unit)].map((text) => (text === '' ? '' : ` ${text}`)) as [string, string];
  if (min !== undefined && max !== undefined) return { zh: `${min}～${max}${zh}`, en: `${min} to ${max}${en}` };
  const text = min !== undefined ? `≥ ${min}` : max !== undefined ? `≤ ${max}` : undefined;
  return text === undefined ? { zh: '—', en: '—' } : { zh: `${text}${zh}`, en: `${text}${en}` };
}
