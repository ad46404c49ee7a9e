import type { Spot } from '../../analysis/geometry';
import { intersection } from '../../analysis/geometry/regions';
import { verdicts } from '../../analysis/site';
import { coolingCalculations } from '../../analysis/site/cooling';
import { airReturns, airSupplies, by, codeOf, type AirConditioner, type Model } from '../../model';
import { airSidesOf, led, nearestSide, throughDampers, throughRack, throughWindow, together, wayFrom, type AirSide, type Passage } from './air-paths';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind, PlanPoint, PlanThing } from './compose';
import { roomNamer, type FloorPlan } from './plan';
import { terminalPoints, terminalsOf, terminalShapes, terminalSymbols, terminalTable } from './terminals';
import { faintThings, namedThings } from './things';

/** 空调气流组织图: units with what they cool, supply and return air, cold and hot sides of racks, fresh air through walls and shields, outlets and inlets, N+1. */
export const airflowPlan: PlanKind = {
  name: 'site-airflow', title: '空调气流组织图', number: 'KT',
  serves: [{ doc: 'CA-建设', section: '7.6.2' }, { doc: 'KM-建设', section: '6.6.2' }],
  content,
};

const named: ReadonlySet<string> = new Set(['air-conditioner', 'fresh-air', 'rack']);

type Way = NonNullable<PlanContent['lines']>[number];

function content(model: Model, plan: FloorPlan): PlanContent | undefined {
  const { cooling } = plan.site;
  const rooms = plan.holds;
  const roomName = roomNamer(plan);
  const roomNames = (ids: readonly string[]): string => ids.map(roomName).sort().join('、');
  const order = by<{ readonly id: string; readonly code?: string | undefined }>(codeOf);
  const units = cooling.airConditioners.filter(({ position }) => rooms.has(position.room)).sort(order);
  const fresh = cooling.freshAir.filter(({ position }) => rooms.has(position.room)).sort(order);
  const exhausts = cooling.exhausts.filter(({ position }) => position && rooms.has(position.room)).sort(order);
  if (units.length + fresh.length === 0) return undefined;
  const sides = airSidesOf(plan);
  const passages = [...throughDampers(plan), ...windowsOf(plan)];
  const others: Way[] = [...rackWays(plan, sides), ...passages.map(({ id, along }): Way => ({ of: id, style: 'air-fresh', along, arrow: true }))];
  const codes = new Map(cooling.dampers.map((damper) => [damper.id, codeOf(damper)]));
  const dampers = cooling.dampers.filter(({ id }) => passages.some((passage) => passage.id === id)).sort(order);
  const racks = plan.site.racks.filter(({ position }) => rooms.has(position.room));
  const watts = new Map(units.map(({ id, sensibleKilowatts }) => [id, `${sensibleKilowatts}kW`]));
  return {
    things: thingsOf(plan, watts),
    washes: sides.map(({ id, room, kind, ring }) => ({ of: id, region: intersection([plan.index.rooms.get(room)!.inner], [ring]), fill: kind === 'cold' ? 'management' as const : 'danger' as const, fillOpacity: kind === 'cold' ? 0.18 : 0.12 })),
    lines: [...waysOf(units, sides, others), ...others],
    points: [
      ...passages.flatMap(({ id, at, room }): PlanPoint[] => (room === undefined ? [] : [{ id, icon: 'damper', x: at.x, y: at.y, room, tag: codes.get(id) ?? '' }])),
      ...exhausts.map((fan): PlanPoint => ({ id: fan.id, icon: 'exhaust', x: fan.position!.x, y: fan.position!.y, room: fan.position!.room, tag: codeOf(fan) })),
      ...terminalPoints(plan),
    ],
    rooms: 'short', roomTable: false,
    symbols: [...(racks.length > 0 ? ['rack'] : []), 'cooler', ...(sides.length > 0 ? ['cold-side', 'hot-side'] : []), ...terminalSymbols(plan)],
    extra: (frame, placer) => terminalShapes(plan, frame, placer),
    notes: [
      '箭头表示气流走向，不表示风管走向。',
      ...(units.some(({ supply }) => supply === 'underfloor') ? ['地板下送风由活动地板下静压箱送至机柜正面（冷侧），经机柜由背面（热侧）排出，从上部回到空调。'] : []),
      ...(fresh.length > 0 ? ['新风经防火阀、屏蔽室通风波导窗进入各房间。'] : []), '机组名后注（备）者为其组的备用机组。', lettersNote(plan, shownThings(plan, [...racks, ...units, ...fresh, ...exhausts, ...dampers, ...terminalsOf(plan)].map(({ id }) => id))),
    ],
    tables: () => [
      {
        title: '空调机组', head: ['编号', '名称', '显冷kW', '风量m³/h', '送风、回风'], widths: [26, 68, 24, 30, 48],
        rows: units.map((unit) => [codeOf(unit), `${unit.name}${unit.spare ? '（备）' : ''}`, String(unit.sensibleKilowatts), String(unit.airflow), `${airSupplies[unit.supply].zh}、${airReturns[unit.return].zh}`]),
      },
      { title: '冷量核算（kW）', head: ['服务房间', '冷负荷', '显冷合计', '失一台后', 'N+1'], widths: [60, 32, 36, 36, 32], rows: capacityRows(model, plan, units, roomNames) },
      { title: '气流组织', head: ['房间', '送风', '回风', '正压Pa'], widths: [40, 58, 64, 34], rows: cooling.plans.filter(({ room }) => rooms.has(room)).map((each) => [roomName(each.room), airSupplies[each.supply].zh, airReturns[each.return].zh, each.pascals === undefined ? '—' : String(each.pascals)]).sort(([a], [b]) => (a! < b! ? -1 : 1)) },
      terminalTable(plan, roomName),
      {
        title: '新风、排风与防火阀', head: ['编号', '名称', '风量m³/h', '服务房间'], widths: [26, 62, 32, 76],
        rows: [...fresh.map((unit) => [codeOf(unit), unit.name, String(unit.airflow), roomNames(unit.serves)]), ...exhausts.map((fan) => [codeOf(fan), fan.name, String(fan.airflow), roomNames(fan.serves)]), ...dampers.map((damper) => [codeOf(damper), damper.name, '—', '—'])],
      },
    ],
  };
}

