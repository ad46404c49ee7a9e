/** Areas, heights, what floors bear and what stands on them. */
import { areas, groupedBy, siteIndexOf, type Furniture, type Model, type Rack, type Room, type Site, type Size } from '../../model';
import { squareMetres } from '../geometry/polygon';
import { intersection, regionArea, unionOf } from '../geometry/regions';
import { columnsOf, sectionOf } from './standing';
import { calculation, demand, input, lacking, together, type Calculation, type Demand } from './calculation';
import { isMainRoom, isOutdoor, mountedIn, sumOf } from './contents';

/** The floor people and things stand on: inside the walls, or inside the shield. */
export const floorOf = (site: Site, room: Room): Room['inner'] => siteIndexOf(site).shieldingOfRoom.get(room.id)?.outline ?? room.inner;
export const areaOf = (site: Site, room: Room): number => squareMetres(floorOf(site, room));
const floorSource = (site: Site, room: Room): string => (siteIndexOf(site).shieldingOfRoom.has(room.id) ? `shieldings[room=${room.id}].outline` : `rooms.${room.id}.inner`);

/** What columns take of the floor of a room (m²): no area is less for them. */
export function columnArea(site: Site, room: Room): number {
  const columns = columnsOf(site).get(room.id) ?? [];
  return columns.length === 0 ? 0 : regionArea(intersection([floorOf(site, room)], unionOf(columns.map(sectionOf)))) / 1e6;
}

/** To the millimetre: an area made of rounded corners would not be the one that is shown. */
const inMetres = (millimetres: number): string => String(millimetres / 1000);

export const areaInput = (site: Site, room: Room) => input({ zh: `${room.name}面积`, en: `area of ${room.name}` }, 'S', areaOf(site, room), 'm²', floorSource(site, room));

export function roomCalculations(site: Site): Calculation[] {
  const perRoom = site.rooms.flatMap((room) => {
    const corners = input({ zh: '内轮廓角点', en: 'corners of the inner outline' }, '(xᵢ, yᵢ)', floorOf(site, room).map(({ x, y }) => `(${inMetres(x)}, ${inMetres(y)})`).join(' '), 'm', floorSource(site, room));
    const columns = columnArea(site, room);
    const height = input({ zh: '净高', en: 'clear height' }, 'h', room.clearHeight / 1000, 'm', `rooms.${room.id}.clearHeight`);
    return [
      calculation('room-area', room, [corners, ...(columns > 0 ? [input({ zh: '柱占面积（未扣除）', en: 'taken by columns (not deducted)' }, 'Sz', columns, 'm²', 'columns')] : [])], areaOf(site, room), isMainRoom(room) ? demand('site-gbt2887-min-area', '≥', 20, { zh: '宜', en: 'should' }) : undefined),
      ...(isMainRoom(room) ? [calculation('net-height', room, [height], room.clearHeight / 1000, demand('bld-net-height', '≥', 3, { zh: '改建不小于2.6 m', en: '2.6 m in a building that is converted' }),
        room.clearHeight < 3000 && room.clearHeight >= 2600 ? { verdict: 'not-assessable', note: { zh: '不足3.0 m；仅当机房为改建时可取2.6 m，须由申请单位说明。', en: 'below 3.0 m: allowed only in a building that is converted, which the applicant must say.' } } : {})] : []),
      ...raisedFloorOf(room),
      ...bearingOf(site, room),
      ...hangingOf(site, room),
    ];
  });
  const indoor = site.rooms.filter((room) => !isOutdoor(room));
  const totals = [...new Set(indoor.map(({ area }) => area))].map((area) => {
    const rooms = indoor.filter((room) => room.area === area);
    return calculation('area-total', { id: area, name: areas[area].zh }, rooms.map((room) => areaInput(site, room)), sumOf(rooms.map((room) => areaOf(site, room))));
  });
  const all = calculation('area-total', site, indoor.map((room) => areaInput(site, room)), sumOf(indoor.map((room) => areaOf(site, room))));
  return [...perRoom, ...totals, all];
}

