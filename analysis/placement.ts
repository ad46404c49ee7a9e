/**
 * Places for devices: those stated stand, those of earlier runs are kept, the rest are given out by 物理区域, in an order that never depends on
 * what else there is. Whoever must leave a place kept for it, as it is stated for another now, goes to the nearest free one of the same rack. Members of a pair go to different racks; an HSM goes to its server's; network and security devices hang from the top,
 * servers stand from the bottom.
 */
import { by, groupedBy } from '../model';
import type { Place } from './lock';

export interface Asked {
  readonly id: string;
  readonly area: string;
  readonly placement: 'rack' | 'desk';
  /** Whole units it takes. */
  readonly units: number;
  readonly kilograms: number;
  readonly watts: number;
  /** Smaller is placed first. */
  readonly rank: number;
  readonly fromTop: boolean;
  readonly pair: string | undefined;
  readonly host: string | undefined;
}

export interface RackSpace {
  readonly id: string;
  readonly area: string;
  readonly units: number;
  readonly maxKilograms: number;
  readonly maxWatts: number;
}

export interface DeskSpace { readonly id: string; readonly area: string; readonly seats: number }

export interface Taken { readonly id: string; readonly rack: string; readonly unit: number; readonly units: number; readonly kilograms: number; readonly watts: number }

/** A device that could not keep the place of earlier runs. */
export interface Moved {
  readonly id: string;
  readonly from: Place;
  /** What stands there now; absent: nothing, the rack bears no more, or the desk is full. */
  readonly by?: string;
  /** The server that it follows into another rack. */
  readonly following?: string;
}

export interface Placements {
  readonly places: ReadonlyMap<string, Place>;
  /** Devices for which nothing is left. */
  readonly left: readonly Asked[];
  /** Kept places that were given up, in order of ids; not those of racks and desks that are gone or of another area now. */
  readonly moved: readonly Moved[];
}

/** One rack while it fills. */
class Filling {
  private readonly holders: (string | undefined)[];
  private kilograms = 0;
  private watts = 0;
  readonly holds = new Set<string>();
  count = 0;
  constructor(readonly rack: RackSpace) {
    this.holders = Array.from({ length: rack.units + 1 }, () => undefined);
  }

  isFree(unit: number, units: number): boolean {
    if (unit < 1 || unit + units - 1 > this.rack.units) return false;
    return this.holder(unit, units) === undefined;
  }

  /** Who stands in the lowest of these units that are taken. */
  holder(unit: number, units: number): string | undefined {
    return this.holders.slice(unit, unit + units).find((who) => who !== undefined);
  }

  bears(kilograms: number, watts: number): boolean {
    return this.kilograms + kilograms <= this.rack.maxKilograms && this.watts + watts <= this.rack.maxWatts;
  }

  /** The place nearest to the end from which it is filled. */
  place(units: number, fromTop: boolean): number | undefined {
    const last = this.rack.units - units + 1;
    for (let i = 1; i <= last; i++) {
      const unit = fromTop ? last - i + 1 : i;
      if (this.isFree(unit, units)) return unit;
    }
    return undefined;
  }

  /** The free place next to a unit; of two the lower. */
  nearest(to: number, units: number): number | undefined {
    for (let away = 0; away < this.rack.units; away++) for (const unit of [to - away, to + away]) if (this.isFree(unit, units)) return unit;
    return undefined;
  }

  take(who: string, unit: number, units: number, kilograms: number, watts: number): void {
    for (let i = Math.max(1, unit); i < unit + units && i <= this.rack.units; i++) this.holders[i] = who;
    this.kilograms += kilograms;
    this.watts += watts;
    this.count += units;
    this.holds.add(who);
  }

  release({ id, pair, units, kilograms, watts }: Asked): void {
    this.holders.forEach((who, unit) => { if (who === id) this.holders[unit] = undefined; });
    this.kilograms -= kilograms;
    this.watts -= watts;
    this.count -= units;
    this.holds.delete(id);
    if (pair !== undefined) this.holds.delete(pair);
  }

  get isClosed(): boolean {
    return this.place(2, false) === undefined;
  }
}

/** Racks of an area that are looked at first: more would make large facilities slow and spread devices thin. */
const looked = 4;

/**
 * @param stated what already has its place: devices that say so, patch panels, recorders
 * @param kept places of earlier runs, kept where they are still free
 */
