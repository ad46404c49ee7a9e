/** The measurement as JUnit XML, as build servers read it. */
import { say, type Bilingual, type Locale } from '../../model';
import type { Outcome } from './outcome';
import type { Judged } from './judge';
import type { Purpose } from './probe';
import { driftWords, expectationWords, findingWords, purposes, resultWords } from './words';

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly seconds: number;
  readonly failure?: string;
  readonly skipped?: string;
  readonly out?: string;
}

export function junit(outcome: Outcome, locale: Locale): string {
  const { model, judgement, drift, isolation, deviations } = outcome;
  const tell = (text: Bilingual) => say(text, locale);
  const probeCase = (judged: Judged): Case => ({
    name: judged.probe.id, classname: `${judged.probe.zones.from} > ${judged.probe.zones.to}`, seconds: (judged.answer?.milliseconds ?? 0) / 1000,
    ...(judged.verdict === 'different' ? { failure: tell(findingWords(model, judged.finding!)) } : {}),
    // What could not be judged is no pass.
    ...(judged.verdict === 'unproven' ? { failure: tell({ zh: '不能判断：对照或日志缺失', en: 'unproven: its control or a log is missing' }) } : {}),
    ...(judged.verdict === 'skipped' ? { skipped: tell(resultWords(judged)) } : {}),
    out: `${tell(expectationWords(model, judged.probe))} / ${tell(resultWords(judged))}`,
  });
  const ofPurpose = (Object.keys(purposes) as Purpose[]).map((purpose) => [purpose, judgement.probes.filter(({ probe }) => probe.purpose === purpose).map(probeCase)] as const);
  const still = new Map(judgement.findings.filter(({ kind }) => kind === 'structure-still').map((finding) => [`${finding.about} ${finding.seen}`, tell(findingWords(model, finding))]));
  const general = judgement.findings.filter(({ kind }) => ['log-missing', 'counter-differs', 'uncovered', 'absent'].includes(kind));
  const suites: (readonly [string, readonly Case[]])[] = [
    ...ofPurpose,
    ['structural', judgement.structural.map(({ flow, policy }) => ({ name: `${flow} ${policy}`, classname: policy, seconds: 0, ...(still.has(`${flow} ${policy}`) ? { failure: still.get(`${flow} ${policy}`)! } : {}) }))],
    ['evidence', general.length === 0 ? [{ name: 'complete', classname: 'evidence', seconds: 0 }] : general.map((finding) => ({ name: finding.about, classname: finding.kind, seconds: 0, failure: tell(findingWords(model, finding)) }))],
    ['drift', model.policies.flatMap(({ devices }) => devices).map((device) => {
      const found = drift.filter((each) => each.device === device);
      return { name: device, classname: 'drift', seconds: 0, ...(found.length === 0 ? {} : { failure: found.map((each) => tell(driftWords(model, each))).join('\n') }) };
    })],
    ['isolation', [{ name: 'engine', classname: 'isolation', seconds: 0, ...(isolation.length === 0 ? {} : { failure: isolation.map(tell).join('\n') }) }]],
    ['static', [{ name: 'reachability', classname: 'static', seconds: 0, ...(deviations.length === 0 ? {} : { failure: deviations.map(tell).join('\n') }) }]],
  ];
  const shown = suites.filter(([, cases]) => cases.length > 0);
  const all = shown.flatMap(([, cases]) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(model.facility.id)}" tests="${all.length}" failures="${failures(all)}" skipped="${skips(all)}" time="${outcome.seconds.toFixed(3)}" timestamp="${outcome.at}">`,
    ...shown.flatMap(([name, cases]) => [
      `  <testsuite name="${attribute(name)}" tests="${cases.length}" failures="${failures(cases)}" skipped="${skips(cases)}">`,
      ...cases.map(caseXml),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

const failures = (cases: readonly Case[]): number => cases.filter(({ failure }) => failure !== undefined).length;
const skips = (cases: readonly Case[]): number => cases.filter(({ skipped }) => skipped !== undefined).length;

function caseXml({ name, classname, seconds, failure, skipped, out }: Case): string {
  const body = [
    ...(failure === undefined ? [] : [`<failure message="${attribute(failure)}"/>`]),
    ...(skipped === undefined ? [] : [`<skipped message="${attribute(skipped)}"/>`]),
    ...(out === undefined ? [] : [`<system-out>${attribute(out)}</system-out>`]),
  ].join('');
  return `    <testcase classname="${attribute(classname)}" name="${attribute(name)}" time="${seconds.toFixed(3)}">${body}</testcase>`;
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
/** For attributes and text; control characters, which XML has no way to write, are left out. */
const attribute = (text: string): string => [...text].map((character) => named[character] ?? (character < ' ' ? '' : character)).join('');
