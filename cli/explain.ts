/** `jifang explain`: where anything of a facility comes from, in words. */
import { explain as explainSubject, type Section } from '../analysis/explain';
import { gasPartCalled } from '../analysis/explain/gas-parts';
import { emptyLock } from '../analysis/lock';
import { subjectKinds, subjectsCalled } from '../analysis/subjects';
import { assess } from '../compliance/assess';
import { clausesOn, ruleSections } from '../compliance/explain-rule';
import { rules } from '../compliance/rules';
import { say, type Bilingual, type Source } from '../model';
import { oneCalled, splitFacility } from './asked';
import { explaining } from './explain-words';
import { findFacilities } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { list } from './list';
import { loadFacilities, lockBeside, type LoadedFacility } from './load-facility';
import { partAt, type PatternPart } from './pattern-parts';
import type { Terminal } from './terminal';

export interface ExplainCommand {
  readonly words: readonly string[];
  readonly facility: string | undefined;
}

interface Told {
  readonly subject: { readonly kind: string; readonly id: string };
  readonly heading: Bilingual;
  readonly path?: string;
  readonly source?: Source;
  readonly part?: PatternPart;
  readonly sections: readonly Section[];
}

/** 0 when there is something to explain. */
export function explain({ words, facility: stated }: ExplainCommand, terminal: Terminal): ExitCode {
  const { names, facility } = splitFacility(words, stated, terminal.cwd);
  const [word] = names;
  if (word === undefined) return list({ words: [], facility }, terminal);
  if (names.length > 1) throw new Failure('usage', explaining.oneSubject, 2);
  const [loaded] = loadFacilities(findFacilities(facility === undefined ? [] : [facility], terminal.cwd), terminal);
  const told = finding(loaded!, word) ?? thing(loaded!, word, terminal.cwd);
  if (terminal.json) terminal.out(json({ ok: true, ...told }));
  else terminal.out(forPeople(told, terminal));
  return 0;
}

/** The rule of a finding, `dev-hsm-count`, or one finding, `dev-hsm-count[ca/service/ocsp-1]`. */
function finding({ model, facility }: LoadedFacility, word: string): Told | undefined {
  const [, id = '', path] = /^(?:finding:)?([a-z][a-z0-9-]*)(?:\[(.+)\])?$/.exec(word) ?? [];
  const rule = rules.find((each) => each.id === id);
  if (!rule || (!word.startsWith('finding:') && path === undefined && subjectsCalled(model, word).length > 0)) return undefined;
  const { findings } = assess(model);
  const own = path === undefined ? undefined : findings.find((each) => each.rule === id && each.subject.path === path);
  if (path !== undefined && !own) throw new Failure('name-unknown', explaining.noFinding(id, path), 2);
  const source = path === undefined ? undefined : facility.sourceOf(path);
  return {
    subject: { kind: 'finding', id: own?.id ?? id }, heading: own ? explaining.finding(id, rule.title, own.subject.name) : explaining.heading(id, rule.title),
    ...(path === undefined ? {} : { path }), ...(source ? { source } : {}), sections: ruleSections(rule, findings, path),
  };
}

function thing(loaded: LoadedFacility, word: string, cwd: string): Told {
  const { model, facility } = loaded;
  const subject = oneCalled(model, word, subjectKinds, rules.map(({ id }) => id));
  const { path, ...owner } = explainSubject({ model, lock: lockBeside(loaded.source, cwd) ?? emptyLock }, subject);
  const own = subject.kind === 'site' ? gasPartCalled(model, word.replace(/^site:/, '')) : undefined;
  const told = own ? { ...owner, heading: own.heading, sections: [...own.sections, { title: owner.heading, lines: [] }, ...owner.sections] } : owner;
  const source = path === undefined ? undefined : facility.sourceOf(path);
  const part = path !== undefined && (subject.kind === 'device' || subject.kind === 'pair') ? partAt(facility, path) : undefined;
  const judged = { device: path, pair: path, zone: path, system: path, flow: `flows/${subject.id}`, link: `links/${subject.id}`, product: `products/${subject.id}`, rule: path?.startsWith('flows/') === true ? path : undefined, line: undefined, point: path, site: path, calculation: undefined, address: undefined }[subject.kind];
  return {
    ...told, ...(path === undefined ? {} : { path }), ...(source ? { source } : {}), ...(part ? { part } : {}),
    sections: [...told.sections, ...(judged === undefined ? [] : clausesOn(assess(model).findings, judged))],
  };
}

function forPeople({ heading, path, source, part, sections }: Told, { locale }: Terminal): string {
  const tell = (text: Bilingual) => say(text, locale);
  const at = source && `${source.file}:${source.line}`;
  const origin: Section[] = path === undefined ? [] : [{ title: explaining.origin, lines: [explaining.written(path, at), ...(part ? [explaining.part(part.id, part.pattern)] : [])] }];
  return `${[tell(heading), ...[...origin, ...sections].flatMap(({ title, lines }) => ['', tell(title), ...lines.map((line) => `  ${tell(line)}`)])].join('\n')}\n`;
}
