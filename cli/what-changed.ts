/** One line for each output that an edit has changed: what is another in it. */
import { changesBetween, type Change } from '../analysis/changes';
import type { StateChange } from '../compliance/difference';
import type { Scene } from '../diagrams';
import { append, by, say, type Bilingual, type Locale, type Model, type OutputFile } from '../model';
import type { Book } from '../office/sheet';
import { shortLines, stateText } from './diff/blocks';
import { wordingOf, type Wording } from './diff/values';
import { digestOf } from './digest';
import { sceneChanges } from './scene-changes';
import { sheetChanges, textChange, without } from './text-changes';

/** Everything one run has made, and what it was written from. */
export interface Contents {
  readonly model: Model;
  readonly files: readonly OutputFile[];
  readonly terraform: readonly OutputFile[];
  /** By name. */
  readonly scenes: ReadonlyMap<string, Scene>;
  /** By path. */
  readonly books: ReadonlyMap<string, Book>;
}

export interface OutputChange {
  /** The output as people call it: a drawing is one, in however many formats it is written. */
  readonly title: string;
  /** Files below the output folder that were written or removed. */
  readonly paths: readonly string[];
  readonly kind: 'added' | 'removed' | 'changed';
  /** What changed inside, most telling first; empty where nothing but its layout or order did. */
  readonly items: readonly string[];
}

/** Files that say nothing of their own: lists and copies of what other outputs hold. */
const silent = new Set(['manifest.json', 'compliance/findings.sarif']);

/** @param locale of what is said of the model; everything else is said as the output says it */
export function outputChanges(before: Contents, after: Contents, locale: Locale): OutputChange[] {
  const [earlier, later] = [byPath(before), byPath(after)];
  const paths = [...new Set([...earlier.keys(), ...later.keys()])].filter((path) => !silent.has(path) && digest(earlier.get(path)) !== digest(later.get(path)));
  const outputs = new Map<string, string[]>();
  for (const path of paths) {
    const output = outputOf(path);
    append(outputs, output, path);
  }
  const runs: Runs = { before, after, locale, words: wordingOf(before.model, after.model), changes: changesBetween(before.model, after.model).list };
  return [...outputs].map(([output, changed]): OutputChange => {
    const [old, now] = [changed.map((path) => earlier.get(path)).find(Boolean), changed.map((path) => later.get(path)).find(Boolean)];
    const title = titleOf(now ?? old!);
    if (old === undefined || now === undefined) return { title, paths: changed, kind: now ? 'added' : 'removed', items: [] };
    return { title, paths: changed, kind: 'changed', items: itemsOf(output, old, now, runs) };
  }).sort(by(({ paths: [path] }) => order.findIndex((start) => path!.startsWith(start)), ({ paths: [path] }) => path!));
}

/** The model first, then what people look at. */
const order = ['model', 'tables/', 'inventory/', 'diagrams/', 'firewalls/', 'monitoring/', 'compliance/', ''];

const digest = (file: OutputFile | undefined): string => (file === undefined ? '' : digestOf(file.bytes));
const byPath = ({ files, terraform }: Contents): Map<string, OutputFile> => new Map([...files, ...terraform].map((file) => [file.path, file]));
const outputOf = (path: string): string => (path.startsWith('diagrams/') ? path.replace(/\..*$/, '') : path);
const titleOf = ({ title }: OutputFile): string => title.replace(/（(位图|文字转曲|Mermaid 源|draw\.io 源)）$/, '');

interface Runs { readonly before: Contents; readonly after: Contents; readonly locale: Locale; readonly words: Wording; readonly changes: readonly Change[] }

function itemsOf(output: string, old: OutputFile, now: OutputFile, runs: Runs): string[] {
  const { before, after, locale, words, changes } = runs;
  if (output.startsWith('diagrams/')) return sceneChanges(before.scenes.get(output.slice(9)), after.scenes.get(output.slice(9)), words, changes);
  if (before.books.has(output) && after.books.has(output)) return bookChanges(before.books.get(output)!, after.books.get(output)!);
  if (output === 'model.json') return shortLines(changes, before.model, after.model).map((text) => say(text, locale));
  const [earlier, later] = [old, now].map(({ bytes }) => new TextDecoder().decode(bytes)) as [string, string];
  if (output === 'compliance/findings.json') return findingChanges(earlier, later).map((text) => say(text, locale));
  if (output.endsWith('.nft')) return ruleChanges(earlier, later);
  if (output.endsWith('cdk.tf.json')) return resourceChanges(earlier, later);
  return [];
}

