/**
 * Flows that no path can carry, told by their cause: what lies apart. One missing firewall cuts off every flow across its
 * boundary, and is one fault of the design.
 */
import { append, by, naturally, type Bilingual } from '../model';
import type { Problem } from './problem';
import type { ZoneGraph } from './routing';

export interface CutLeg { readonly flow: string; readonly from: string; readonly to: string }

/** One problem for any two parts of the network between which nothing routes. */
export function noPathProblems(graph: ZoneGraph, cut: readonly CutLeg[]): Problem[] {
  const groups = new Map<string, CutLeg[]>();
  for (const leg of cut) {
    const [near, far] = [graph.island(leg.from), graph.island(leg.to)].sort(naturally) as [string, string];
    append(groups, `${near} ${far}`, leg);
  }
  return [...groups.values()].map((legs) => {
    const [first] = legs.sort(by((leg) => leg.flow, (leg) => leg.from, (leg) => leg.to)) as [CutLeg];
    const side = (island: string) => [...new Set(legs.flatMap(({ from, to }) => [from, to]).filter((zone) => graph.island(zone) === island))].sort(naturally);
    return { code: 'flow-no-path', path: first.flow, values: { id: listed([...new Set(legs.map(({ flow }) => flow))]), from: listed(side(graph.island(first.from))), to: listed(side(graph.island(first.to))) } };
  });
}

const shown = 4;

/** The first few of a list, and how many more there are. */
function listed(names: readonly string[]): Bilingual {
  const first = names.slice(0, shown);
  const more = names.length - first.length;
  return { zh: `${first.join('、')}${more > 0 ? `等 ${names.length} 条` : ''}`, en: `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}` };
}
