/** Longest prefix wins: a routing table as a partition of the addresses of one family. */
import { append, bitsOf, type Family, type Prefix } from '../../model';
import { intervalsOf, type IntervalSet } from '../packets/intervals';

export interface Route<T> {
  readonly prefix: Prefix;
  readonly to: T;
}

/** Of routes with the same prefix the first given wins. */
export class RouteTable<T> {
  /** Where segment i begins; it ends where the next begins. */
  private readonly starts: bigint[] = [];
  private readonly targets: (T | undefined)[] = [];
  private readonly end: bigint;

  constructor(family: Family, routes: readonly Route<T>[]) {
    this.end = 1n << BigInt(bitsOf(family));
    const sorted = routes.map((route, order) => ({ ...route, order })).filter(({ prefix }) => prefix.family === family).sort((a, b) =>
      (a.prefix.first < b.prefix.first ? -1 : a.prefix.first > b.prefix.first ? 1 : a.prefix.length - b.prefix.length || b.order - a.order));
    // Prefixes nest: what is open forms a stack, the innermost on top.
    const open: Route<T>[] = [];
    const closeUntil = (address: bigint) => {
      for (let top = open.at(-1); top && top.prefix.last < address; top = open.at(-1)) {
        open.pop();
        this.begin(top.prefix.last + 1n, open.at(-1)?.to);
      }
    };
    this.begin(0n, undefined);
    for (const route of sorted) {
      closeUntil(route.prefix.first);
      this.begin(route.prefix.first, route.to);
      open.push(route);
    }
    closeUntil(this.end);
  }

  private begin(at: bigint, to: T | undefined): void {
    if (at >= this.end) return;
    if (this.starts.at(-1) === at) this.targets[this.targets.length - 1] = to;
    else {
      this.starts.push(at);
      this.targets.push(to);
    }
  }

  private indexAt(address: bigint): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! <= address) low = middle;
      else high = middle;
    }
    return low;
  }

  lookup(address: bigint): T | undefined {
    return this.targets[this.indexAt(address)];
  }

  /** Divides a set of addresses by where they go; the part without a route has no target. */
  split(addresses: IntervalSet): { readonly to: T | undefined; readonly addresses: IntervalSet }[] {
    const parts = new Map<T | undefined, [bigint, bigint][]>();
    for (let i = 0; i < addresses.length; i += 2) {
      const [first, end] = [addresses[i]!, addresses[i + 1]!];
      for (let at = this.indexAt(first); at < this.starts.length && this.starts[at]! < end; at++) {
        const from = this.starts[at]! > first ? this.starts[at]! : first;
        const stop = this.starts[at + 1] ?? this.end;
        const part: [bigint, bigint] = [from, (stop < end ? stop : end) - 1n];
        const target = this.targets[at];
        append(parts, target, part);
      }
    }
    return [...parts].map(([to, ranges]) => ({ to, addresses: intervalsOf(ranges) }));
  }
}
