import type { Bilingual, Model } from '../model';
import type { Assessment } from './assess';
import { isError, type Finding, type FindingState } from './finding';
import type { Severity } from './pack';
import { rules } from './rules';
import type { Verdict } from './verdict';

/** findings.json: every finding, met ones too, with each rule's words said once. */
export function findingsJson(model: Model, { findings, verdicts }: Assessment): string {
  const { facility } = model;
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length;
  const ran = new Map(findings.map((finding) => [finding.rule, finding] as const));
  const content = {
    format: 'jifang-findings/1',
    facility: { id: facility.id, name: facility.name, revision: facility.revision, ...(facility.date === undefined ? {} : { date: facility.date }) },
    counts: {
      met: count('met'), notMet: count('not-met'), notAssessable: count('not-assessable'), waived: count('waived'), errors: findings.filter(isError).length,
    },
    verdicts: verdicts.map(verdictJson),
    rules: Object.fromEntries([...ran].map(([id, finding]) => [id, ruleJson(finding)])),
    withoutSubject: rules.map((rule) => rule.id).filter((id) => !ran.has(id)).sort(),
  };
  const list = findings.length === 0 ? '[]' : `[\n${findings.map(findingText).join(',\n')}\n ]`;
  return `${JSON.stringify(content, null, 1).replace(/\n\}$/, '')},\n "findings": ${list}\n}\n`;
}

const texts = new WeakMap<Finding, string>();

/** As it stands in the list: findings that stay from run to run are written once. */
function findingText(finding: Finding): string {
  let text = texts.get(finding);
  if (text === undefined) texts.set(finding, (text = `  ${JSON.stringify(findingJson(finding), null, 1).replaceAll('\n', '\n  ')}`));
  return text;
}

const verdictJson = (verdict: Verdict) => ({
  system: verdict.system.id, title: verdict.system.title, standard: verdict.standard.name, clause: verdict.standard.clause,
  outcome: verdict.outcome, text: verdict.text,
  failedKeys: verdict.failedKeys.map((item) => item.id), failedOthers: verdict.failedOthers.map((item) => item.id), open: verdict.open.map((item) => item.id),
  items: verdict.items.map(({ item, state, findings, status }) => ({
    id: item.id, clause: item.clause, title: item.title, weight: item.weight, state,
    findings: findings.filter((finding) => finding.state !== 'met').map((finding) => finding.id),
    rules: [...new Set(findings.map((finding) => finding.rule))],
    ...(item.remaining === undefined ? {} : { remaining: item.remaining }),
    ...(status?.evidence === undefined ? {} : { evidence: status.evidence }),
  })),
});

interface RuleJson {
  readonly title: Bilingual;
  readonly mend: Bilingual;
  readonly severity: Severity;
  readonly demands: readonly { readonly pack: string; readonly clause: string; readonly certainty: string; readonly severity: Severity; readonly item?: string }[];
}

const ruleJson = ({ title, mend, severity, demands }: Finding): RuleJson => ({
  title, mend, severity,
  demands: demands.map(({ pack, clause, certainty, severity: strength, item }) => ({ pack: pack.id, clause, certainty, severity: strength, ...(item === undefined ? {} : { item }) })),
});

const findingJson = (finding: Finding) => ({
  id: finding.id, rule: finding.rule, subject: finding.subject, systems: finding.systems, state: finding.state,
  ...(finding.because.length === 0 ? {} : { because: finding.because }),
  ...(finding.missing.length === 0 ? {} : { missing: finding.missing }),
  ...(finding.waiver === undefined ? {} : { waiver: finding.waiver }),
  ...(finding.evidence === undefined ? {} : { evidence: finding.evidence }),
});
