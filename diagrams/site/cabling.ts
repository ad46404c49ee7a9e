import { boxOf, contains } from '../../analysis/geometry';
import { cableRuns, cableSystems, isStrong, siteCables, trayLoads, type CableSystem, type TrayLoad } from '../../analysis/cabling';
import { by, groupedBy, cableMedia, codeOf, penetrationKinds, type CableMedium, type Model, type Point, type Tray, type TrayPurpose } from '../../model';
import type { LineStyle } from '../scene';
import { lettersNote, shownThings } from './codes';
import type { PlanContent, PlanKind, PlanPoint, PlanThing } from './compose';
import { labelPlaces, type FloorPlan } from './plan';
import { faintThings, namedThings } from './things';

/** 综合布线图: trays by their kind with how many cables lie in them, ways into racks and equipment, shafts, what passes through shields, patch panels. */
export const cablingPlan: PlanKind = {
  name: 'site-cabling', title: '综合布线图', number: 'BX',
  serves: [{ doc: 'CA-建设', section: '7.7' }, { doc: 'KM-建设', section: '6.7' }],
  content,
};

const purposes: readonly TrayPurpose[] = ['data', 'control', 'power'];
const styles: Readonly<Record<TrayPurpose, LineStyle>> = { data: 'tray-weak', control: 'tray-guard', power: 'tray-strong' };

function content(model: Model, plan: FloorPlan): PlanContent | undefined {
  const trays = plan.site.cabling.trays.filter(({ floor }) => floor === plan.floor.id).sort(by<Tray>(({ purpose }) => purposes.indexOf(purpose), codeOf));
  if (trays.length === 0) return undefined;
  const loads = new Map(trayLoads(model).map((load) => [load.tray, load]));
  const ways = [...cableRuns(model).map((run) => ({ points: run.points, trays: run.trays, ends: run.ends.map(({ rack, desk }) => rack ?? desk) })), ...siteCables(model).map((cable) => ({ points: cable.points, trays: cable.trays, ends: cable.ends.map(({ thing, rack }) => rack ?? holderOf(plan, thing)) }))];
  const entered = new Set(ways.flatMap(({ trays: used, ends }) => (used.length > 0 ? ends.flatMap((end) => end ?? []) : [])));
  const { things: all, symbols } = namedThings(plan);
  // Codes alone: there is much else on the sheet.
  const coded = all.filter(({ id }) => entered.has(id)).map((thing): PlanThing => (thing.label ? { ...thing, label: { code: thing.label.code, tone: thing.label.tone } } : thing));
  const things = [...faintThings(plan).filter(({ id }) => !entered.has(id)), ...coded];
  const passing = passingThrough(model);
  const risers = plan.site.risers.filter(({ floors }) => floors.includes(plan.floor.id));
  const shields = new Set(plan.site.shieldings.filter(({ room }) => plan.holds.has(room)).map(({ id }) => id));
  const carried = new Set(trays.flatMap(({ penetrations }) => penetrations));
  const passages = plan.site.penetrations.filter(({ id, shielding }) => shields.has(shielding) && carried.has(id)).map((each) => ({ each, tag: codeOf(each) })).sort(by(({ tag }) => tag));
  const points: PlanPoint[] = [
    ...passages.map(({ each, tag }) => ({ id: each.id, icon: `penetration-${each.kind}`, x: each.at.x, y: each.at.y, tag, ...roomAt(plan, each.shielding) })),
    ...risers.map((riser) => ({ id: riser.id, icon: 'riser', x: riser.x, y: riser.y, tag: `${codeOf(riser)} ${riser.name}`, short: codeOf(riser), ...roomOf(plan, riser) })),
    ...trays.map((tray): PlanPoint => {
      const [at, ...also] = labelPlaces(tray.line);
      return { id: tray.id, ...at!, also, ...roomOf(plan, at!), tag: `${codeOf(tray)}：${loads.get(tray.id)?.cables ?? 0}根`, short: codeOf(tray) };
    }),
  ];
  return {
    things, points, washes: [], rooms: 'short', roomTable: false, symbols,
    lines: [
      ...trays.map((tray) => ({ of: tray.id, style: styles[tray.purpose], along: tray.line })),
      ...drops(plan, ways, coded),
    ],
    notes: [
      lettersNote(plan, shownThings(plan, [...trays, ...risers, ...passages.map(({ each }) => each), ...coded].map(({ id }) => id))), '桥架旁的“根”为其中线缆总数；底标高自室内地面算起，负值在活动地板下。', '强电、弱电分设桥架；进入屏蔽室的线缆经滤波器或光纤波导。', '设备、家具的名称见设备放置图；逐根线缆的两端、型号、长度见综合布线表。',
    ],
    tables: () => [
      { title: '桥架', head: ['编号', '名称', '宽×高', '底标高', '根数', '填充'], widths: [26, 60, 36, 32, 21, 21], rows: trays.map((tray) => trayRow(tray, codeOf(tray), loads.get(tray.id))) },
      { title: '进入屏蔽室', head: ['编号', '穿越部件', '类型', '线缆'], widths: [24, 86, 60, 26], rows: passages.map(({ each, tag }) => [tag, each.name, penetrationKinds[each.kind].zh, `${passing.get(each.id) ?? 0}根`]) },
      { title: '配线架', head: ['机柜', '铜缆口（已用/总数）', '光纤口（已用/总数）'], widths: [40, 78, 78], rows: panelRows(model, plan) },
      { title: '线缆合计', head: ['系统', '根数', '长度m'], widths: [106, 40, 50], rows: totals(model) },
    ],
  };
}

