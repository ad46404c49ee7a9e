/** `jifang verify`: what the running twin really lets pass, with real packets, against what the design says. */
import { resolve } from 'node:path';
import { writeVerification } from '../analysis/verification';
import { by, say, type Bilingual, type Model } from '../model';
import { halfWidths } from '../office/text-width';
import { writeBook } from '../office/workbook';
import { stackName } from '../stacks';
import { dockerLines } from '../twin/engine';
import { enginesOf, oneEngine, versionsOf } from '../twin/engines';
import { isolationIssues } from '../twin/isolation';
import { driftOf } from '../twin/verify/drift';
import { isUnanswered, judge, type Judged } from '../twin/verify/judge';
import { junit } from '../twin/verify/junit';
import { differencesOf, isAllowed, isDenied, outcomeOf, scoreOf, verificationOf, type Outcome } from '../twin/verify/outcome';
import { planProbes } from '../twin/verify/plan';
import type { Purpose } from '../twin/verify/probe';
import { runProbes } from '../twin/verify/run';
import { testRecord } from '../twin/verify/test-record';
import { expectationWords, purposes, resultWords } from '../twin/verify/words';
import { findFacilities, shownFrom } from './facility-file';
import { Failure, type ExitCode } from './failure';
import { json } from './json';
import { loadFacilities } from './load-facility';
import { placementBeside } from './placement-file';
import { replaceFile } from './output-folder';
import type { Terminal } from './terminal';
import { verificationPath } from './verification-file';
import { verifyFailures, verifyWords } from './verify-words';
import { writing } from './writing';

export interface VerifyOptions {
  readonly facility: string | undefined;
  readonly junit?: string;
  readonly xlsx?: string;
  readonly sample?: string;
  /** Write the record beside the facility. */
  readonly record: boolean;
}

/** 0 when everything measured is as planned. */
export async function verify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const sample = options.sample === undefined ? undefined : Number(options.sample);
  if (sample !== undefined && (!Number.isInteger(sample) || sample < 1 || sample > 100)) throw new Failure('sample-invalid', verifyFailures.badSample(options.sample!), 2);
  const [loaded] = loadFacilities(findFacilities(options.facility === undefined ? [] : [options.facility], terminal.cwd), terminal);
  const { model, source } = loaded!;
  const engines = enginesOf(model, placementBeside(source, model, terminal.cwd));
  const engine = await versionsOf(engines.all);
  if ('reason' in engine) throw new Failure('engine-silent', verifyFailures.noEngine(engine.reason), 1);
  const running = await Promise.all(engines.all.map((each) => dockerLines(['ps', '-q', '--filter', `label=jifang.facility=${model.facility.id}`], { engine: each })));
  if (running.flat().length === 0) throw new Failure('twin-not-running', verifyFailures.noTwin(model.facility.id, `cdktf.out/stacks/${stackName(model)}`), 1);

  const outcome = await measure(model, engine.version, sample, (text) => terminal.progress(text), engines);
  const record = verificationOf(outcome);
  const written: Bilingual[] = [];
  const keep = (path: string, content: string | Uint8Array) => writing(shownFrom(terminal.cwd, path), () => replaceFile(path, content));
  if (options.junit !== undefined) {
    keep(resolve(terminal.cwd, options.junit), junit(outcome, terminal.locale));
    written.push(verifyWords.wrote(options.junit));
  }
  if (options.xlsx !== undefined) {
    keep(resolve(terminal.cwd, options.xlsx), await writeBook(testRecord(outcome)));
    written.push(verifyWords.wrote(options.xlsx));
  }
  if (options.record) {
    keep(verificationPath(source), writeVerification(record));
    written.push(verifyWords.recorded(shownFrom(terminal.cwd, verificationPath(source)), record.model.slice(0, 12), record.matrix.slice(0, 12)));
  }
  const ok = record.differences === 0 && outcome.judgement.probes.every(({ verdict }) => verdict === 'as-planned' || verdict === 'skipped');
  if (terminal.json) terminal.out(json(forPrograms(outcome, ok)));
  else terminal.out(`${forPeople(outcome, (text) => say(text, terminal.locale))}${written.map((text) => `${say(text, terminal.locale)}\n`).join('')}`);
  return ok ? 0 : 1;
}

/** Sends, judges and compares. */
export async function measure(model: Model, engine: string, sample: number | undefined, report: (text: Bilingual) => void = () => undefined, engines = oneEngine): Promise<Outcome> {
  const at = new Date();
  report(verifyWords.planning(model.facility.id));
  const plan = planProbes(model, sample === undefined ? {} : { sample });
  const run = await runProbes(model, plan, { engines, report: (done, all) => report(verifyWords.sending(done, all)) });
  report(verifyWords.comparing);
  const judgement = judge(model, plan, run.measured);
  const [drift, ways] = await Promise.all([driftOf(model, run.states, run.filterImage, run.filterEngine), isolationIssues(model, engines)]);
  // What does not run and should have sent has been said already.
  const isolation = ways.filter(({ code, subject }) => code !== 'not-running' || !run.measured.absent.includes(subject)).map(({ text }) => text);
  return outcomeOf({ model, plan, judgement, drift, isolation, engine, at: `${at.toISOString().slice(0, 19)}Z`, seconds: (Date.now() - at.getTime()) / 1000 });
}

