/** The flow matrix of a twin, measured as `jifang verify` does. */
import { measure } from '../../../cli/verify';
import { versionsOf } from '../../../twin/engines';
import type { LiveTwin } from './live-twin';
import { differencesOf, isAllowed, isDenied, scoreOf, type Score } from '../../../twin/verify/outcome';

export interface Matrix {
  readonly allowed: Score;
  readonly denied: Score;
  /** Everything that is not as planned, in words. */
  readonly differences: readonly string[];
  readonly seconds: number;
}

/** @param sample devices of each zone that are tried, as `--sample` of the command */
export async function matrixOf(twin: LiveTwin, sample?: number): Promise<Matrix> {
  const engine = await versionsOf(twin.engines.all);
  const start = performance.now();
  const outcome = await measure(twin.model, 'version' in engine ? engine.version : '', sample, undefined, twin.engines);
  const { probes } = outcome.judgement;
  return {
    allowed: scoreOf(probes.filter(isAllowed)), denied: scoreOf(probes.filter(isDenied)),
    differences: [...differencesOf(outcome).map(({ en }) => en), ...probes.filter(({ verdict }) => verdict !== 'as-planned' && verdict !== 'skipped').map(({ probe, verdict }) => `${probe.id}: ${verdict}`)],
    seconds: (performance.now() - start) / 1000,
  };
}

export const matrixText = ({ allowed, denied, differences, seconds }: Matrix): string =>
  `allowed ${allowed.asPlanned}/${allowed.all}, denied ${denied.asPlanned}/${denied.all}, differences ${differences.length}, in ${seconds.toFixed(1)} s`;
