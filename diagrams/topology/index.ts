import type { Model } from '../../model';
import type { Scene } from '../scene';

/** The network topologies of a facility. */
export function topologyDrawings(_model: Model): readonly Scene[] {
  return [];
}
