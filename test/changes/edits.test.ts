/** Every kind of edit with what is told of it. UPDATE_GOLDEN=1 rewrites the texts: read the diff. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changesBetween, passingBetween, passingInOrder, reverseOf } from '../../analysis/changes';
import { compare } from '../../cli/diff/comparison';
import { markdownReport, textReport } from '../../cli/diff/reports';
import { locales } from '../../model';
import { modelsOf, type Edit } from './base';

const folder = join(__dirname, 'edits');
const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => file.slice(0, -3)).sort();
const editOf = async (name: string): Promise<Edit> => ((await import(join(folder, name))) as { edit: Edit }).edit;

test.each(names)('%s', async (name) => {
  const [before, after] = modelsOf(await editOf(name));
  const label = (text: string) => ({ zh: text, en: text });
  const comparison = await compare({ model: before, label: label('A') }, { model: after, label: label('B') });
  const text = locales.map((locale) => textReport(comparison, locale)).join('\n');
  expect(text).not.toMatch(/undefined|NaN|\[object/);
  expect(markdownReport(comparison, 'zh-CN')).not.toMatch(/undefined|NaN|\[object/);
  const file = join(folder, `${name}.txt`);
  if (process.env['UPDATE_GOLDEN'] !== undefined || !existsSync(file)) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));

  expect(changesBetween(after, before)).toEqual(reverseOf(comparison.changes));
  const turned = { opens: 'closes', closes: 'opens' } as const;
  const sets = (list: ReturnType<typeof passingBetween>, flip: boolean) => passingInOrder(list).map(({ kind, packets, renumbered }) => `${flip ? turned[kind] : kind} ${renumbered} ${packets.count()}`).sort();
  expect(sets(passingBetween(after, before), true)).toEqual(sets([...comparison.passing], false));
});

test('the texts are those of the edits that are there', () => {
  expect(readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4)).sort()).toEqual(names);
  expect(names.length).toBeGreaterThanOrEqual(20);
});
