import type { Bilingual } from './locale';

/**
 * What a property means, as the one description a schema carries: the Chinese line, then the English one. Editors that
 * read the JSON Schema show both; pages of docs take them apart.
 *
 * @example z.string().describe(meaning('IPv4 网段，如 10.10.10.0/24', 'IPv4 prefix, such as 10.10.10.0/24'))
 */
export const meaning = (zh: string, en: string): string => `${zh}\n${en}`;

/** The two lines of a description that {@link meaning} made; nothing of any other, which lacks a language. */
export function meaningOf(description: string | undefined): Bilingual | undefined {
  const [zh, en, ...more] = (description ?? '').split('\n');
  return zh && en && more.length === 0 && /\p{Script=Han}/u.test(zh) ? { zh, en } : undefined;
}
