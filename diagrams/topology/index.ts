import type { Model } from '../../model';
import type { Scene } from '../scene';
import { overallTopologies, systemTopologies } from './systems';
import { zoneTopologies } from './zone-sheets';

/** The network topologies of a facility: overall, of each system, of each zone. */
export function topologyDrawings(model: Model): readonly Scene[] {
  return [...overallTopologies(model), ...systemTopologies(model), ...zoneTopologies(model)];
}