const mark = ({ asPlanned, all }: { asPlanned: number; all: number }): string => `${asPlanned}/${all}${asPlanned === all ? '' : ' ✗'}`;

function forPeople(outcome: Outcome, tell: (text: Bilingual) => string): string {
  const { model, judgement, drift, isolation, deviations, seconds } = outcome;
  const { probes } = judgement;
  const record = verificationOf(outcome);
  const of = (purpose: Purpose) => probes.filter(({ probe }) => probe.purpose === purpose);
  const flows = model.flows.flatMap((flow) => {
    const own = of('flow').filter(({ probe }) => probe.flow === flow.id);
    const unanswered = [...new Set(own.filter(isUnanswered).map(({ probe }) => `UDP ${probe.port}`))].join(', ');
    return own.length === 0 ? [] : [[flow.id, flow.purpose, mark(scoreOf(own)), unanswered === '' ? '' : tell(verifyWords.unanswered(unanswered))]];
  });
  const others = (['wrong-source', 'window', 'outside', 'spoofed', 'own', 'link'] as const)
    .map((purpose) => [purpose, of(purpose).filter(isDenied)] as const).filter(([, list]) => list.length > 0).map(([purpose, list]) => `${tell(purposes[purpose])} ${mark(scoreOf(list))}`);
  const faults = differencesOf(outcome);
  const most = 40;
  return [
    tell(verifyWords.heading(model.facility.name, model.facility.revision, outcome.engine)), '',
    tell(verifyWords.flows), ...columns(flows), '',
    tell(verifyWords.zones), ...columns(matrix(of('zones'))), '',
    `${tell(verifyWords.others)}  ${others.join(' · ')}`,
    `${tell(verifyWords.structural)}  ${mark(record.structural)}`,
    tell(drift.length === 0 ? verifyWords.drift(model.policies.flatMap(({ devices }) => devices).length) : verifyWords.drifted(drift.length)),
    ...(isolation.length === 0 ? [tell(verifyWords.isolation)] : []),
    ...(deviations.length === 0 ? [tell(verifyWords.static)] : []), '',
    ...(faults.length === 0 ? [] : [tell(verifyWords.differences(faults.length)), ...faults.slice(0, most).map((text) => `  ✗ ${tell(text)}`), ...(faults.length > most ? [`  ${tell(verifyWords.more(faults.length - most))}`] : []), '']),
    tell(verifyWords.total(mark(record.allowed), mark(record.denied), mark(record.structural), faults.length, record.skipped, seconds.toFixed(1))),
    tell(verifyWords.standIns), '',
  ].join('\n');
}

/** Denied probes by zone of the source and of the target. */
function matrix(judged: readonly Judged[]): string[][] {
  const zones = [...new Set(judged.flatMap(({ probe }) => [probe.zones.from, probe.zones.to]))].sort(by((zone) => zone));
  const cell = (from: string, to: string) => {
    const own = judged.filter(({ probe }) => probe.zones.from === from && probe.zones.to === to);
    return own.length === 0 ? '-' : mark(scoreOf(own));
  };
  return [['', ...zones], ...zones.map((from) => [from, ...zones.map((to) => (from === to ? '·' : cell(from, to)))])];
}

/** Cells under one another, whatever language they are in. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => halfWidths(cells[column] ?? ''))));
  return rows.map((cells) => `  ${cells.map((cell, column) => cell + ' '.repeat(Math.max(0, widths[column]! - halfWidths(cell)))).join('  ')}`.trimEnd());
}

function forPrograms(outcome: Outcome, ok: boolean): object {
  const { model, judgement, drift } = outcome;
  return {
    ok, ...verificationOf(outcome), seconds: outcome.seconds,
    findings: differencesOf(outcome), drift,
    structural: judgement.structural, uncovered: outcome.plan.uncovered,
    totals: { allowed: judgement.probes.filter(isAllowed).length, denied: judgement.probes.filter(isDenied).length },
    probes: judgement.probes.map((judged) => ({
      id: judged.probe.id, purpose: judged.probe.purpose, ...(judged.probe.flow === undefined ? {} : { flow: judged.probe.flow }), from: judged.probe.from, to: judged.probe.to, zones: judged.probe.zones,
      protocol: judged.probe.protocol, source: judged.probe.source, destination: judged.probe.destination, port: judged.probe.port,
      expected: expectationWords(model, judged.probe), passes: judged.probe.passes.map(({ policy, rule, flow }) => ({ policy, rule, flow })),
      answer: judged.answer?.result ?? null, sourcePort: judged.answer?.port ?? null, evidence: judged.evidence, result: resultWords(judged), verdict: judged.verdict,
      ...(isUnanswered(judged) ? { unanswered: true } : {}), ...(judged.probe.control === undefined ? {} : { control: judged.probe.control }), ...(judged.finding ? { finding: judged.finding.kind } : {}),
    })),
  };
}
