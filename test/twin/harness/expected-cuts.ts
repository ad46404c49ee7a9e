/** What the design itself says a fault does: the same answer as `jifang impact`. */
import { impactOf, type Part } from '../../../analysis/impact';
import { endpointId, indexOf, type Endpoint, type Model } from '../../../model';

/** A connection that is planned: from a device to a device, on a port. */
export type Planned = readonly [from: string, to: string, port: number];

/** Of planned connections those that the loss of some parts cuts. */
export function cutBy(model: Model, lost: readonly Part[], planned: readonly Planned[]): Planned[] {
  const { flows, pairs } = indexOf(model);
  const names = (ends: readonly Endpoint[], device: string) => ends.some((end) => endpointId(end) === device || ('pair' in end && pairs.get(end.pair)!.members.includes(device)));
  const impacts = new Map(impactOf(model, lost).flows.map((impact) => [impact.flow, impact]));
  return planned.filter(([from, to, port]) => {
    const flow = [...flows.values()].find((each) => names(each.from, from) && names(each.to, to) && each.services.some(({ ports }) => ports.some((range) => range.from <= port && port <= range.to)));
    if (!flow) throw new Error(`no flow lets ${from} reach ${to} on port ${port}`);
    const impact = impacts.get(flow.id);
    return impact !== undefined && (impact.state === 'lost' || impact.ends.some((end) => names([end], from) || names([end], to)));
  });
}

/** Who takes over by itself when parts are lost, by pair. */
export const takeovers = (model: Model, lost: readonly Part[]): ReadonlyMap<string, string> =>
  new Map(impactOf(model, lost).pairs.flatMap(({ pair, left, takeover }) => (takeover === 'automatic' ? [[pair, left[0]!] as const] : [])));

/** The members of a pair that are left when one of them is lost. */
export const leftOf = (model: Model, pair: string, lost: string): readonly string[] =>
  impactOf(model, [{ kind: 'device', id: lost }]).pairs.find((impact) => impact.pair === pair)?.left ?? [];
