import type { Model } from '../../model';
import type { Scene } from '../scene';
import type { OnUndrawn } from '../undrawn';
import { overallTopologies, systemTopologies } from './systems';
import { zoneTopologies } from './zone-sheets';

/** The network topologies of a facility: overall, of each system, of each zone. */
export function topologyDrawings(model: Model, onUndrawn?: OnUndrawn): readonly Scene[] {
  return [...overallTopologies(model, onUndrawn), ...systemTopologies(model, onUndrawn), ...zoneTopologies(model, onUndrawn)];
}
