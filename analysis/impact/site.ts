/** What depends on what in the machine room: power, cooling, door control, and on being in a room at all. */
import { append, by, groupedBy, lightingKindNames, siteIndexOf, type Bilingual, type Model, type Site } from '../../model';
import { contentsOf } from '../site/contents';
import { heatOf } from '../site/cooling';
import { lightLeft, type LightLeft } from '../site/lighting';
import { alarmDependencies } from './alarms';
import { device, partKey, type Dependency, type Part } from './parts';

const thing = (id: string): Part => ({ kind: 'site', id });
const things = (ids: readonly string[]): Part[] => ids.map(thing);

const words = {
  power: { zh: '断电', en: 'no power' },
  place: { zh: '所在机房或机柜失去', en: 'its room or rack is gone' },
  battery: { zh: '靠蓄电池供电，时间有限', en: 'on its batteries, for a while' },
  unstatedBattery: { zh: '断电；自身备用电池的时间未说明，按没有计', en: 'no power; how long a battery of its own lasts is not said, taken as none' },
  ownBattery: { zh: '靠自身备用电池，时间有限', en: 'on a battery of its own, for a while' },
  cooling: { zh: '没有空调，设备会过热', en: 'no air conditioner is left: what stands there gets too hot' },
  control: { zh: '门禁控制器不可用', en: 'its door controller is gone' },
  socket: { zh: '所接交换机不再供电（PoE）', en: 'the switch that feeds it (PoE) is gone' },
  port: { zh: '所接的安防监控交换机不可用', en: 'its switch of the monitoring network is gone' },
  recorder: { zh: '录像机不可用', en: 'its recorder is gone' },
} satisfies Record<string, Bilingual>;

/** A UPS without input lives on its batteries; controllers and panels on their own; a device needs one of its feeds. */
export function siteDependencies(model: Model, site: Site): Dependency[] {
  const { power, cooling, fire, access, video, intrusion, monitoring } = site;
  const contents = contentsOf(model, site);
  const index = siteIndexOf(site);
  const { thingsOfRoom } = index;
  const on = (part: Part, parts: readonly Part[], effect: Dependency['effect'], why: Bilingual): Dependency[] => (parts.length === 0 ? [] : [{ part, on: parts, effect, why }]);
  const fed = (items: readonly { readonly id: string; readonly inputs: readonly string[] }[]) => items.flatMap(({ id, inputs }) => on(thing(id), things(inputs), 'off', words.power));
  const lasting = (items: readonly { readonly id: string; readonly inputs: readonly string[]; readonly standbyHours?: number | undefined }[]) =>
    items.flatMap(({ id, inputs, standbyHours }) => (standbyHours === undefined ? on(thing(id), things(inputs), 'off', words.unstatedBattery) : standbyHours > 0 ? on(thing(id), things(inputs), 'limited', words.ownBattery) : on(thing(id), things(inputs), 'off', words.power)));
  const batteries = new Map<string, string[]>();
  for (const { id, ups } of power.batteries) append(batteries, ups, id);
  const coolers = new Map<string, string[]>();
  for (const { id, serves } of cooling.airConditioners) for (const room of serves) append(coolers, room, id);
  return [
    ...fed(power.transferSwitches), ...fed(power.cabinets), ...fed(power.pdus), ...power.circuits.flatMap(({ id, cabinet }) => on(thing(id), [thing(cabinet)], 'off', words.power)),
    ...power.ups.flatMap(({ id, inputs }) => {
      const own = batteries.get(id) ?? [];
      return [...on(thing(id), things([...inputs, ...own]), 'off', words.power), ...(own.length > 0 ? on(thing(id), things(inputs), 'limited', words.battery) : [])];
    }),
    ...fed(cooling.airConditioners), ...fed(cooling.freshAir), ...fed(cooling.exhausts),
    ...lasting(power.lighting.map(({ id, inputs, minutes = 0 }) => ({ id, inputs, standbyHours: minutes / 60 }))), ...fed(video.recorders), ...fed(monitoring.hosts), ...fed(monitoring.collectors), ...fed(monitoring.switches),
    ...video.viewers.flatMap(({ id, furniture }) => { const desk = index.things.get(furniture); return desk?.kind === 'furniture' ? on(thing(id), things(desk.thing.inputs), 'off', words.power) : []; }),
    ...lasting(access.controllers), ...lasting(fire.panels), ...lasting(intrusion.panels), ...alarmDependencies(site),
    ...access.readers.flatMap(({ id, controller }) => on(thing(id), [thing(controller)], 'idle', words.control)),
    ...access.locks.flatMap(({ id, controller }) => (controller === undefined ? [] : on(thing(id), [thing(controller)], 'idle', words.control))),
    ...video.cameras.flatMap(({ id, recorder }) => on(thing(id), [thing(recorder)], 'idle', words.recorder)),
    ...monitoring.switches.flatMap(({ id, poe, connections }) => connections.flatMap(({ thing: plugged }) => {
      const kind = index.things.get(plugged)?.kind;
      // A UPS goes on without its card, a switch without the other.
      if (kind === undefined || kind === 'ups' || kind === 'monitoring-switch') return [];
      return poe && kind === 'camera' ? on(thing(plugged), [thing(id)], 'off', words.socket) : on(thing(plugged), [thing(id)], 'idle', words.port);
    })),
    ...[...coolers].flatMap(([room, units]) => on(thing(room), things(units), 'limited', words.cooling)),
    ...model.devices.flatMap(({ id, feeds = [] }) => on(device(id), things(feeds.map(({ from }) => from)), 'off', words.power)),
    // A room takes with it what stands in it.
    ...[...thingsOfRoom].flatMap(([room, inside]) => inside.flatMap((each) => on(thing(each.thing.id), [thing(room)], 'off', words.place))),
    ...power.pdus.flatMap(({ id, rack }) => on(thing(id), [thing(rack)], 'off', words.place)),
    ...[...contents.roomOfDevice].flatMap(([id, room]) => on(device(id), [thing(room)], 'off', words.place)),
    ...model.devices.flatMap(({ id, rack }) => (rack === undefined || !siteIndexOf(site).racks.has(rack) ? [] : on(device(id), [thing(rack)], 'off', words.place))),
  ];
}

