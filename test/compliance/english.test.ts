/** What is put into an English sentence begins with a small letter, unless it is a name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../compliance';
import { calculationsBySubject } from '../../analysis/site';
import * as constructs from '../../constructs';
import type { Model } from '../../model';
import twoFloors from '../../facilities/two-floors/facility';
import { build, exampleModel } from '../support';

/** Units, categories of cable, names in formulas. */
const names = new Set(['Hz', 'Pa', 'Cat', 'Fx', ...Object.keys(constructs)]);

/** Words with a capital inside a sentence; `code` in backquotes and what a dot, slash or hyphen joins is no word. */
const misplaced = (text: string): string[] =>
  [...text.replace(/`[^`]*`/g, '').matchAll(/(?<=\S)(?<![.!?。]) *(?<![\w./-])(?<word>[A-Z][a-z]\w*)(?![\w/-])/g)].map(({ groups }) => groups!['word']!).filter((word) => !names.has(word) && !names.has(word.replace(/\d\w*$/, '')));

const findingTexts = (model: Model): string[] => assess(model).findings.flatMap(({ because, missing, mend }) => [...because, ...missing, mend].map(({ en }) => en));
const facilities = { reference: exampleModel('t7-reference'), twoFloors: build(twoFloors).resolve() };
const faults = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => misplaced(text).map((word) => `${word}: ${text}`)))];

test('the test finds them', () => {
  expect(misplaced('service distance: 0.88 m (calculation a; Between W01 and the wall)')).toEqual(['Between']);
  expect(misplaced('A wall. Another one: 3 Pa, Cat5e, `Room`, add a Reader; OCSP and W01')).toEqual([]);
});

test.each(['reference', 'twoFloors'] as const)('findings and notes of calculations: %s', (name) => {
  const model = facilities[name];
  expect(faults(findingTexts(model))).toEqual([]);
  const notes = calculationsBySubject(model).flatMap(({ calculations }) => calculations.flatMap(({ note }) => (note ? [note.en] : [])));
  expect(notes.length).toBeGreaterThan(10);
  expect(faults(notes)).toEqual([]);
});

test('findings of the wrong designs', () => {
  const folder = join(__dirname, '../wrong-designs/rules');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt')).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return text.slice(text.search(/^\d+ not met/m)).split('\n').flatMap((line) => /^ +(?:- |mend: )(.*)$/.exec(line)?.[1] ?? []);
  });
  expect(texts.length).toBeGreaterThan(300);
  expect(faults(texts)).toEqual([]);
});
