import type { Model } from '../../model';
import type { Scene } from '../scene';
import { overallTopologies, systemTopologies } from './systems';

/** The network topologies of a facility: overall, of each system, of each zone. */
export function topologyDrawings(model: Model): readonly Scene[] {
  return [...overallTopologies(model), ...systemTopologies(model)];
}
