/** From the constructs of a site to `model.site`, with devices in their places. Faults are reported by the constructs. */
import type { IConstruct } from 'constructs';
import type { AddressLock } from '../../../analysis/lock';
import type { Problem } from '../../../analysis/problem';
import { columnsIn } from '../../../analysis/site/standing';
import { insetPieces, isInside, type Piece } from '../../../analysis/geometry';
import { by, groupedByEach, listsOf, outsides, polygonSchema, shieldGapOf, type Door as ModelDoor, type Model, type Point, type Product, type Site as ModelSite, type Wall as ModelWall } from '../../../model';
import type { Facility } from '../../facility';
import { isAgain, type Element } from '../../element';
import { machineName, pathBelow } from '../../naming';
import { Floor, Site } from '../../site/building';
import { Damper } from '../../site/cooling';
import { GasZone } from '../../site/fire';
import { EarthBar } from '../../site/power';
import { Tray } from '../../site/cabling';
import { Pipe } from '../../site/pipes';
import { Placed } from '../../site/placed';
import { Door, Room, Wall, Window } from '../../site/room';
import { Penetration, ShieldedEnclosure } from '../../site/shielding';
import { Thing, without } from '../../site/thing';
import { type Device } from '../../device';
import { MonitoringPoint } from '../../environment';
import type { Draft } from '../draft';
import type { Names } from '../names';
import { checkAccess } from './access';
import { emptySite, entryOf, plain, push, type AnyThing } from './entries';
import { placeDevices } from './devices';
import { checkDoorways, type PlacedDoor } from './doorways';
import { towardsMain } from './earthing';
import { checkHeights } from './heights';
import { checkAddresses, plugIn } from './monitoring-network';
import { checkPower, checkUpsGroups, feedRacked } from './power';
import { checkPlaced, checkRacks, checkStanding, clearOfColumns, linesClearOfColumns, nearestOn, onBoundary, openingsClearOfColumns } from './standing';
import { findWall, isPolygon, opening, openingsApart, outlineWords, planOf, sayBeyond, show, sizeWords, wallsBetween, type FloorPlan, type Sides } from './walls';
import { checkFloorOutlines, checkWithin } from './within';