/** A device that lives on some of its feeds only. */
export interface FeedImpact { readonly device: string; readonly lost: readonly string[]; readonly left: readonly string[] }

export const feedImpacts = (model: Model, gone: ReadonlySet<string>): FeedImpact[] => model.devices.flatMap(({ id, feeds = [] }): FeedImpact[] => {
  const sources = [...new Set(feeds.map(({ from }) => from))];
  const lost = sources.filter((from) => gone.has(partKey(thing(from))));
  return gone.has(partKey(device(id))) || lost.length === 0 || lost.length === sources.length ? [] : [{ device: id, lost, left: sources.filter((from) => !lost.includes(from)) }];
});

/** Kinds of lighting of a room of which not all luminaires burn any more. */
export const lightingImpacts = ({ site }: Model, gone: ReadonlySet<string>): LightLeft[] =>
  (site ? lightLeft(site, (id) => gone.has(partKey(thing(id)))).filter(({ room, left, all }) => left < all && !gone.has(partKey(thing(room)))).sort(by(({ room }) => room, ({ kind }) => lightingKindNames.indexOf(kind))) : []);

/** What the air conditioners that are left of a group carry (kW), and the heat of their rooms. */
export interface CoolingImpact { readonly rooms: readonly string[]; readonly left: number; readonly needed: number }

export function coolingImpacts(model: Model, gone: ReadonlySet<string>): CoolingImpact[] {
  const { site } = model;
  if (!site) return [];
  const { rooms } = siteIndexOf(site);
  const groups = groupedBy(site.cooling.airConditioners, (unit) => unit.group);
  return [...groups].sort(by(([group]) => group)).flatMap(([, units]): CoolingImpact[] => {
    const working = units.filter(({ id }) => !gone.has(partKey(thing(id))));
    if (working.length === units.length) return [];
    const served = [...new Set(units.flatMap(({ serves }) => serves))].sort();
    const needed = served.reduce((sum, id) => sum + (rooms.has(id) ? heatOf(model, site, rooms.get(id)!).total : 0), 0);
    const left = working.reduce((sum, { sensibleKilowatts }) => sum + sensibleKilowatts, 0);
    return [{ rooms: served, left, needed }];
  });
}

/** UPS that go on, of the groups of those that do not. */
export function upsLeft({ site }: Model, dead: ReadonlySet<string>): string[] {
  const all = site?.power.ups ?? [];
  const groups = new Set(all.filter(({ id }) => dead.has(id)).map(({ group }) => group));
  return all.filter(({ id, group }) => groups.has(group) && !dead.has(id)).map(({ id }) => id);
}

/** Doors whose readers or locks all do not work. */
export function doorsLost({ site }: Model, dead: ReadonlySet<string>): string[] {
  if (!site) return [];
  const { readers, locks } = site.access;
  const working = (items: readonly { readonly id: string; readonly door: string }[]) => new Set(items.filter(({ id }) => !dead.has(id)).map(({ door }) => door));
  const [read, locked] = [working(readers), working(locks)];
  const lost = new Set([...readers.filter(({ id, door }) => dead.has(id) && !read.has(door)), ...locks.filter(({ id, door }) => dead.has(id) && !locked.has(door))].map(({ door }) => door));
  return site.doors.filter(({ id }) => lost.has(id)).map(({ id }) => id);
}

/** Monitoring points that nobody reads: what they are read from, or what reads them, is out. */
export const pointsUnread = ({ monitoringPoints = [] }: Model, isOut: (id: string) => boolean): NonNullable<Model['monitoringPoints']> => monitoringPoints.filter(({ source, server }) => isOut(source) || isOut(server));
