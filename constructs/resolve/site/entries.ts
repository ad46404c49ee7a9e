import { type listsOf, type Product, type Site as ModelSite, type ThingKind } from '../../../model';
import { Element } from '../../element';
import { pathBelow } from '../../naming';
import type { Facility } from '../../facility';
import type { Thing } from '../../site/thing';
import type { Names } from '../names';
import type { z } from 'zod';

export type AnyThing = Thing<z.ZodObject>;
export type SiteLists = ReturnType<typeof listsOf>;

/** Constructs become ids, absent properties go. */
export function plain(value: unknown, names: Names): unknown {
  if (value instanceof Element) return names.idOf(value);
  if (Array.isArray(value)) return value.map((each) => plain(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, plain(each, names)]));
}

/** A thing as an entry of its list; its product is kept by id. */
export function entryOf(thing: AnyThing, names: Names, facility: Facility, products: Map<string, Product>): Record<string, unknown> {
  const { product, ...rest } = thing.entry() as { product?: Product };
  if (product) products.set(product.id, product);
  return {
    ...(plain(rest, names) as object), id: names.idOf(thing), path: pathBelow(facility, thing), name: thing.title,
    ...(product ? { product: product.id } : {}),
  };
}

export const push = (lists: SiteLists, kind: ThingKind, entry: Record<string, unknown>): void => void (lists[kind] as unknown as unknown[]).push(entry);

/** A site with nothing in it. */
export const emptySite = (named: Pick<ModelSite, 'id' | 'path' | 'name' | 'class'>): ModelSite => ({
  ...named, buildings: [], floors: [], risers: [], columns: [], offsite: [], rooms: [], walls: [], doors: [], windows: [], shieldings: [], penetrations: [], indicators: [], racks: [], patchPanels: [], furniture: [], pipes: [],
  power: { mains: [], generators: [], transferSwitches: [], ups: [], batteries: [], cabinets: [], circuits: [], pdus: [], lighting: [] },
  cooling: { airConditioners: [], freshAir: [], exhausts: [], dampers: [], aisles: [], terminals: [], plans: [] },
  fire: { detectors: [], devices: [], gasSystems: [], gasZones: [], panels: [], linkages: [], extinguishers: [], breathing: [] },
  access: { controllers: [], readers: [], locks: [], rights: [] }, video: { cameras: [], recorders: [], viewers: [] }, intrusion: { detectors: [], panels: [] },
  cabling: { trays: [], links: [], diameters: { copper: 7.5, fibre: 6 }, slack: 1500, fill: 0.5 }, monitoring: { hosts: [], collectors: [], switches: [] },
});
