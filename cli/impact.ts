/** `jifang impact`: what stops working when parts are lost. */
import { impactOf, type Impact, type Part } from '../analysis/impact';
import { holdersOf, type Subject, type SubjectKind } from '../analysis/subjects';
import { clausesLost } from '../compliance/lost';
import { citation, type Finding } from '../compliance/finding';
import { findFacilities } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { oneCalled, splitFacility } from './asked';
import { filesOf, outputsNaming, type Naming } from './impact-outputs';
import { impactText } from './impact-report';
import { impacting } from './impact-words';
import { json } from './json';
import { loadFacilities } from './load-facility';
import type { Terminal } from './terminal';
import { indexOf, type Model } from '../model';

export interface ImpactCommand {
  readonly words: readonly string[];
  readonly facility: string | undefined;
  /** Names the files that name the parts; without it the answer comes at once. */
  readonly outputs: boolean;
}

const kinds: readonly SubjectKind[] = ['device', 'pair', 'zone', 'link', 'line', 'site', 'address'];

/** Always 0: a loss is a question, not a fault of the design. */
export async function impact({ words, facility: stated, outputs }: ImpactCommand, terminal: Terminal): Promise<ExitCode> {
  const { names, facility } = splitFacility(words, stated, terminal.cwd);
  if (names.length === 0) throw new Failure('usage', impacting.nothingAsked, 2);
  const [loaded] = loadFacilities(findFacilities(facility === undefined ? [] : [facility], terminal.cwd), terminal);
  const { model } = loaded!;
  const subjects = names.map((name) => holder(model, oneCalled(model, name, kinds)));
  const found = impactOf(model, subjects.flatMap((subject) => partsOf(model, subject)));
  const clauses = clausesLost(model, found.remaining);
  const files = outputs ? outputsNaming(model, subjects, await filesOf(model)) : undefined;
  if (terminal.json) terminal.out(json(forPrograms(subjects, found, clauses, files)));
  else terminal.out(impactText(model, subjects, found, clauses, files, terminal.locale));
  return 0;
}

/** Of an address: who has it. */
function holder(model: Model, subject: Subject): Subject {
  if (subject.kind !== 'address') return subject;
  const found = holdersOf(model, subject.id).find(({ subject: { kind } }) => kind !== 'flow');
  if (!found) throw new Failure('name-unknown', impacting.nobodyHas(subject.id), 2);
  return found.subject;
}

function partsOf(model: Model, { kind, id }: Subject): Part[] {
  if (kind === 'pair') return (indexOf(model).pairs.get(id)?.members ?? []).map((member) => ({ kind: 'device', id: member }));
  return kind === 'device' || kind === 'zone' || kind === 'link' || kind === 'line' || kind === 'site' ? [{ kind, id }] : [];
}

function forPrograms(asked: readonly Subject[], { remaining: _, ...found }: Impact, clauses: readonly Finding[], files: readonly Naming[] | undefined): object {
  return {
    ok: true, asked, ...found,
    clauses: clauses.map(({ id, rule, subject, severity, because, demands }) => ({ id, rule, subject, severity, because, clauses: [...new Set(demands.map((demand) => citation(demand).zh))] })),
    ...(files === undefined ? {} : { outputs: files }),
  };
}
