/** Where anything of a facility comes from, in words. */
import type { Subject } from '../subjects';
import { explainAddress } from './addresses';
import { explainFlow, explainRule } from './flows';
import type { Explanation, Origins } from './section';
import { explainers } from './things';

export { named, type Explanation, type Origins, type Section } from './section';

/** What a subject of a model is, where it comes from and why it is as it is. Pure: the lines of the design are for the caller to add. */
export function explain(origins: Origins, { kind, id }: Subject): Explanation {
  switch (kind) {
    case 'address': return explainAddress(origins, id);
    case 'flow': return explainFlow(origins.model, id);
    case 'rule': return explainRule(origins.model, id);
    default: return explainers[kind](origins, id);
  }
}