/** Of all floors; and by the room beside them. */
interface Walls { readonly all: ModelSite['walls']; readonly of: ReadonlyMap<string, ModelSite['walls']> }

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function resolveSite(draft: Draft, facility: Facility, lock: AddressLock, remark: (problem: Problem) => void): void {
  const all = facility.node.findAll();
  const sites = all.filter((element): element is Site => element instanceof Site);
  const [own] = sites;
  // What stands in a second site is no part of the first.
  const elsewhere = new Set<IConstruct>(sites.slice(1).flatMap((other) => other.node.findAll()));
  const things = all.filter((element): element is AnyThing => element instanceof Thing && !elsewhere.has(element));
  for (const other of sites.slice(1)) other.report('site-twice', { other: own!.node.path }, own);
  if (!own) {
    for (const thing of things) if (thing instanceof Floor || thing.kind === 'building') thing.report('site-scope', { words: { zh: '场所 (Site)', en: 'a Site' } });
    return;
  }
  const { names } = draft;
  nameThings(things, draft, facility);
  const sound = things.filter((thing) => thing.isSound);
  const site: Mutable<ModelSite> = emptySite({ id: machineName(facility, own), path: pathBelow(facility, own), name: own.props.name ?? '机房', class: own.props.class });
  settings(site, own);
  const lists = listsOf(site);
  const products = new Map<string, Product>();
  const plans = new Map<Floor, FloorPlan>();
  const rooms = things.filter((thing): thing is Room => thing instanceof Room && hasOutline(thing));
  for (const floor of sound.filter((thing): thing is Floor => thing instanceof Floor)) {
    const plan = planOf(floor, rooms.filter((room) => room.floor === floor), sound.filter((thing): thing is Wall => thing instanceof Wall && thing.node.scope === floor), names, facility);
    plans.set(floor, plan);
    site.walls.push(...plan.walls);
  }
  const walls: Walls = { all: site.walls, of: groupedByEach(site.walls, ({ left, right }) => [left, right]) };
  const innerOf = (room: Room | undefined): Point[] | undefined => (room?.floor ? plans.get(room.floor)?.inner.get(room) : undefined);
  // Beside a room that could not be laid out walls are others than they will be: nothing is said of what keeps clear of them.
  const unknown = new Set(things.flatMap((thing) => (thing instanceof Room && !isAgain(thing) && !innerOf(thing) ? thing.floor ?? [] : [])));
  const areWallsKnown = (room: Room | undefined): boolean => room?.floor !== undefined && !unknown.has(room.floor);
  const spaces = new Map<Room, Point[]>();
  for (const room of rooms) {
    const inner = innerOf(room);
    if (inner && areWallsKnown(room)) spaces.set(room, inner);
  }
  feedRacked(sound);
  const shields = shieldOutlines(sound, innerOf, (room) => (room?.floor ? plans.get(room.floor)?.sides.get(room) : undefined));
  // What stands in a shielded room stands inside the shield; what hangs on its walls may hang outside of it.
  const standingSpaces = new Map(spaces);
  for (const [shield, outline] of shields) if (shield.room && areWallsKnown(shield.room)) standingSpaces.set(shield.room, outline);
  const entries: { thing: AnyThing; entry: Record<string, unknown> }[] = [];
  const openings: Parameters<typeof openingsApart>[0][number][] = [];
  const doors: PlacedDoor[] = [];
  const wallById = new Map(site.walls.map((wall) => [wall.id, wall]));
  for (const thing of sound) {
    const entry = entryOf(thing, names, facility, products);
    if (thing instanceof Wall) continue;
    if (thing instanceof Room) {
      const plan = thing.floor && plans.get(thing.floor);
      if (!plan?.inner.has(thing)) continue;
      push(lists, 'room', { ...entry, outline: plan.outlines.get(thing), inner: plan.inner.get(thing) });
      for (const indicator of thing.props.indicators) site.indicators.push({ ...indicator, room: names.idOf(thing) });
      if (thing.props.air) site.cooling.plans.push({ ...thing.props.air, room: names.idOf(thing) });
      continue;
    }
    if (thing instanceof Door || thing instanceof Window) {
      const placed = openingEntry(thing, entry, walls, plans, shields, draft);
      if (placed) {
        push(lists, thing.kind, placed);
        const bottom = thing instanceof Window ? thing.props.sill : 0;
        if (thing instanceof Door) doors.push({ thing, entry: placed as unknown as ModelDoor, ...beside(thing, wallById.get(placed.wall as string)!, names) });
        openings.push({ thing, wall: placed.wall as string, offset: placed.offset as number, width: thing.props.width, from: bottom, to: bottom + thing.props.height });
      }
      continue;
    }
    if (thing instanceof Damper) {
      const { at, ...rest } = entry as { at: Point };
      const on = thing.room && isLaidOut(thing.room, plans) && findWall(thing, at, around(thing.room, names.idOf(thing.room), walls));
      if (on) push(lists, 'damper', { ...rest, wall: on.wall.id, offset: Math.round(on.along) });
      continue;
    }
    if (thing instanceof ShieldedEnclosure) {
      const outline = shields.get(thing);
      if (outline) push(lists, 'shielding', { ...entry, outline });
      continue;
    }
    if (thing instanceof Penetration) {
      const outline = thing.shielding && shields.get(thing.shielding);
      if (outline && areWallsKnown(thing.shielding?.room) && !onBoundary(thing.props.at, outline)) thing.report('penetration-off-shield', { at: `(${thing.props.at.x}, ${thing.props.at.y})`, outline: outlineWords(outline), suggestion: show(nearestOn(thing.props.at, outline)) });
      push(lists, 'penetration', entry);
      continue;
    }
    if (thing instanceof GasZone) {
      push(lists, 'gas-zone', { ...entry, nozzles: nozzlesOf(thing, draft), reliefs: reliefsOf(thing, walls, plans, draft) });
      continue;
    }
    if (thing instanceof EarthBar && site.power.earthing) site.power.earthing.bonds.push(...thing.props.bonds.map((bond) => ({ ...plain(bond, names) as object, to: names.idOf(thing) }) as (typeof site.power.earthing & object)['bonds'][number]));
    if ('outline' in thing.props && thing.kind === 'aisle' && !isPolygon(thing, thing.props.outline as Point[])) continue;
    if (thing.kind === 'earth-bar') site.power.earthing?.bars.push(entry as never);
    else push(lists, thing.kind, entry);
    entries.push({ thing, entry });
  }
  openingsApart(openings);
  const columns = columnsIn(site.rooms, site.columns);
  const columnsOfRoom = (room: Room | undefined) => (room === undefined ? [] : columns.get(names.idOf(room)) ?? []);
  const points = all.filter((element): element is MonitoringPoint => element instanceof MonitoringPoint && element.issues.length === 0);
  checkDoorways(doors, entries, points, columnsOfRoom);
  checkHeights(sound, entries, points);
  checkWithin(sound, points, spaces);
  checkFloorOutlines(sound.filter((thing): thing is Floor => thing instanceof Floor), rooms);
  const heavyEntries = entries.filter(({ entry }) => 'size' in entry);
  const hanging = entries.filter(({ entry }) => !('size' in entry));
  const roomOf = (thing: AnyThing) => (thing instanceof Placed ? thing.room : undefined);
  checkStanding(heavyEntries, roomOf, standingSpaces);
  checkStanding(hanging, roomOf, spaces);
  clearOfColumns(entries, (thing) => columnsOfRoom(roomOf(thing)));
  openingsClearOfColumns(openings, site);
  linesClearOfColumns(sound.flatMap((thing) => (!(thing instanceof Tray || thing instanceof Pipe) || !thing.floor ? []
    : [{ thing, floor: names.idOf(thing.floor), line: thing.props.line, width: thing instanceof Tray ? thing.props.width : thing.props.diameter }])), site.columns);
  checkRacks(sound);
  checkPlaced(sound);
  checkAccess(sound);
  checkAddresses(own.props.monitoringPrefix, sound);
  checkPower(sound);
  checkUpsGroups(things);
  uniqueNames(sound);
  plugIn(site, sound, names, lock);
  for (const list of Object.values(lists)) (list as unknown as { id: string }[]).sort(by(({ id }) => id));
  site.walls.sort(by(({ id }) => id));
  site.indicators.sort(by(({ room }) => room ?? '', ({ kind }) => kind));
  site.cooling.plans.sort(by(({ room }) => room));
  site.power.earthing?.bars.sort(by(({ id }) => id));
  if (site.power.earthing) site.power.earthing.bonds = towardsMain(site.power.earthing.bonds, site.power.earthing.bars);
  site.power.earthing?.bonds.sort(by(({ to }) => to, ({ from }) => from));
  const model = draft.model as Mutable<Model>;
  model.site = site;
  for (const product of model.products) products.set(product.id, products.get(product.id) ?? product);
  model.products = [...products.values()].sort(by((product) => product.id));
  const byElement = new Map<string, AnyThing>(things.map((thing) => [names.idOf(thing), thing]));
  placeDevices(site, {
    model, own, lock, remark,
    constructOf: (device) => names.elementAt(device.id) as Device,
    thingOf: (id) => byElement.get(id),
  });
}

