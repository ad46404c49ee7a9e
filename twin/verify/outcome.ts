/** A whole measurement: what every output of it is made from. */
import { hashOf, writeModel, type Bilingual, type Model } from '../../model';
import { proveNothingElse } from '../../analysis/reachability';
import type { Verification } from '../../analysis/verification';
import type { Drift } from './drift';
import { driftWords, findingWords } from './words';
import type { Judged, Judgement } from './judge';
import type { ProbePlan } from './probe';

export interface Outcome {
  readonly model: Model;
  readonly plan: ProbePlan;
  readonly judgement: Judgement;
  readonly drift: readonly Drift[];
  /** Ways round the firewalls that the engine itself leaves open. */
  readonly isolation: readonly Bilingual[];
  /** Where the rules would let pass something other than what the flows ask: the static half of the comparison. */
  readonly deviations: readonly Bilingual[];
  /** ISO, UTC. */
  readonly at: string;
  readonly engine: string;
  readonly seconds: number;
}

/** The outcome of a measurement, with the static proof beside it. */
export const outcomeOf = (parts: Omit<Outcome, 'deviations'>): Outcome => ({ ...parts, deviations: proveNothingElse(parts.model).deviations.map(({ text }) => text) });

export const isAllowed = ({ probe }: Judged): boolean => probe.purpose !== 'control' && (probe.expected.kind === 'open' || probe.expected.kind === 'reached');
export const isDenied = ({ probe }: Judged): boolean => probe.expected.kind === 'dropped' || probe.expected.kind === 'lost';

export interface Score {
  readonly asPlanned: number;
  readonly all: number;
}

/** Skipped probes count on neither side. */
export function scoreOf(judged: readonly Judged[]): Score {
  const counted = judged.filter(({ verdict }) => verdict !== 'skipped');
  return { asPlanned: counted.filter(({ verdict }) => verdict === 'as-planned').length, all: counted.length };
}

/** Everything in which the twin is not the plan, in words. None: the measurement is passed. */
export function differencesOf({ model, judgement, drift, isolation, deviations }: Outcome): Bilingual[] {
  return [...judgement.findings.map((finding) => findingWords(model, finding)), ...drift.map((each) => driftWords(model, each)), ...isolation, ...deviations];
}

/** The record that is kept beside the design. */
export function verificationOf(outcome: Outcome): Verification {
  const { model, judgement: { probes, structural }, at, engine } = outcome;
  const policies = Object.fromEntries(model.policies.map(({ id }) => [id, { passed: 0, dropped: 0 }]));
  for (const { probe, verdict } of probes) {
    if (verdict !== 'as-planned') continue;
    for (const policy of new Set(probe.passes.map((pass) => pass.policy))) policies[policy]!.passed++;
    if (probe.expected.kind === 'dropped') policies[probe.expected.policy]!.dropped++;
  }
  return {
    format: 'jifang-verification/1', facility: model.facility.id, revision: model.facility.revision,
    model: hashOf(writeModel(model)), matrix: matrixHash(outcome), at, engine,
    allowed: scoreOf(probes.filter(isAllowed)), denied: scoreOf(probes.filter(isDenied)),
    structural: { asPlanned: structural.filter(({ moved }) => moved > 0).length, all: structural.length },
    skipped: probes.filter(({ verdict }) => verdict === 'skipped').length,
    differences: differencesOf(outcome).length, policies,
  };
}

/** The same plan with the same outcome has the same hash, whenever and wherever it was measured. */
export const matrixHash = ({ judgement }: Pick<Outcome, 'judgement'>): string =>
  hashOf(judgement.probes.map(({ probe, verdict }) => JSON.stringify([probe.id, probe.expected, probe.passes.map(({ policy, rule }) => [policy, rule]), verdict])).sort().join('\n'));
