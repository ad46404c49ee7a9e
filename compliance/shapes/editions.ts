/** Editions of standards: which stands, since when, and whether one may be cited on a date. */
import type { Bilingual } from '../../model';
import { fill } from '../words';
import type { Cited } from './cited';

interface Edition {
  readonly year: number;
  /** In force from, ISO; absent: we only know the year of the edition. */
  readonly from?: string;
}

const of = (year: number, numbers: readonly string[]): [string, Edition][] => numbers.map((number) => [number, { year }]);

/** Current editions of the cryptographic standards that an application cites, GM/T and the GB/T that grew out of some. */
export const currentEditions: ReadonlyMap<string, Edition> = new Map<string, Edition>([
  ...of(2023, ['GM/T 0014', 'GM/T 0015', 'GM/T 0016', 'GM/T 0018', 'GM/T 0019', 'GM/T 0022', 'GM/T 0023', 'GM/T 0024', 'GM/T 0025']),
  ...of(2014, ['GM/T 0028', 'GM/T 0029', 'GM/T 0030', 'GM/T 0034', 'GM/T 0036', 'GM/T 0037', 'GM/T 0038']),
  ['GM/T 0043', { year: 2024, from: '2025-07-01' }],
  ...of(2017, ['GB/T 35291']), ...of(2018, ['GB/T 20518', 'GB/T 25056', 'GB/T 36322', 'GB/T 37092']), ...of(2020, ['GB/T 38629']),
]);

export type EditionState = 'stands' | { readonly fault: Bilingual } | { readonly missing: Bilingual };

const unknownDate: Bilingual = { zh: '本版日期，或证明材料的发证日期', en: 'the date of the revision, or of issue of the paper' };

/**
 * Whether an edition may be cited on its date. Where only the year of the current one is known, an older one is called replaced from the second year
 * after it on: an edition may come into force as late as the year after it is issued.
 */
export function editionState({ number, year: written, on }: Omit<Cited, 'subject'>): EditionState {
  const year = Number(written.length === 2 ? `19${written}` : written);
  const day = on === undefined ? undefined : Number(on.slice(0, 4));
  const words = { number, year: written, on: on ?? '' };
  if (day !== undefined && year > day) return { fault: fill({ zh: '{number}-{year} 晚于引用它的日期 {on}', en: '{number}-{year} is later than {on}, when it is cited' }, words) };
  const current = currentEditions.get(number);
  if (current === undefined) return 'stands';
  const now = `${number}-${current.year}`;
  if (year > current.year) return { missing: fill({ zh: '{number}-{year} 是否已施行（已知的现行版本为 {now}）', en: 'whether {number}-{year} is in force (the one known to be is {now})' }, { ...words, now }) };
  if (year === current.year && current.from === undefined) return 'stands';
  if (on === undefined || day === undefined) return { missing: unknownDate };
  if (current.from !== undefined) {
    const { from } = current;
    if (year === current.year) return on >= from ? 'stands' : { fault: fill({ zh: '{number}-{year} 自 {from} 起施行，{on} 尚未施行', en: '{number}-{year} is in force from {from} on, not yet on {on}' }, { ...words, from }) };
    return on < from ? 'stands' : { fault: replaced(words, now) };
  }
  if (day < current.year) return 'stands';
  if (day > current.year + 1) return { fault: replaced(words, now) };
  return { missing: fill({ zh: '{now} 自何日起施行', en: 'since when {now} is in force' }, { now }) };
}

const replaced = (words: Readonly<Record<'number' | 'year' | 'on', string>>, now: string): Bilingual => fill({ zh: '{number}-{year} 不是现行版本，{on} 时为 {now}', en: '{number}-{year} does not stand: on {on} it was {now}' }, { ...words, now });
