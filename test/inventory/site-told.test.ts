import { siteBooks } from '../../inventory/site';
import type { Model } from '../../model';
import { smallModel } from '../site/small-site';

type Key = string | number;
const shown = (model: Model): string => JSON.stringify(siteBooks(model));

/** Every value said of the site, once for all that are alike: where the first of them stands. */
function values(said: unknown, kind: string, at: readonly Key[], found = new Map<string, readonly Key[]>()): ReadonlyMap<string, readonly Key[]> {
  if (Array.isArray(said)) said.forEach((each, i) => values(each, `${kind}[]`, [...at, i], found));
  else if (typeof said === 'object' && said !== null) for (const [key, each] of Object.entries(said)) values(each, `${kind}.${key}`, [...at, key], found);
  else if (!found.has(kind) && !/\.(id|path)$/.test(kind)) found.set(kind, at);
  return found;
}

const other = (value: unknown): unknown => (typeof value === 'number' ? value * 1.37 + 1 : typeof value === 'boolean' ? !value : `${String(value)}改`);

/** A word that no vocabulary has cannot be told: whoever tells it stops. */
function changes(model: Model, before: string, at: readonly Key[]): boolean {
  const copy = structuredClone(model);
  const holder = at.slice(0, -1).reduce<Record<Key, unknown>>((inner, key) => inner[key] as Record<Key, unknown>, copy as unknown as Record<Key, unknown>);
  holder[at.at(-1)!] = other(holder[at.at(-1)!]);
  try { return shown(copy) !== before; } catch { return true; }
}

/** Where and how things stand, which a plan tells. */
const drawn = [
  'site.floors[].level', 'site.floors[].north', 'site.rooms[].outline[].x', 'site.rooms[].outline[].y', 'site.walls[].floor', 'site.walls[].from.y', 'site.walls[].to.y', 'site.doors[].hinge', 'site.doors[].swing',
  'site.power.batteries[].size.height', 'site.power.pdus[].side', 'site.power.lighting[].fixtures[].x', 'site.power.lighting[].fixtures[].y', 'site.cooling.airConditioners[].position.direction',
  'site.fire.gasSystems[].position.x', 'site.fire.gasSystems[].position.y', 'site.fire.gasZones[].reliefs[].offset',
];
/** Told as one of two, so that a third is told as the other. */
const eitherOr = ['site.rooms[].raisedFloor.use', 'site.fire.gasSystems[].kind'];
/** Of a circuit the cable is told, whose name holds the section; the small site has no cables in trays. */
const elsewhere = ['site.power.circuits[].squareMillimetres', 'site.cabling.diameters.copper', 'site.cabling.diameters.fibre', 'site.cabling.fill'];

it('tables of the machine room tell whatever a design says of it, but for what only a drawing can', () => {
  const model = smallModel();
  const before = shown(model);
  const silent = [...values(model.site, 'site', ['site']), ...values(model.monitoringPoints, 'points', ['monitoringPoints'])].filter(([, at]) => !changes(model, before, at)).map(([kind]) => kind);
  expect(silent.sort()).toEqual([...drawn, ...eitherOr, ...elsewhere].sort());
});
