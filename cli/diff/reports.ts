/** The comparison for a terminal, for a merge request, for programs. */
import { packetText } from '../../analysis/packets/term';
import { say, type Bilingual, type Locale } from '../../model';
import { blocksOf, termText } from './blocks';
import type { Comparison } from './comparison';
import { diffWords } from './words';

export function headingOf({ before, after }: Comparison): Bilingual {
  const [old, now] = [before.model.facility, after.model.facility];
  return diffWords.heading(now.name, before.label, old.revision, after.label, now.revision);
}

const countsOf = ({ changes, passing }: Comparison): Bilingual =>
  diffWords.counts(changes.list.length, passing.filter(({ kind, renumbered }) => kind === 'opens' && !renumbered).length, passing.filter(({ kind, renumbered }) => kind === 'closes' && !renumbered).length);

export function textReport(comparison: Comparison, locale: Locale): string {
  const tell = (text: Bilingual) => say(text, locale);
  if (comparison.changes.list.length === 0) return `${tell(headingOf(comparison))}\n${tell(diffWords.nothing)}\n`;
  const blocks = blocksOf(comparison).map(({ title, lines }) => `${tell(title)}\n${lines.map(({ text, below }) => [`  ${tell(text)}`, ...below.map((each) => `      ${tell(each)}`)].join('\n')).join('\n')}\n`);
  return `${tell(headingOf(comparison))}\n${tell(countsOf(comparison))}\n\n${blocks.join('\n')}`;
}

/** Characters that Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^([+-])/, '\\$1').replace(/^(\d+)\.(?=\s)/, '$1\\.');

/** Blocks longer than this are folded: a merge request shows what is told first. */
const folded = 12;

export function markdownReport(comparison: Comparison, locale: Locale): string {
  const tell = (text: Bilingual) => escaped(say(text, locale));
  const heading = `### ${tell(headingOf(comparison))}\n\n`;
  if (comparison.changes.list.length === 0) return `${heading}${tell(diffWords.nothing)}\n`;
  const blocks = blocksOf(comparison).map(({ title, lines }) => {
    const items = lines.map(({ text, below }) => [`- ${tell(text)}`, ...below.map((each) => `  - ${tell(each)}`)].join('\n')).join('\n');
    const size = lines.reduce((sum, { below }) => sum + 1 + below.length, 0);
    return size <= folded ? `#### ${tell(title)}\n\n${items}\n` : `<details><summary><b>${say(title, locale)}</b> (${lines.length})</summary>\n\n${items}\n\n</details>\n`;
  });
  return `${heading}${tell(countsOf(comparison))}\n\n${blocks.join('\n')}`;
}

/** Packet sets as text: their addresses are larger than a number of JSON. */
export function forPrograms(comparison: Comparison): object {
  const { before, after, changes, passing, clauses, lists, sections, outputs } = comparison;
  const side = ({ label, model: { facility } }: Comparison['before']) => ({ label: label.en, facility: facility.id, revision: facility.revision, date: facility.date });
  const none = new Map<string, string>();
  return {
    ok: true, changed: changes.list.length > 0, before: side(before), after: side(after),
    changes: changes.list,
    passing: passing.map(({ kind, from, to, family, packets, example, flows, renumbered, time }) => ({
      kind, from, to, family, renumbered, ...(time ? { time } : {}), flows, packets: packets.terms[family].map((term) => termText(term, family, none, Infinity, 'en')), example: packetText(example),
    })),
    clauses, lists, sections,
    outputs: outputs.map(({ kind, path, title, serves }) => ({ kind, path, title, serves })),
  };
}
