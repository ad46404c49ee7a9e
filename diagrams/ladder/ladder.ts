/**
 * The zones around one system in packet order, one above the other, and what joins each to the next:
 * the frame shared by the drawings of network areas and of protection.
 */
import { append, by, indexOf, type Model, type System, type Zone, type ZoneKind } from '../../model';
import { zonesOf } from '../by-system';
import { isCloud, networkOf, type Boundary, type ZoneView } from '../topology/network';

/** own: a zone of the system; cloud: it only carries packets; other: of a neighbouring system, seen from outside. */
export type CellRole = 'own' | 'cloud' | 'other';
export interface Cell {
  /** Id of its zone, or of the first of several. */
  readonly id: string;
  readonly role: CellRole;
  readonly views: readonly ZoneView[];
  readonly system?: System;
}
export interface Crossing {
  /** Cells that the line above and below it reaches; absent where the zone is not next to it. */
  readonly above?: string;
  readonly below?: string;
  /** One, or several that join the same two cells. */
  readonly boundaries: readonly Boundary[];
}
export interface Rung { readonly cells: readonly Cell[]; /** What stands between this rung and the one below. */ readonly crossings: readonly Crossing[] }
export interface Ladder {
  readonly system: System;
  readonly rungs: readonly Rung[];
  /** Forwarders that join no two zones drawn here (ends of tunnels beside a firewall), by the zone they stand in. */
  readonly inside: ReadonlyMap<string, readonly Boundary[]>;
}

/** Rungs from outside to inside. Two kinds on one level never occur in one system. */
const levels: readonly (readonly ZoneKind[])[] = [['remote-ra'], ['public'], ['service', 'service-management'], ['management'], ['core'], ['wan'], ['km-core'], ['km-management']];
const levelOf = (zone: Zone): number => levels.findIndex((kinds) => kinds.includes(zone.kind));

/** More neighbours than this share one cell. */
const mostNeighbours = 3;

/** `widest`: most zones of the system side by side. */
export function ladderOf(model: Model, system: System, widest: number): Ladder {
  const network = networkOf(model);
  const index = indexOf(model);
  const related = new Set([system.id, ...system.serves, ...model.systems.filter(({ serves }) => serves.includes(system.id)).map(({ id }) => id)]);
  const drawn = drawnZones(model, system, related);
  const rungs = levels.map((_, level) => {
    const views = [...drawn].map((id) => network.zones.get(id)).filter((view) => view !== undefined && levelOf(view.zone) === level) as ZoneView[];
    return cellsOf(views.sort(by(({ zone }) => zone.id)), system, index.systems);
  }).flatMap((cells) => (cells.every(({ role }) => role === 'own') ? chunks(cells, widest) : [cells])).filter((cells) => cells.length > 0);

  const at = new Map<string, { rung: number; cell: string }>();
  for (const [rung, cells] of rungs.entries()) for (const cell of cells) for (const { zone } of cell.views) at.set(zone.id, { rung, cell: cell.id });
  const inside = new Map<string, Boundary[]>();
  const between = new Map<string, { rung: number; above?: string; below?: string; boundaries: Boundary[] }>();
  for (const boundary of [...new Set([...drawn].flatMap((zone) => network.boundariesAt.get(zone) ?? []))].sort(by(({ id }) => id))) {
    const places = boundary.zones.map((zone) => ({ zone, ...at.get(zone) })).filter((place): place is { zone: string; rung: number; cell: string } => place.rung !== undefined);
    if (places.length === 0) continue;
    const rungsJoined = [...new Set(places.map(({ rung }) => rung))].sort((a, b) => a - b);
    const lowest = rungsJoined[1];
    const above = places.find(({ rung }) => rung === (lowest ?? 0) - 1)?.cell;
    const below = places.find(({ rung }) => rung === lowest)?.cell;
    // Remote sites above one another: only the lowest row touches the cloud, the others show their firewall inside.
    const apart = places.find(({ zone }) => above === undefined && network.zones.get(zone)?.zone.kind === 'remote-ra');
    if (lowest === undefined || apart) {
      const home = (apart ?? places[0]!).zone;
      if (network.zones.get(home)?.zone.system === system.id) append(inside, home, boundary);
      continue;
    }
    const key = `${lowest} ${above ?? ''} ${below ?? ''}`;
    const known = between.get(key);
    if (known) known.boundaries.push(boundary);
    else between.set(key, { rung: lowest - 1, above, below, boundaries: [boundary] });
  }
  return {
    system, inside,
    rungs: rungs.map((cells, rung) => ({
      cells,
      crossings: [...between.values()].filter((crossing) => crossing.rung === rung)
        .sort(by(({ above }) => cells.findIndex(({ id }) => id === above), ({ below }) => below ?? '', ({ boundaries }) => boundaries[0]!.id)),
    })),
  };
}

/** Zones of the system, their neighbours, and related systems beyond a cloud. */
function drawnZones(model: Model, system: System, related: ReadonlySet<string>): ReadonlySet<string> {
  const network = networkOf(model);
  const own = zonesOf(model, system).map(({ id }) => id).filter((id) => network.zones.has(id));
  const drawn = new Set(own);
  const visit = (from: readonly string[]): string[] => {
    const found: string[] = [];
    for (const id of from) for (const boundary of network.boundariesAt.get(id) ?? []) for (const zone of boundary.zones) {
      const view = network.zones.get(zone);
      if (!view || drawn.has(zone)) continue;
      if (view.zone.system !== undefined && !related.has(view.zone.system) && !isCloud(view.zone)) continue;
      drawn.add(zone);
      found.push(zone);
    }
    return found;
  };
  const near = visit(own);
  // A KM shows the CAs beyond the wide area network; a CA ends at the network.
  if (system.kind === 'km') visit([...near, ...own].filter((id) => network.zones.get(id)?.zone.kind === 'wan'));
  return drawn;
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, i * size + size));

function cellsOf(views: readonly ZoneView[], system: System, systems: ReadonlyMap<string, System>): Cell[] {
  const cell = (role: CellRole, members: readonly ZoneView[]): Cell => {
    const owner = members.length === 1 && members[0]!.zone.system !== undefined ? systems.get(members[0]!.zone.system) : undefined;
    return { id: members[0]!.zone.id, role, views: members, system: owner };
  };
  const roleOf = ({ zone }: ZoneView): CellRole => (isCloud(zone) ? 'cloud' : zone.system === system.id ? 'own' : 'other');
  const own = views.filter((view) => roleOf(view) === 'own');
  const rest = views.filter((view) => roleOf(view) !== 'own');
  const role = rest[0] ? roleOf(rest[0]) : 'other';
  const merged = rest.length > mostNeighbours || (role === 'cloud' && rest.length > 1);
  return [...own.map((view) => cell('own', [view])), ...(merged ? [cell(role, rest)] : rest.map((view) => cell(role, [view])))];
}