/** Whether its walls can be known, though something else may be wrong with it: what stands and opens there is not wrong again. */
const hasOutline = (room: Room): boolean => room.isSound || (!isAgain(room) && polygonSchema.safeParse(room.props.outline).success);

/** A room that could not be laid out has no walls: that is told. */
const isLaidOut = (room: Room | undefined, plans: ReadonlyMap<Floor, FloorPlan>): boolean => room?.floor === undefined || plans.get(room.floor)?.inner.has(room) === true;

function nameThings(things: readonly AnyThing[], draft: Draft, facility: Facility): void {
  const taken = new Map<string, { path: string; element?: Element }>(draft.model.devices.map((device) => [device.id, { path: device.path, element: draft.names.elementAt(device.id) }]));
  for (const thing of things) {
    const id = machineName(facility, thing);
    const other = taken.get(id);
    const path = pathBelow(facility, thing);
    if (other !== undefined) thing.report('machine-name-duplicate', { name: id, other: other.path }, other.element);
    else taken.set(id, { path, element: thing });
    draft.names.nameThing(thing, id);
  }
}

/** Names on labels are unique among things of a kind. */
function uniqueNames(things: readonly AnyThing[]): void {
  const holders = new Map<string, AnyThing>();
  for (const thing of things) {
    if (thing.kind === 'wall' || thing.kind === 'aisle' || thing.kind === 'lighting' || thing.kind === 'linkage') continue;
    const key = `${thing.kind} ${thing.title}`;
    const other = holders.get(key);
    if (other === undefined) holders.set(key, thing);
    else thing.report('thing-name-duplicate', { name: thing.title, other: other.node.path }, other);
  }
}

