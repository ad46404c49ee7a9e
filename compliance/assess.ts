import { sitePart } from '../analysis/parts';
import { allAsPlanned, verificationState, verificationWords, type Verification } from '../analysis/verification';
import { byText, type Bilingual, type Model } from '../model';
import { factsOf, type Facts } from './facts';
import { strongest, type Finding } from './finding';
import { demandsOf, type PackDemand } from './packs';
import type { Outcome, Rule } from './rule';
import { rules as allRules } from './rules';
import { ofFacility } from './subject';
import { verdicts, type ItemStatus, type Verdict } from './verdict';
import { applyWaivers } from './waivers';

export interface Assessment {
  /** By rule, then by subject. */
  readonly findings: readonly Finding[];
  /** One per licensed system. */
  readonly verdicts: readonly Verdict[];
}

export interface AssessOptions {
  /** Rules to run; default: all. */
  readonly rules?: readonly Rule[];
  /** States of test items that people supply: functions tested, reports seen. */
  readonly statuses?: readonly ItemStatus[];
  /**
   * A measurement on the live twin of this very model, with everything as planned: findings about access control that are met
   * carry it as evidence. A record of another model, or one with differences, is not used.
   */
  readonly verification?: Verification;
}

/** Every rule over a model, waivers applied, and the verdict of each system's test standard. */
export function assess(model: Model, options: AssessOptions = {}): Assessment {
  const [facts, site] = [factsOf(model), factsOf(sitePart(model))];
  const rules = options.rules ?? allRules;
  const raw = rules.flatMap((rule) => (rule.of === 'site' ? runOnce(rule, site) : run(rule, facts)));
  const { findings, faults } = applyWaivers(model, raw, new Set(allRules.map((rule) => rule.id)));
  const proof = evidenceOf(model, options.verification);
  const sorted = [...findings.map((finding) => (proof && finding.state === 'met' && accessControlRules.has(finding.rule) ? { ...finding, evidence: proof } : finding)), ...faults].sort((a, b) => byText(a.rule, b.rule) || byText(a.subject.path, b.subject.path));
  return { findings: sorted, verdicts: verdicts(model, sorted, options.statuses ?? []) };
}

/** Rules whose demand is on what firewalls let pass: real packets show it. */
export const accessControlRules: ReadonlySet<string> = new Set([
  'flow-ca-km', 'flow-ra-ca', 'fw-adjacent-only', 'fw-min-ports', 'fw-no-any-any', 'net-fw-each-boundary', 'net-km-no-internet', 'net-no-bypass', 'publication-reachable',
]);

const evidenceOf = (model: Model, verification: Verification | undefined): Bilingual | undefined =>
  (verification && verificationState(model, verification) === 'current' && allAsPlanned(verification) ? verificationWords(verification) : undefined);

const found = new WeakMap<Facts, Map<Rule, readonly Finding[]>>();

/** Of a machine room that is as it was nothing is judged again. */
function runOnce(rule: Rule, site: Facts): readonly Finding[] {
  let known = found.get(site);
  if (!known) found.set(site, (known = new Map()));
  let findings = known.get(rule);
  if (!findings) known.set(rule, (findings = run(rule, site)));
  return findings;
}

/** A rule that throws has not been met: silence would be read as a pass. */
function run(rule: Rule, facts: Facts): Finding[] {
  let outcomes: readonly Outcome[];
  try {
    outcomes = [...rule.check(facts)];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    outcomes = [{ subject: ofFacility(facts.model), state: 'not-met', because: [{ zh: `规则执行失败：${message}`, en: `the rule failed: ${message}` }] }];
  }
  return outcomes.flatMap((outcome) => finding(rule, outcome, facts));
}

/** None when no pack asks for the rule of this kind of system. */
function finding(rule: Rule, outcome: Outcome, facts: Facts): Finding[] {
  const { subject } = outcome;
  const kinds = new Set(subject.systems.map((id) => facts.index.systems.get(id)?.kind));
  const demands = demandsOf(rule.id).filter((demand: PackDemand) => demand.pack.systems.some((kind) => kinds.has(kind)));
  if (demands.length === 0) return [];
  return [{
    id: `${rule.id}[${subject.path}]`, rule: rule.id, title: rule.title,
    subject: { path: subject.path, name: subject.name }, systems: subject.systems,
    state: outcome.state,
    because: outcome.state === 'not-met' ? outcome.because : [],
    missing: outcome.state === 'not-assessable' ? outcome.missing : [],
    mend: rule.mend, severity: strongest(demands), demands,
  }];
}