function raisedFloorOf(room: Room): Calculation[] {
  const floor = room.raisedFloor;
  if (!floor) return [];
  const plenum = floor.use === 'plenum';
  return [calculation('raised-floor', room, [input({ zh: '活动地板高度', en: 'height' }, 'h', floor.height, 'mm', `rooms.${room.id}.raisedFloor.height`)], floor.height,
    demand(plenum ? 'bld-floor-plenum' : 'bld-floor-cable', '≥', plenum ? 500 : 250, plenum ? { zh: '兼作静压箱', en: 'also a plenum' } : { zh: '仅布线', en: 'cables only' }))];
}

/** What the floor of a room must bear, by what stands there (kN/m²). */
function bearingDemand(site: Site, room: Room): Demand | undefined {
  if (room.use === 'battery') return demand('bld-load', '≥', 16, { zh: '电池间（4层摆放）', en: 'battery room, four tiers' });
  if (siteIndexOf(site).shieldingOfRoom.has(room.id)) return demand('bld-load', '≥', 8, { zh: '屏蔽室8～12', en: 'shielded room 8 to 12' });
  if (room.use === 'equipment') return demand('bld-load', '≥', 8, { zh: '主机房8～12，按机柜密度', en: 'main room 8 to 12' });
  if (room.use === 'ups') return demand('bld-load', '≥', 8, { zh: 'UPS间8～10', en: 'UPS room 8 to 10' });
  if (room.use === 'gas-cylinder') return demand('bld-load', '≥', 8, { zh: '钢瓶间', en: 'cylinder room' });
  if (room.use === 'control') return demand('bld-load', '≥', 6, { zh: '监控中心', en: 'control centre' });
  return undefined;
}

/** What the floor of a room bears (kN/m²), of its own or by its floor; undefined where neither says it. */
export function bearing(site: Site, room: Room): { readonly value: number | undefined; readonly from: string } {
  if (room.floorLoad !== undefined) return { value: room.floorLoad, from: `rooms.${room.id}.floorLoad` };
  return { value: siteIndexOf(site).floors.get(room.floor)?.floorLoad, from: `floors.${room.floor}.floorLoad` };
}

function bearingOf(site: Site, room: Room): Calculation[] {
  const wanted = bearingDemand(site, room);
  if (!wanted) return [];
  const { value, from } = bearing(site, room);
  return [calculation('room-load', room, [input({ zh: '楼面承载力', en: 'load the floor bears' }, 'q', value, 'kN/m²', from)], value, wanted, noBearing(value))];
}

const noBearing = (value: number | undefined) => lacking(value === undefined && { zh: '楼板活荷载（floorLoad）', en: '`floorLoad`' });

function hangingOf(site: Site, room: Room): Calculation[] {
  if (!isMainRoom(room)) return [];
  const value = hanging(site, room);
  return [calculation('hanging-load', room, [input({ zh: '吊挂荷载标准值', en: 'load that may hang' }, 'q', value, 'kN/m²', room.hangingLoad === undefined ? `floors.${room.floor}.hangingLoad` : `rooms.${room.id}.hangingLoad`)], value, demand('bld-load-hang', '≥', 1.2, { zh: '主机房', en: 'main room' }))];
}

/** What may hang from above in a room, of its own or by its floor (kN/m²). */
export const hanging = (site: Site, room: Room): number | undefined => room.hangingLoad ?? siteIndexOf(site).floors.get(room.floor)?.hangingLoad;

/** m/s². */
export const gravity = 9.81;

interface Heavy { readonly id: string; readonly name: string; readonly list: string; readonly room: string; readonly size: Pick<Size, 'width' | 'depth'>; readonly kilograms: number | undefined; readonly unknown: number }

/** Weight of a rack with what hangs in it, and how many of them, itself included, have no stated weight. */
export function rackWeight(model: Model, site: Site, rack: Rack): { readonly kilograms: number; readonly unknown: number } {
  const mounted = mountedIn(model, site, rack);
  return { kilograms: sumOf([rack, ...mounted].map(({ kilograms }) => kilograms)), unknown: (rack.kilograms === undefined ? 1 : 0) + mounted.filter(({ kilograms, kind }) => kilograms === undefined && kind !== 'pdu' && kind !== 'patch-panel').length };
}