function settings(site: Mutable<ModelSite>, own: Site): void {
  const { props } = own;
  site.indicators.push(...props.indicators);
  site.offsite.push(...props.offsite.map((place, i) => ({ ...place, id: `offsite-${i + 1}`, path: site.path })));
  if (props.logMonths !== undefined) site.access.logMonths = props.logMonths;
  if (props.cardAuthentication !== undefined) site.access.cardAuthentication = props.cardAuthentication;
  if (props.cardModules !== undefined) site.access.cardModules = props.cardModules;
  if (props.accessIntegrity !== undefined) site.access.integrity = props.accessIntegrity;
  if (props.videoIntegrity !== undefined) site.video.integrity = props.videoIntegrity;
  if (props.fireAcceptance !== undefined) site.fire.acceptance = props.fireAcceptance;
  if (props.acceptances !== undefined) site.acceptances = [...props.acceptances].sort(by(({ kind }) => kind, ({ date }) => date, ({ report }) => report));
  if (props.assumptions !== undefined) site.assumptions = props.assumptions;
  if (props.monitoringPrefix !== undefined) site.monitoring.prefix = props.monitoringPrefix;
  if (props.earthing) {
    site.power.earthing = { ...props.earthing, bars: [], bonds: [] };
    const { ohms } = props.earthing;
    const stated = props.indicators.filter(({ kind }) => kind === 'earth-resistance');
    // One design value: it is stated with the earthing, and as an indicator only to say what was measured.
    if (stated.length === 0) site.indicators.push({ kind: 'earth-resistance', design: { max: ohms } });
    for (const { design: { min, max } } of stated) if (min !== undefined || max !== ohms) own.report('earth-conflict', { ohms: String(ohms), range: [...(min === undefined ? [] : [`≥${min}`]), ...(max === undefined ? [] : [`≤${max}`])].join('，') || '—' });
  }
  Object.assign(site.cabling, { links: props.cables, diameters: props.cableDiameters, slack: props.cableSlack, fill: props.trayFill });
}

/** The rooms on both sides of a door's wall. */
function beside({ props: { between } }: Door, wall: ModelWall, names: Names): Pick<PlacedDoor, 'wall' | 'sides'> {
  const roomAt = (id: string | undefined): Room | undefined => between.find((side): side is Room => side instanceof Room && names.idOf(side) === id);
  return { wall, sides: { left: roomAt(wall.left), right: roomAt(wall.right) } };
}

