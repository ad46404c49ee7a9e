/** From the model to the probes that show, with real packets, that every firewall does what the plan says and nothing else. */
import type { Model } from '../../../model';
import type { ProbePlan } from '../probe';
import { PlanDraft } from './draft';
import { addFlows, addWindows } from './flows';
import { addFirewalls, addLinks } from './links';
import { addOutside } from './outside';
import { addWrongSources, addZonePairs } from './strangers';

export interface PlanOptions {
  /** Pairs of devices tried for each ordered pair of zones. @default 3 */
  readonly sample?: number;
}

/** Every probe, in a stable order: the same model gives the same plan. */
export function planProbes(model: Model, { sample = 3 }: PlanOptions = {}): ProbePlan {
  const draft = new PlanDraft(model);
  addFlows(draft);
  addZonePairs(draft, sample);
  addWrongSources(draft);
  addWindows(draft);
  addOutside(draft);
  addFirewalls(draft);
  addLinks(draft);
  return draft.plan();
}