export function assignPlaces(asked: readonly Asked[], racks: readonly RackSpace[], desks: readonly DeskSpace[], stated: readonly Taken[], kept: Readonly<Record<string, Place>>, seated: ReadonlyMap<string, number>): Placements {
  const fillings = new Map(racks.map((rack) => [rack.id, new Filling(rack)]));
  for (const { id, rack, unit, units, kilograms, watts } of stated) fillings.get(rack)?.take(id, unit, units, kilograms, watts);
  const open = groupedBy([...fillings.values()].sort(by(({ rack }) => rack.id)), ({ rack }) => rack.area);
  const seats = new Map(desks.map((desk) => [desk.id, desk.seats - (seated.get(desk.id) ?? 0)]));
  const freeDesks = groupedBy([...desks].sort(by(({ id }) => id)), ({ area }) => area);
  const areaOfDesk = new Map(desks.map(({ id, area }) => [id, area]));
  const places = new Map<string, Place>();
  const rackOf = new Map<string, string>(stated.map(({ id, rack }) => [id, rack]));
  const put = (device: Asked, filling: Filling, unit: number) => {
    filling.take(device.id, unit, device.units, device.kilograms, device.watts);
    if (device.pair !== undefined) filling.holds.add(device.pair);
    rackOf.set(device.id, filling.rack.id);
    places.set(device.id, { rack: filling.rack.id, unit });
  };
  const order = [...asked].sort(by(({ rank }) => rank, ({ id }) => id));
  const moved = new Map<string, Moved>();
  const lost = (device: Asked, from: Place, holder: string | undefined) => moved.set(device.id, { id: device.id, from, ...(holder === undefined ? {} : { by: holder }) });

  for (const device of order) {
    const before = kept[device.id];
    if (before === undefined) continue;
    if ('desk' in before) {
      const left = seats.get(before.desk);
      if (device.placement !== 'desk' || left === undefined || areaOfDesk.get(before.desk) !== device.area) continue;
      if (left < 1) { lost(device, before, undefined); continue; }
      seats.set(before.desk, left - 1);
      places.set(device.id, before);
    } else {
      const filling = fillings.get(before.rack);
      if (device.placement !== 'rack' || filling?.rack.area !== device.area) continue;
      if (filling.isFree(before.unit, device.units) && filling.bears(device.kilograms, device.watts)) put(device, filling, before.unit);
      else lost(device, before, filling.holder(before.unit, device.units));
    }
  }
  // Once all others have theirs: near where it stood, with what is cabled to it, before anything new takes a place.
  for (const device of order) {
    const from = moved.get(device.id)?.from;
    const filling = from && 'rack' in from ? fillings.get(from.rack) : undefined;
    if (!from || !('rack' in from) || !filling?.bears(device.kilograms, device.watts)) continue;
    const unit = filling.nearest(from.unit, device.units);
    if (unit !== undefined) put(device, filling, unit);
  }
  const hsmsOf = groupedBy(order.filter(({ host }) => host !== undefined), ({ host }) => host!);
  /** HSMs go with a server that had to leave their rack, where they fit beside it. */
  const follow = (server: Asked, to: Filling) => {
    const from = moved.get(server.id)?.from;
    if (!from || !('rack' in from) || from.rack === to.rack.id) return;
    for (const hsm of hsmsOf.get(server.id) ?? []) {
      const stood = places.get(hsm.id);
      const unit = to.bears(hsm.kilograms, hsm.watts) ? to.place(hsm.units, hsm.fromTop) : undefined;
      if (!stood || !('rack' in stood) || stood.rack !== from.rack || unit === undefined) continue;
      fillings.get(stood.rack)!.release(hsm);
      put(hsm, to, unit);
      moved.set(hsm.id, { id: hsm.id, from: kept[hsm.id] ?? stood, following: server.id });
    }
  };

  const left: Asked[] = [];
  for (const device of order) {
    if (places.has(device.id)) continue;
    if (device.placement === 'desk') {
      const free = freeDesks.get(device.area) ?? [];
      while (free[0] && (seats.get(free[0].id) ?? 0) < 1) free.shift();
      const desk = free[0];
      if (!desk) { left.push(device); continue; }
      seats.set(desk.id, (seats.get(desk.id) ?? 0) - 1);
      places.set(device.id, { desk: desk.id });
      continue;
    }
    const window = open.get(device.area) ?? [];
    const home = device.host === undefined ? undefined : rackOf.get(device.host);
    const fits = (filling: Filling) => filling.bears(device.kilograms, device.watts) && filling.place(device.units, device.fromTop) !== undefined;
    const best = window.slice(0, looked).filter(fits).sort(by(
      ({ rack }) => (home === undefined || rack.id === home ? 0 : 1), ({ holds }) => (device.pair !== undefined && holds.has(device.pair) ? 1 : 0), ({ count }) => count, ({ rack }) => rack.id,
    ))[0] ?? window.slice(looked).find(fits) ?? [...fillings.values()].find((filling) => filling.rack.area === device.area && fits(filling));
    if (!best) { left.push(device); continue; }
    put(device, best, best.place(device.units, device.fromTop)!);
    follow(device, best);
    if (best.isClosed) open.set(device.area, window.filter((filling) => filling !== best));
  }
  return { places, left, moved: [...moved.values()].sort(by(({ id }) => id)) };
}
