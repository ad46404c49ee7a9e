/**
 * Places for devices: those stated stand, those of earlier runs are kept, the rest are given out by 物理区域, in an order that never depends on
 * what else there is. Members of a pair go to different racks; an HSM goes to its server's; network and security devices hang from the top,
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

export interface Placements {
  readonly places: ReadonlyMap<string, Place>;
  /** Devices for which nothing is left. */
  readonly left: readonly Asked[];
}

/** One rack while it fills. */
class Filling {
  private readonly used: boolean[];
  private kilograms = 0;
  private watts = 0;
  readonly holds = new Set<string>();
  count = 0;
  constructor(readonly rack: RackSpace) {
    this.used = Array.from({ length: rack.units + 1 }, (_, unit) => unit === 0);
  }

  isFree(unit: number, units: number): boolean {
    if (unit < 1 || unit + units - 1 > this.rack.units) return false;
    for (let i = unit; i < unit + units; i++) if (this.used[i]) return false;
    return true;
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

  take(who: string | undefined, unit: number, units: number, kilograms: number, watts: number): void {
    for (let i = Math.max(1, unit); i < unit + units && i <= this.rack.units; i++) this.used[i] = true;
    this.kilograms += kilograms;
    this.watts += watts;
    this.count += units;
    if (who !== undefined) this.holds.add(who);
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

  for (const device of order) {
    const before = kept[device.id];
    if (before === undefined) continue;
    if ('desk' in before) {
      const left = seats.get(before.desk);
      if (device.placement !== 'desk' || left === undefined || left < 1 || areaOfDesk.get(before.desk) !== device.area) continue;
      seats.set(before.desk, left - 1);
      places.set(device.id, before);
    } else {
      const filling = fillings.get(before.rack);
      if (device.placement === 'rack' && filling && filling.rack.area === device.area && filling.isFree(before.unit, device.units) && filling.bears(device.kilograms, device.watts)) put(device, filling, before.unit);
    }
  }

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
    if (best.isClosed) open.set(device.area, window.filter((filling) => filling !== best));
  }
  return { places, left };
}
