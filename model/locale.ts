/** The languages in which jifang speaks. Drawings and tables are Chinese; messages are in both. */
export const locales = ['zh-CN', 'en-US'] as const;
export type Locale = (typeof locales)[number];

/** One text in both languages. The two stand side by side so that neither can be forgotten. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A term of the vocabulary inside an English sentence: `firewall`, but `OCSP server`. */
export const inside = ({ zh, en }: Bilingual): Bilingual => ({ zh, en: /^[A-Z][a-z]/.test(en) ? `${en[0]!.toLowerCase()}${en.slice(1)}` : en });

/** What `--lang` takes: the languages, or the first half of their names. */
export const localeWords = ['zh-CN', 'en-US', 'zh', 'en'] as const;

export const say = (text: Bilingual, locale: Locale): string => (locale === 'zh-CN' ? text.zh : text.en);

/** The reader's language, from the environment's LC_ALL / LC_MESSAGES / LANG value. Anything not Chinese reads English. */
export function localeOf(value: string | undefined): Locale {
  return value?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
