import type { DeviceKind, Endpoint, Flow } from '../../model';
import type { Facts } from '../facts';

/**
 * Does a flow run between two kinds of device? Zones as ends do not count: they name no server.
 * `directed`: only from the first kind to the second.
 */
export function joins(facts: Facts, flow: Flow, pairs: readonly (readonly [DeviceKind, DeviceKind])[], directed = false): boolean {
  const has = (ends: readonly Endpoint[], kind: DeviceKind) => ends.some((end) => !('zone' in end) && facts.kindsAt(end).has(kind));
  return pairs.some(([a, b]) => (has(flow.from, a) && has(flow.to, b)) || (!directed && has(flow.from, b) && has(flow.to, a)));
}