function heavyThings(model: Model, site: Site): Heavy[] {
  const stand = (list: string, item: { id: string; name: string; position: { room: string }; size: Size; kilograms?: number | undefined }, unknown = 0): Heavy =>
    ({ id: item.id, name: item.name, list, room: item.position.room, size: item.size, kilograms: item.kilograms, unknown });
  return [
    ...site.racks.map((rack) => { const { kilograms, unknown } = rackWeight(model, site, rack); return { ...stand('racks', rack, unknown), kilograms }; }),
    ...site.power.batteries.map((item) => stand('power.batteries', item)),
    ...site.power.ups.map((item) => stand('power.ups', item)),
    ...site.power.cabinets.map((item) => stand('power.cabinets', item)),
    ...site.cooling.airConditioners.map((item) => stand('cooling.airConditioners', item)),
    ...site.furniture.flatMap((item) => (item.kind === 'safe' ? [stand('furniture', item)] : [])),
  ];
}

interface Weights { readonly heavy: ReadonlyMap<string, readonly Heavy[]>; readonly light: ReadonlyMap<string, readonly Furniture[]> }
const kept = new WeakMap<Model, Weights>();

function weightsOf(model: Model, site: Site): Weights {
  const known = kept.get(model);
  if (known) return known;
  const made = { heavy: groupedBy(heavyThings(model, site), ({ room }) => room), light: groupedBy(site.furniture.filter(({ kind }) => kind !== 'safe'), ({ position }) => position.room) };
  kept.set(model, made);
  return made;
}

/** What stands in a room, by weight (kg), and of how many things that is not known. Of furniture that is no safe only stated weights count. */
export function weightIn(model: Model, site: Site, room: string): { readonly kilograms: number; readonly unknown: number } {
  const { heavy: heavyOf, light: lightOf } = weightsOf(model, site);
  const [heavy, light] = [heavyOf.get(room) ?? [], lightOf.get(room) ?? []];
  return { kilograms: sumOf([...heavy, ...light].map(({ kilograms }) => kilograms)), unknown: sumOf(heavy.map((thing) => thing.unknown + (thing.kilograms === undefined ? 1 : 0))) };
}

/** 楼面荷载 under everything heavy: its weight over its own footprint, which is the unfavourable case. */
export function floorLoadCalculations(model: Model, site: Site): Calculation[] {
  const { rooms } = siteIndexOf(site);
  return heavyThings(model, site).flatMap((thing) => {
    const room = rooms.get(thing.room);
    if (!room || (thing.kilograms === undefined && thing.list !== 'racks' && thing.list !== 'power.ups')) return [];
    const { value: limit, from } = bearing(site, room);
    const load = thing.kilograms === undefined ? undefined : (thing.kilograms * gravity * 1000) / (thing.size.width * thing.size.depth);
    const inputs = [
      input({ zh: '总重', en: 'weight' }, 'm', thing.kilograms, 'kg', `${thing.list}.${thing.id}.kilograms`),
      input({ zh: '重力加速度', en: 'gravity' }, 'g', gravity, 'm/s²', 'constant'),
      input({ zh: '宽', en: 'width' }, 'w', thing.size.width / 1000, 'm', `${thing.list}.${thing.id}.size.width`),
      input({ zh: '深', en: 'depth' }, 'd', thing.size.depth / 1000, 'm', `${thing.list}.${thing.id}.size.depth`),
    ];
    const unknown = thing.unknown === 0 ? {} : { note: { zh: `其中${thing.unknown}台设备未给出重量，未计入。`, en: `${thing.unknown} things in it have no stated weight and are not counted.` }, ...(load !== undefined && limit !== undefined && load <= limit ? { verdict: 'not-assessable' as const } : {}) };
    const bears = input({ zh: '楼面承载力', en: 'load the floor bears' }, 'q₀', limit, 'kN/m²', from);
    const panels = room.raisedFloor?.kilonewtons;
    return [
      calculation('floor-load', thing, [...inputs, bears], load, demand('floor-bears', '≤', limit, { zh: '楼面承载力', en: 'what the floor bears' }), together(noBearing(limit), unknown)),
      ...(panels === undefined || thing.list !== 'racks' ? [] : [calculation('panel-load', thing, [...inputs, input({ zh: '地板均布荷载', en: 'load the panels bear' }, 'q₁', panels, 'kN/m²', `rooms.${room.id}.raisedFloor.kilonewtons`)], load, demand('floor-bears', '≤', panels, { zh: '活动地板均布荷载', en: 'what the panels bear' }), unknown)]),
    ];
  });
}