/** Units and racks by name, everything else faint. */
function thingsOf(plan: FloorPlan, watts: ReadonlyMap<string, string>): PlanThing[] {
  const shown = new Map(namedThings(plan).things.filter(({ id }) => named.has(plan.index.things.get(id)?.kind ?? '')).map((thing) => [thing.id, thing]));
  return faintThings(plan).map((faint) => {
    const thing = shown.get(faint.id);
    const power = watts.get(faint.id);
    return thing?.label && power !== undefined ? { ...thing, label: { ...thing.label, name: power } } : thing ?? faint;
  });
}

/** Supply and return air of each unit, none along another. */
function waysOf(units: readonly AirConditioner[], sides: readonly AirSide[], others: readonly Way[]): Way[] {
  const made: Way[] = [];
  for (const unit of units) {
    const beside = units.filter(({ position }) => position.room === unit.position.room);
    const nth = beside.findIndex(({ id }) => id === unit.id);
    const aside = unit.size.width / 4;
    const choicesOf = (side: AirSide['kind'], from: number, order: number): (readonly Spot[])[] => {
      const to = led(unit) ? nearestSide(sides, side, unit) : undefined;
      return [0, 60, 120, 180, 240, 300].map((shift) => wayFrom(unit, to, from, order, 2 * beside.length, shift));
    };
    const both = [['air-supply', choicesOf('cold', -aside, nth)], ['air-return', choicesOf('hot', aside, beside.length + nth)]] as const;
    for (const [i, [style, choices]] of both.entries()) {
      // The other way of the unit begins at its front, wherever it goes then.
      const begun = both[1 - i]![1][0]!.slice(0, 2);
      const way = choices.find((along) => !together(along, begun) && ![...others, ...made].some((other) => together(along, other.along))) ?? choices[0]!;
      made.push({ of: `${unit.id}-${style === 'air-supply' ? 'supply' : 'return'}`, style, along: style === 'air-supply' ? way : [...way].reverse(), arrow: true });
    }
  }
  return made;
}

function rackWays(plan: FloorPlan, sides: readonly AirSide[]): Way[] {
  const cooled = new Set(sides.map(({ room }) => room));
  return plan.rooms.filter(({ id }) => cooled.has(id)).flatMap(({ id }) => plan.index.racksOfRoom.get(id) ?? []).flatMap((rack) => {
    const { into, out } = throughRack(rack);
    return [{ of: `${rack.id}-in`, style: 'air-supply' as const, along: into, arrow: true }, { of: `${rack.id}-out`, style: 'air-return' as const, along: out, arrow: true }];
  });
}

const windowsOf = (plan: FloorPlan): Passage[] => plan.site.shieldings.filter(({ room }) => plan.holds.has(room))
  .flatMap((shielding) => plan.site.penetrations.filter((each) => each.shielding === shielding.id && each.kind === 'waveguide-window' && each.air !== undefined).map((each) => throughWindow(each, shielding)));

/** Of each group: the load of its rooms, what it cools, what is left without its largest unit. */
function capacityRows(model: Model, plan: FloorPlan, units: readonly AirConditioner[], roomNames: (ids: readonly string[]) => string): string[][] {
  const calculations = coolingCalculations(model, plan.site);
  const groups = [...new Set(units.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const find = (kind: string) => calculations.find((each) => each.kind === kind && each.subject === group);
    const [capacity, loss] = [find('cooling-capacity'), find('cooling-loss')];
    if (!capacity) return [];
    const number = (value: number | string | undefined): string => (typeof value === 'number' ? value.toFixed(1) : value ?? '—');
    const verdict = loss?.verdict === undefined ? '—' : verdicts[loss.verdict].zh;
    return [[roomNames([...new Set(units.filter((unit) => unit.group === group).flatMap(({ serves }) => serves))]), number(capacity.limit?.value), number(capacity.result.value), number(loss?.result.value), verdict]];
  });
}