/** What stands at the end of a cable: the thing itself, or the cabinet a circuit leaves. */
const holderOf = (plan: FloorPlan, thing: string): string => plan.index.circuits.get(thing)?.cabinet ?? thing;
const roomAt = (plan: FloorPlan, shielding: string): { readonly room?: string } => { const room = plan.site.shieldings.find(({ id }) => id === shielding)?.room; return room === undefined ? {} : { room }; };

const roomOf = (plan: FloorPlan, at: Point): { readonly room?: string } => { const room = plan.rooms.find(({ inner }) => contains(inner, at))?.id; return room === undefined ? {} : { room }; };

/** Between the ways of strong and weak current into one thing (mm). */
const beside = 90;

/** From the trays into what stands here, each way once: to the edge of its footprint. */
function drops(plan: FloorPlan, ways: readonly { readonly points: readonly (Point & { readonly floor: string })[]; readonly trays: readonly string[]; readonly ends: readonly (string | undefined)[] }[], things: readonly PlanThing[]) {
  const strong = new Set(plan.site.cabling.trays.filter(isStrong).map(({ id }) => id));
  const boxes = new Map(things.map(({ id, ring }) => [id, boxOf(ring)]));
  const found = new Map<string, { readonly of: string; readonly style: 'drop'; readonly along: readonly Point[] }>();
  for (const { points, trays, ends } of ways) if (trays.length > 0 && points.length > 2) for (const [i, join] of [points[1]!, points.at(-2)!].entries()) {
    const end = ends[i];
    const box = end === undefined ? undefined : boxes.get(end);
    if (!box || join.floor !== plan.floor.id) continue;
    // Strong and weak current go into the same thing a little apart.
    const aside = strong.has((i === 0 ? trays[0] : trays.at(-1))!) ? beside : 0;
    const spot = { x: join.x + aside, y: join.y + aside };
    const to = { x: Math.min(Math.max(spot.x, box.left), box.right), y: Math.min(Math.max(spot.y, box.bottom), box.top) };
    if (Math.hypot(to.x - spot.x, to.y - spot.y) < 100) continue;
    // Along the walls: first away from the tray, then to the thing.
    const corner = { x: to.x, y: spot.y };
    found.set(`${end} ${spot.x} ${spot.y}`, { of: (i === 0 ? trays[0] : trays.at(-1))!, style: 'drop', along: [spot, corner, to].filter((each, k, all) => k === 0 || each.x !== all[k - 1]!.x || each.y !== all[k - 1]!.y) });
  }
  return [...found.values()].sort(by(({ of }) => of, ({ along: [a] }) => a!.x, ({ along: [a] }) => a!.y));
}

const trayRow = (tray: Tray, tag: string, load: TrayLoad | undefined): string[] => [tag, tray.name, `${tray.width}×${tray.height}`, `${tray.z}`, String(load?.cables ?? 0), `${Math.round((load?.share ?? 0) * 100)}%`];

/** How many cables pass each penetration. */
function passingThrough(model: Model): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { penetrations } of [...cableRuns(model), ...siteCables(model)]) for (const id of penetrations) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Ports in use on the patch panels of each rack. */
function panelRows(model: Model, plan: FloorPlan): string[][] {
  const used = new Map<string, number>();
  const plugs = (model.site?.monitoring.switches ?? []).flatMap(({ connections }) => connections);
  for (const { patches = [] } of [...model.links, ...plugs]) for (const { panel } of patches) used.set(panel, (used.get(panel) ?? 0) + 1);
  const { racks } = plan.index;
  const panels = groupedBy(plan.site.patchPanels, ({ rack }) => racks.get(rack));
  const here = [...panels].flatMap(([rack, held]) => (rack && plan.holds.has(rack.position.room) ? [{ rack, held }] : []));
  return here.sort(by(({ rack }) => rack.name)).map(({ rack, held }) => {
    const of = (media: 'copper' | 'fibre'): string => {
      const own = held.filter((panel) => panel.media === media);
      return own.length === 0 ? '—' : `${own.reduce((sum, { id }) => sum + (used.get(id) ?? 0), 0)}/${own.reduce((sum, { ports }) => sum + ports, 0)}`;
    };
    return [rack.name, of('copper'), of('fibre')];
  });
}

/** Cables of the whole facility by what they serve. */
function totals(model: Model): string[][] {
  const sum = (list: readonly { readonly metres?: number }[]): string => list.reduce((total, { metres }) => total + (metres ?? 0), 0).toFixed(1);
  const runs = cableRuns(model);
  const others = siteCables(model);
  return [
    ...(Object.keys(cableMedia) as CableMedium[]).map((medium) => [`网络（${cableMedia[medium].zh}）`, runs.filter((run) => run.medium === medium)] as const),
    ...(Object.keys(cableSystems) as CableSystem[]).map((system) => [cableSystems[system].zh, others.filter((cable) => cable.system === system)] as const),
  ].flatMap(([name, list]) => (list.length === 0 ? [] : [[name, String(list.length), sum(list)]]));
}
