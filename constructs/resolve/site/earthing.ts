import { groupedByEach, type Bond, type EarthBar } from '../../../model';

/** Conductors between two bars lead to the one nearer to the main bar, on whichever of the two they were written. */
export function towardsMain(bonds: readonly Bond[], bars: readonly EarthBar[]): Bond[] {
  const known = new Set(bars.map(({ id }) => id));
  const between = groupedByEach(bonds.filter(({ from, to }) => known.has(from) && known.has(to)), ({ from, to }) => [from, to]);
  const steps = new Map<string, number>();
  let front = bars.filter(({ kind }) => kind === 'main').map(({ id }) => id);
  for (let step = 0; front.length > 0; step++) {
    for (const id of front) steps.set(id, step);
    front = [...new Set(front.flatMap((id) => (between.get(id) ?? []).map(({ from, to }) => (from === id ? to : from))))].filter((id) => !steps.has(id));
  }
  return bonds.map((bond) => ((steps.get(bond.from) ?? Infinity) < (steps.get(bond.to) ?? -Infinity) ? { ...bond, from: bond.to, to: bond.from } : bond));
}
