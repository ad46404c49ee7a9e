/** Clauses that a loss leaves unmet. */
import type { Model } from '../model';
import { assess } from './assess';
import type { Finding } from './finding';

/** Rules that judge what is written of a device, or the plan of addresses as a plan: what is lost stays in both. */
const onPaper: ReadonlySet<string> = new Set(['net-ip-plan-fields', 'net-ip-gateway', 'dev-label']);

/** Findings not met in what remains that were met, open or waived before, in the order of `assess`. Waivers are judged on the whole only. */
export function clausesLost(model: Model, remaining: Model): Finding[] {
  const before = new Set(assess(model).findings.filter(({ state }) => state === 'not-met').map(({ id }) => id));
  return assess(remaining).findings.filter(({ id, rule, state }) => state === 'not-met' && !before.has(id)
    && !onPaper.has(rule) && !rule.startsWith('list-') && !rule.startsWith('waiver-'));
}