/** Sheets by name; several sheets say which. */
function bookChanges(before: Book, after: Book): string[] {
  const earlier = new Map(before.sheets.map((sheet) => [sheet.name, sheet]));
  const later = new Set(after.sheets.map(({ name }) => name));
  return [
    ...after.sheets.flatMap((sheet) => {
      const old = earlier.get(sheet.name);
      return old === undefined ? [`+ ${sheet.name}`] : sheetChanges(old, sheet).map((item) => (after.sheets.length > 1 ? `${sheet.name}：${item}` : item));
    }),
    ...before.sheets.filter(({ name }) => !later.has(name)).map(({ name }) => `− ${name}`),
  ];
}

/** Rules, and members of sets, that came and went. */
function ruleChanges(before: string, after: string): string[] {
  const [old, now] = [rulesOf(before), rulesOf(after)];
  const sets = [...now].flatMap(([name, text]) => {
    const earlier = old.get(name);
    return name === '' || earlier === undefined || earlier[0] === text[0] ? [] : [`${name} ${textChange(earlier[0]!, text[0]!)}`];
  });
  const lines = (rules: ReadonlyMap<string, readonly string[]>, others: ReadonlyMap<string, readonly string[]>) =>
    [...rules].flatMap(([name, texts]) => (name === '' || !others.has(name) ? texts.map((text) => (name === '' ? text : `${name} ${text}`)) : []));
  const [left, came] = [without(lines(old, now), lines(now, old)), without(lines(now, old), lines(old, now))];
  if (left.length === came.length) return [...sets, ...left.map((line, i) => textChange(line, came[i]!))];
  return [...sets, ...left.map((line) => `− ${line}`), ...came.map((line) => `+ ${line}`)];
}

/** Lines of a rule file under the empty name, and the members of each set under the set's. */
function rulesOf(text: string): Map<string, string[]> {
  const sets = new Map<string, string[]>();
  const rest = text.replace(/^\s*set (\S+) \{[^{}]*elements = \{([^{}]*)\}\s*\}/gm, (_, name: string, members: string) => {
    sets.set(name, [members.trim()]);
    return '';
  });
  return sets.set('', rest.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#')));
}

interface Findings {
  readonly rules: Readonly<Record<string, Pick<StateChange, 'title'>>>;
  readonly findings: readonly (Pick<StateChange, 'rule' | 'subject'> & { readonly id: string; readonly state: NonNullable<StateChange['after']> })[];
}

/** Subjects whose state under a rule is another, what is not met first. The findings that were written are read: no rule is asked again. */
function findingChanges(before: string, after: string): Bilingual[] {
  const [old, now] = [before, after].map((text) => JSON.parse(text) as Findings) as [Findings, Findings];
  const [earlier, later] = [old, now].map(({ findings }) => new Map(findings.map((finding) => [finding.id, finding]))) as [Map<string, Findings['findings'][number]>, Map<string, Findings['findings'][number]>];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((id) => {
    const [was, is] = [earlier.get(id), later.get(id)];
    if (was?.state === is?.state || ((!was || !is) && (is ?? was)!.state === 'met')) return [];
    const { rule, subject } = (is ?? was)!;
    return { rule, subject, title: (now.rules[rule] ?? old.rules[rule])!.title, ...(was ? { before: was.state } : {}), ...(is ? { after: is.state } : {}) };
  }).sort(by(({ after: state }) => (state === 'not-met' ? 0 : 1))).map(stateText);
}

function resourceChanges(before: string, after: string): string[] {
  const resourcesOf = (text: string) => new Map(Object.entries((JSON.parse(text) as { resource: Record<string, Record<string, unknown>> }).resource)
    .flatMap(([type, all]) => Object.entries(all).map(([name, config]) => [`${type}.${name}`, JSON.stringify(config)] as const)));
  const [earlier, later] = [resourcesOf(before), resourcesOf(after)];
  return [
    ...[...later].filter(([name, config]) => earlier.get(name) !== config).map(([name]) => (earlier.has(name) ? name : `+ ${name}`)),
    ...[...earlier.keys()].filter((name) => !later.has(name)).map((name) => `− ${name}`),
  ];
}