/** Shields stand straight: their sides keep the gap from the thickest wall along them, and have no step where walls change. */
function shieldOutlines(sound: readonly AnyThing[], innerOf: (room: Room | undefined) => Point[] | undefined, sidesOf: (room: Room | undefined) => readonly Piece[] | undefined): Map<ShieldedEnclosure, Point[]> {
  const outlines = new Map<ShieldedEnclosure, Point[]>();
  const shielded = new Map<Room, ShieldedEnclosure>();
  for (const thing of sound) if (thing instanceof ShieldedEnclosure) {
    const other = thing.room && shielded.get(thing.room);
    if (other) thing.report('shield-twice', { room: thing.room!.title, other: other.title }, other);
    else if (thing.room) shielded.set(thing.room, thing);
    const inner = innerOf(thing.room);
    if (!inner || inner.length < 3) continue;
    const outline = insetPieces(sidesOf(thing.room)!.map(({ by: half, ...side }) => ({ ...side, by: half + shieldGapOf(thing.props) })));
    if (!isInside(outline, inner, shieldGapOf(thing.props))) thing.report('room-too-small', { what: { zh: '屏蔽间隙', en: 'gap of the shield' }, size: sizeWords(inner) });
    else outlines.set(thing, outline);
  }
  return outlines;
}

function openingEntry(thing: Door | Window, entry: Record<string, unknown>, walls: Walls, plans: ReadonlyMap<Floor, FloorPlan>, shields: ReadonlyMap<ShieldedEnclosure, Point[]>, draft: Draft): Record<string, unknown> | undefined {
  const { names } = draft;
  const [first, second] = thing.props.between;
  const beyond = typeof second === 'string' ? undefined : second;
  if (!isLaidOut(first, plans) || !isLaidOut(beyond, plans)) return undefined;
  const other = typeof second === 'string' ? outsides[second] : { zh: second.title, en: second.title };
  const on = findWall(thing, thing.props.at, {
    walls: wallsBetween(walls.of.get(names.idOf(first)) ?? [], names.idOf(first), beyond && names.idOf(beyond)), room: names.idOf(first), all: walls.all, between: true,
    words: { zh: `${first.title}与${other.zh}`, en: `${first.title} and ${other.en}` },
  });
  const offset = on && opening(thing, on, thing.props.width);
  const plan = first.floor && plans.get(first.floor);
  if (on && plan) sayBeyond(thing, on.wall, plan);
  if (!on || offset === undefined) return undefined;
  const rest = without(entry, 'at', 'between', 'opensInto', 'shielded');
  if (!(thing instanceof Door)) return { ...rest, wall: on.wall.id, offset };
  const { opensInto, shielded } = thing.props;
  if (opensInto instanceof Room && opensInto !== first && opensInto !== beyond) thing.report('opens-elsewhere', { room: opensInto.title, sides: { zh: `${first.title}、${other.zh}`, en: `${first.title}, ${other.en}` } }, opensInto);
  const into = opensInto === undefined ? beyond && names.idOf(beyond) : typeof opensInto === 'string' ? undefined : names.idOf(opensInto);
  const swing = opensInto === 'sliding' ? 'sliding' : on.wall.left === into ? 'left' : 'right';
  const shield = shielded ? [...shields.keys()].find((each) => each.room === first || each.room === beyond) : undefined;
  if (shielded && !shield) thing.report('shielded-door-without-shield', {});
  return { ...rest, wall: on.wall.id, offset, swing, ...(shield ? { shielding: names.idOf(shield) } : {}) };
}

/** Any wall of a room. */
const around = ({ title }: Room, id: string, { all, of }: Walls): Sides => ({ walls: of.get(id) ?? [], room: id, all, between: false, words: { zh: title, en: title } });

const nozzlesOf = (zone: GasZone, draft: Draft): Record<string, unknown>[] =>
  zone.props.nozzles.map(({ room, ...nozzle }) => ({ room: draft.names.idOf(room), ...plain(nozzle, draft.names) as object }));

function reliefsOf(zone: GasZone, walls: Walls, plans: ReadonlyMap<Floor, FloorPlan>, draft: Draft): Record<string, unknown>[] {
  return zone.props.reliefs.flatMap(({ room, at, ...rest }) => {
    const on = isLaidOut(room, plans) && findWall(zone, at, around(room, draft.names.idOf(room), walls));
    return on ? [{ ...rest, wall: on.wall.id, offset: Math.round(on.along) }] : [];
  });
}
