/** Heat of rooms, cooling of groups with one unit lost, fresh air. */
import { append, by, groupedBy, indexOf, siteIndexOf, type Lighting, type Model, type Room, type Site, type Ups } from '../../model';
import { assumed, calculation, demand, input, lacking, type Calculation, type Input } from './calculation';
import { classDemands } from './classes';
import { contentsOf, sumOf } from './contents';
import { powerNetOf, wiredOf, type Wired } from './power-flow';
import { areaInput, areaOf } from './rooms';

/** What a room's heat is made of, in kW. */
export interface Heat { readonly devices: number; readonly ups: number; readonly lighting: number; readonly people: number; readonly envelope: number; readonly total: number }

/** What gives off heat beside what stands in racks, by room. */
interface Warm { readonly wired: ReadonlyMap<string, readonly Wired[]>; readonly ups: ReadonlyMap<string, readonly Ups[]>; readonly lighting: ReadonlyMap<string, readonly Lighting[]> }

const kept = new WeakMap<Site, Warm>();

function warmOf(site: Site): Warm {
  const known = kept.get(site);
  if (known) return known;
  const { lighting, ups } = site.power;
  // Stand-by luminaires burn with the others.
  const burning = lighting.filter(({ kind, inputs }) => kind === 'normal' || (kind === 'standby' && inputs.length > 0));
  const made = { wired: groupedBy(wiredOf(site), ({ room }) => room), ups: groupedBy(ups, ({ position }) => position.room), lighting: groupedBy(burning, ({ room }) => room) };
  kept.set(site, made);
  return made;
}

export function heatOf(model: Model, site: Site, room: Room): Heat {
  const { products } = indexOf(model);
  const contents = contentsOf(model, site);
  const { racksOfRoom } = siteIndexOf(site);
  const net = powerNetOf(model, site).state([]);
  const warm = warmOf(site);
  const devices = (contents.devicesOfRoom.get(room.id) ?? []).map(({ product }) => (product === undefined ? undefined : products.get(product))).map((made) => made?.heatWatts ?? made?.watts);
  const others = (racksOfRoom.get(room.id) ?? []).flatMap((rack) => contents.byRack.get(rack.id) ?? []).filter(({ kind }) => kind !== 'device').map(({ heatWatts }) => heatWatts);
  const wired = (warm.wired.get(room.id) ?? []).map(({ watts }) => watts);
  const ups = (warm.ups.get(room.id) ?? []).map(({ id, efficiency }) => (net.load.get(id) ?? 0) * (1 / efficiency - 1));
  const lighting = (warm.lighting.get(room.id) ?? []).map(({ watts, fixtures }) => watts * fixtures.length);
  const [person, envelope] = [assumed(site, 'personWatts').value, assumed(site, 'envelopeWatts').value];
  const parts = { devices: sumOf([...devices, ...others, ...wired]) / 1000, ups: sumOf(ups) / 1000, lighting: sumOf(lighting) / 1000, people: (room.people * person) / 1000, envelope: (areaOf(site, room) * envelope) / 1000 };
  return { ...parts, total: parts.devices + parts.ups + parts.lighting + parts.people + parts.envelope };
}

export function coolingCalculations(model: Model, site: Site): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const units = site.cooling.airConditioners;
  const heat = new Map(site.rooms.map((room) => [room.id, heatOf(model, site, room)]));
  const served = new Set(units.flatMap(({ serves }) => serves));
  const perRoom = site.rooms.filter((room) => served.has(room.id) || heat.get(room.id)!.devices + heat.get(room.id)!.ups > 0).map((room) => {
    const q = heat.get(room.id)!;
    return calculation('room-heat', room, [
      input({ zh: '设备散热', en: 'devices' }, 'Q设备', q.devices, 'kW', 'products.heatWatts'), input({ zh: 'UPS损耗', en: 'losses of UPS' }, 'QUPS', q.ups, 'kW', 'power.ups.efficiency'),
      input({ zh: '照明', en: 'lighting' }, 'Q照明', q.lighting, 'kW', 'power.lighting.watts'), input({ zh: '人数', en: 'people' }, 'n', room.people, '人', `rooms.${room.id}.people`), assumed(site, 'personWatts'),
      areaInput(site, room), assumed(site, 'envelopeWatts'),
    ], q.total);
  });
  const groups = [...groupedBy(units, ({ group }) => group)].sort(by(([name]) => name)).map(([, group]) => group);
  const spare = classDemands[site.class].spareCooling;
  const perGroup = groups.flatMap((group) => {
    const about = { id: group[0]!.group, name: group.map(({ name }) => name).join('、') };
    const ids = [...new Set(group.flatMap(({ serves }) => serves))].sort();
    const total = sumOf(ids.map((id) => heat.get(id)?.total));
    const inputs: Input[] = [
      ...ids.map((id) => input({ zh: `${rooms.get(id)?.name ?? id}冷负荷`, en: `heat of ${id}` }, 'Q', heat.get(id)?.total ?? 0, 'kW', `room-heat:${id}`)),
      ...group.map((unit) => input({ zh: `${unit.name}显冷量`, en: `sensible cooling of ${unit.id}` }, 'Qs', unit.sensibleKilowatts, 'kW', `cooling.airConditioners.${unit.id}.sensibleKilowatts`)),
    ];
    const all = sumOf(group.map(({ sensibleKilowatts }) => sensibleKilowatts));
    const left = all - Math.max(...group.map(({ sensibleKilowatts }) => sensibleKilowatts));
    // 机房专用空调 have a spare; comfort units of other rooms need none.
    const wanted = spare === undefined || group.every(({ precision }) => precision === false) ? undefined : demand('ac-red', '≥', total, spare);
    const unsaid = wanted !== undefined && left < total && !group.some(({ precision }) => precision);
    return [
      calculation('cooling-capacity', about, inputs, all, demand('ac-sensible', '≥', total, { zh: '冷负荷合计', en: 'heat together' })),
      calculation('cooling-loss', about, inputs, left, wanted, unsaid ? { verdict: 'not-assessable', ...lacking({ zh: '是否精密空调（precision）', en: 'whether they are precision units (`precision`)' }) } : {}),
    ];
  });
  return [...perRoom, ...perGroup, ...freshAir(site)];
}

function freshAir(site: Site): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const changes = assumed(site, 'pressureAirChanges');
  const groups = new Map<string, Site['cooling']['freshAir']>();
  for (const unit of site.cooling.freshAir) {
    const key = [...unit.serves].sort().join('、');
    append(groups, key, unit);
  }
  return [...groups.values()].map((units) => {
    const list = units[0]!.serves.flatMap((id) => rooms.get(id) ?? []);
    const people = sumOf(list.map((room) => room.people));
    const volume = sumOf(list.map((room) => (areaOf(site, room) * room.clearHeight) / 1000));
    const needed = Math.max(40 * people, changes.value * volume);
    return calculation('fresh-air', { id: units[0]!.id, name: units.map(({ name }) => name).join('、') }, [
      input({ zh: '人数', en: 'people' }, 'n人', people, '人', 'rooms.people'), input({ zh: '每人新风量', en: 'for each' }, '40', 40, 'm³/(h·人)', 'GB 50174-2017 §7.4'),
      input({ zh: '房间容积', en: 'volume' }, 'V', volume, 'm³', 'rooms.inner, rooms.clearHeight'), changes,
    ], sumOf(units.map(({ airflow }) => airflow)), demand('ac-fresh', '≥', needed, { zh: 'max(40·n人, n·V)', en: 'the larger of both' }));
  });
}
