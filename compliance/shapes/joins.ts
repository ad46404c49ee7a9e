import type { DeviceKind, Flow } from '../../model';
import type { Facts } from '../facts';

/**
 * Does a flow run between two kinds of device? Zones as ends do not count: they name no server.
 * `directed`: only from the first kind to the second.
 */
export function joins(facts: Facts, flow: Flow, pairs: readonly (readonly [DeviceKind, DeviceKind])[], directed = false): boolean {
  const { from, to } = facts.endsOf(flow);
  return pairs.some(([a, b]) => (from.has(a) && to.has(b)) || (!directed && from.has(b) && to.has(a)));
}
