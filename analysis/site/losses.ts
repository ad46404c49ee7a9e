/**
 * What a loss of supply stops: devices in racks, all else that takes power, group by group, and how much light each room has left.
 * Who goes dark follows from the same table of dependencies that `jifang impact` reads.
 */
import { append, codedNameOf, groupedBy, inside, lightingKinds, naturally, siteIndexOf, type Bilingual, type LightingKind, type Model, type Room, type Site, type Thing, type ThingKind } from '../../model';
import { fall, type Consequence, type Dependency } from '../impact/parts';
import { pointsUnread, siteDependencies } from '../impact/site';
import { sitePart } from '../parts';
import { assumed, calculation, demand, input, type Calculation } from './calculation';
import { classDemands } from './classes';
import { lightLeft, type LightLeft } from './lighting';
import { statesOf, type Scenario } from './power';
import { powerNetOf, type PowerState } from './power-flow';

/** What stops, apart from devices in racks. */
export const lossGroups = {
  terminal: { zh: '终端', en: 'terminals', unit: '台' },
  lighting: { zh: '灯具', en: 'luminaires', unit: '盏' },
  access: { zh: '门禁', en: 'access control', unit: '件' },
  video: { zh: '视频监控', en: 'video', unit: '台' },
  intrusion: { zh: '入侵报警主机', en: 'intrusion alarm panels', unit: '台' },
  'intrusion-detection': { zh: '入侵探测器', en: 'intrusion detectors', unit: '个' },
  fire: { zh: '火灾报警控制器', en: 'fire alarm panels', unit: '台' },
  'fire-detection': { zh: '火灾探测器、按钮、警报装置', en: 'fire detectors, call points and sounders', unit: '个' },
  linkage: { zh: '联动', en: 'linkages', unit: '项' },
  cooling: { zh: '空调通风', en: 'cooling and ventilation', unit: '台' },
  monitoring: { zh: '环境监控', en: 'environment monitoring', unit: '台' },
  points: { zh: '监测点', en: 'monitoring points', unit: '个' },
} as const satisfies Record<string, Bilingual & { readonly unit: string }>;
export type LossGroup = keyof typeof lossGroups;
const groupNames = Object.keys(lossGroups) as LossGroup[];

const groupOfKind: Readonly<Partial<Record<ThingKind, LossGroup>>> = {
  lighting: 'lighting', 'door-controller': 'access', reader: 'access', lock: 'access', camera: 'video', recorder: 'video', viewer: 'video', 'alarm-panel': 'intrusion', 'intrusion-detector': 'intrusion-detection', 'fire-panel': 'fire', detector: 'fire-detection', 'fire-device': 'fire-detection', linkage: 'linkage',
  'air-conditioner': 'cooling', 'fresh-air': 'cooling', exhaust: 'cooling', collector: 'monitoring', 'monitoring-host': 'monitoring', 'monitoring-switch': 'monitoring',
};

interface Named { readonly id: string; readonly name: string }
/** Hours that a battery of its own lasts. */
interface Lasting extends Named { readonly hours: number }
/** Of one group; luminaires are counted one by one, everything else as the things they are. */
export interface GroupLoss {
  readonly group: LossGroup;
  readonly all: number;
  /** Without power, or of no use because what it hangs on is. */
  readonly stopped: number;
  readonly names: readonly Named[];
  /** On a battery of their own, for a while. */
  readonly lasting: readonly Lasting[];
  /** Of those that stop, what may have a battery whose hours are not said. */
  readonly unstated: readonly Named[];
}
export interface SupplyLoss {
  readonly scenario: Scenario;
  readonly state: PowerState;
  /** Devices in racks without power. */
  readonly devices: readonly Named[];
  /** Groups of which anything stops or lives on its own battery. */
  readonly groups: readonly GroupLoss[];
  /** Of every room and kind of lighting. */
  readonly light: readonly LightLeft[];
  /** With all mains lost and generators behind them: until these bear the load. */
  readonly start?: GeneratorStart;
}
/** Time until the last generator bears the load (s), where every one says it, and what must live on a battery of its own until then. */
export interface GeneratorStart { readonly seconds?: number; readonly lasting: readonly Lasting[] }

const kept = new WeakMap<Model, readonly SupplyLoss[]>();

/** Every loss that is looked at, whole operation first; what a fire cuts off too, though no device is judged by that. */
export function supplyLosses(facility: Model, site: Site): readonly SupplyLoss[] {
  const model = sitePart(facility);
  const known = kept.get(model);
  if (known) return known;
  const dependencies = siteDependencies(model, site);
  const { things } = siteIndexOf(site);
  const counts = countsOf(model, site);
  const made = statesOf(model, site).map(([scenario, state]): SupplyLoss => {
    const { gone, consequences } = fall(model, scenario.lost.map((id) => ({ kind: 'site', id })), dependencies);
    const found = new Map<LossGroup, { names: Named[]; lasting: Lasting[]; unstated: Named[]; stopped: number }>(groupNames.map((group) => [group, { names: [], lasting: [], unstated: [], stopped: 0 }]));
    const idle = new Set<string>();
    for (const { part, effect } of consequences) {
      const each = part.kind === 'site' ? things.get(part.id) : undefined;
      if (each && effect === 'idle') idle.add(part.id);
      const group = each && groupOfKind[each.kind];
      if (!group) continue;
      const own = found.get(group)!;
      const named = namedOf(each.thing);
      if (effect === 'limited') own.lasting.push({ ...named, hours: batteryHours(each) ?? 0 });
      else {
        own.names.push(named);
        own.stopped += unitsOf(each);
        if (effect === 'off' && (each.kind === 'fire-panel' || each.kind === 'alarm-panel') && batteryHours(each) === undefined) own.unstated.push(named);
      }
    }
    const terminals = state.dark.filter(({ kind }) => kind === 'terminal');
    Object.assign(found.get('terminal')!, { names: terminals, stopped: terminals.length });
    const unread = pointsUnread(model, (id) => idle.has(id) || gone.has(`site ${id}`) || gone.has(`device ${id}`)).map(namedOf);
    Object.assign(found.get('points')!, { names: unread, stopped: unread.length });
    const start = scenario.id === 'no-mains' ? startOf(model, site, dependencies, scenario, consequences) : undefined;
    return {
      scenario, state, devices: state.dark.filter(({ kind }) => kind === 'device'),
      groups: groupNames.flatMap((group): GroupLoss[] => {
        const { names, lasting, unstated, stopped } = found.get(group)!;
        return names.length + lasting.length === 0 ? [] : [{ group, all: counts.get(group) ?? 0, stopped, names: inOrder(names), lasting: inOrder(lasting), unstated: inOrder(unstated) }];
      }),
      light: lightLeft(site, (id) => gone.has(`site ${id}`)), ...(start ? { start } : {}),
    };
  });
  kept.set(model, made);
  return made;
}

/** Hours that the battery of a thing lasts by itself, where that is said. */
const batteryHours = ({ kind, thing }: Thing): number | undefined => (kind === 'lighting' ? (thing.minutes ?? 0) / 60 : kind === 'door-controller' || kind === 'fire-panel' || kind === 'alarm-panel' ? thing.standbyHours : undefined);

/** What lives on its battery only until the generators bear the load. */
function startOf(model: Model, site: Site, dependencies: readonly Dependency[], { lost }: Scenario, after: readonly Consequence[]): GeneratorStart | undefined {
  const { generators } = site.power;
  if (generators.length === 0) return undefined;
  const { things } = siteIndexOf(site);
  const still = new Set(after.map(({ part }) => part.id));
  const lasting = fall(model, [...lost, ...generators.map(({ id }) => id)].map((id) => ({ kind: 'site', id })), dependencies).consequences.flatMap(({ part, effect }): Lasting[] => {
    const each = part.kind === 'site' && effect === 'limited' && !still.has(part.id) ? things.get(part.id) : undefined;
    return each && groupOfKind[each.kind] ? [{ ...namedOf(each.thing), hours: batteryHours(each) ?? 0 }] : [];
  });
  const seconds = generators.flatMap(({ startSeconds }) => startSeconds ?? []);
  return lasting.length === 0 ? undefined : { lasting: inOrder(lasting), ...(seconds.length < generators.length ? {} : { seconds: Math.max(...seconds) }) };
}

const namedOf = (thing: { readonly id: string; readonly name: string; readonly code?: string | undefined }): Named => ({ id: thing.id, name: codedNameOf(thing) });
const inOrder = <T extends Named>(items: readonly T[]): T[] => [...items].sort((a, b) => naturally(a.name, b.name));
const unitsOf = ({ kind, thing }: Thing): number => (kind === 'lighting' ? thing.fixtures.length : 1);

function countsOf(model: Model, site: Site): ReadonlyMap<LossGroup, number> {
  const counts = new Map<LossGroup, number>([['terminal', powerNetOf(model, site).loads.filter(({ kind }) => kind === 'terminal').length], ['points', model.monitoringPoints?.length ?? 0]]);
  for (const each of siteIndexOf(site).things.values()) {
    const group = groupOfKind[each.kind];
    if (group) counts.set(group, (counts.get(group) ?? 0) + unitsOf(each));
  }
  return counts;
}

const most = 8;
const few = (items: readonly Named[]): Bilingual => ({
  zh: items.length > most ? `${items.slice(0, most).map(({ name }) => name).join('、')}等${items.length}项` : items.map(({ name }) => name).join('、'),
  en: items.length > most ? `${items.slice(0, most).map(({ id }) => id).join(', ')} and ${items.length - most} more` : items.map(({ id }) => id).join(', '),
});

const lastingFor = (hours: number): string => (hours * 60 < 120 || !Number.isInteger(hours * 10) ? `${Math.round(hours * 60)} min` : `${hours} h`);
const withHours = (items: readonly Lasting[]): Bilingual => few(items.map(({ id, name, hours }) => ({ id: `${id} (${lastingFor(hours)})`, name: `${name}（${lastingFor(hours)}）` })));
const shortest = (items: readonly Lasting[]): number => Math.min(...items.map(({ hours }) => hours));

/** What of a group stops or lives on its battery, with names and hours. */
export function groupWords({ group, all, stopped, names, lasting, unstated }: GroupLoss): Bilingual {
  const { zh, en, unit } = lossGroups[group];
  const unread = group === 'points';
  const parts: Bilingual[] = [
    ...(stopped === 0 ? [] : [{ zh: `${zh}${unread ? '无人读取' : '停用'}${stopped}/${all}${unit}：${few(names).zh}`, en: `${en}: ${stopped} of ${all} ${unread ? 'are not read' : 'stop'}, ${few(names).en}` }]),
    ...(unstated.length === 0 ? [] : [{ zh: `${few(unstated).zh}的电池后备时间待补，按没有计`, en: `how long the battery of ${few(unstated).en} lasts is not said, taken as none` }]),
    ...(lasting.length === 0 ? [] : [{ zh: `${zh}靠自带电池限时运行${lasting.length}/${all}${unit}：${withHours(lasting).zh}`, en: `${en}: ${lasting.length} of ${all} on batteries of their own, for a while, ${withHours(lasting).en}` }]),
  ];
  return { zh: parts.map((each) => each.zh).join('；'), en: parts.map((each) => each.en).join('; ') };
}

/** How long what lives on batteries of its own has to, beside how long it can. */
export function batteryWords({ scenario, groups, start }: SupplyLoss): Bilingual[] {
  const lasting = groups.flatMap((group) => group.lasting);
  const told: Bilingual[] = [];
  if (lasting.length > 0) {
    const least = lastingFor(shortest(lasting));
    told.push(scenario.id === 'no-mains' ? { zh: `自带电池最短${least}：没有发电机供电，市电届时未恢复即停用`, en: `the first of these batteries lasts ${least}: no generator feeds it, and without mains by then it stops` }
      : { zh: `自带电池最短${least}：供电届时未恢复即停用`, en: `the first of these batteries lasts ${least}: without supply by then it stops` });
  }
  if (start) {
    const { seconds, lasting: until } = start;
    const short = seconds === undefined ? [] : until.filter(({ hours }) => hours * 3600 < seconds);
    const [all, weak] = [withHours(until), few(short)];
    told.push(seconds === undefined ? { zh: `发电机带载前靠自带电池：${all.zh}；发电机启动时间待补，够不够未知`, en: `until the generators bear the load on batteries of their own: ${all.en}; how long that takes is not said` }
      : short.length === 0 ? { zh: `发电机带载前（${seconds} s）靠自带电池，均够：${all.zh}`, en: `until the generators bear the load (${seconds} s) on batteries of their own, long enough: ${all.en}` }
        : { zh: `发电机带载前（${seconds} s）靠自带电池：${all.zh}，其中不够的：${weak.zh}`, en: `until the generators bear the load (${seconds} s) on batteries of their own: ${all.en}; too short: ${weak.en}` });
  }
  return told;
}

export function lossCalculations(model: Model, site: Site): Calculation[] {
  const losses = supplyLosses(model, site).slice(1);
  return [...losses.filter(({ scenario }) => !scenario.afterFire).map((loss) => ofDevices(model, site, loss)), ...ofLight(site, losses)];
}

/** What goes dark after a loss; in rooms of class A and B no device may. */
function ofDevices(model: Model, site: Site, loss: SupplyLoss): Calculation {
  const { scenario, devices, groups } = loss;
  const { unfed, loads } = powerNetOf(model, site);
  const redundant = classDemands[site.class].dualFeeds;
  const told: Bilingual[] = [
    ...(devices.length > 0 ? [{ zh: `断电：${few(devices).zh}`, en: `without power: ${few(devices).en}` }] : []), ...groups.map(groupWords), ...batteryWords(loss),
    ...(unfed.length > 0 ? [{ zh: `未给出电源的${unfed.length}项未计入`, en: `${unfed.length} loads name no supply and are not counted` }] : []),
  ];
  return calculation('feed-loss', { id: scenario.id, name: scenario.zh }, [
    input({ zh: '失去', en: 'lost' }, '', scenario.lost.map((id) => siteIndexOf(site).things.get(id)?.thing.name ?? id).join('、'), '', 'power'),
    input({ zh: '设备总数', en: 'devices with power' }, 'N', loads.filter(({ kind, sources: from }) => kind === 'device' && from.length > 0).length, '台', 'device.feeds'),
    ...groups.filter(({ stopped }) => stopped > 0).map(({ group, all, stopped }) => input({ zh: `${group === 'points' ? '无人读取' : '停用'}的${lossGroups[group].zh}/总数`, en: `${lossGroups[group].en} that ${group === 'points' ? 'nobody reads' : 'stop'}, of all` }, '', `${stopped}/${all}`, lossGroups[group].unit, 'inputs')),
  ], devices.length, redundant ? demand('pwr-dual-cord', '=', 0) : undefined, {
    certainty: 'U', ...(told.length === 0 ? {} : { note: { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') } }), ...(devices.length === 0 && unfed.some(({ kind }) => kind === 'device') ? { verdict: 'not-assessable' as const } : {}),
  });
}

/** A room's lighting without that of whole operation. */
const emergency: ReadonlySet<LightingKind> = new Set(['standby', 'escape', 'sign']);

/** How much of the emergency lighting of a room the worst loss leaves, of the kind it hits most. */
function ofLight(site: Site, losses: readonly SupplyLoss[]): Calculation[] {
  const { rooms } = siteIndexOf(site);
  const least = assumed(site, 'emergencyLeft');
  const lights = groupedBy(site.power.lighting.filter(({ kind }) => emergency.has(kind)), ({ room }) => room);
  const byRoom = new Map<string, { readonly scenario: Scenario; readonly left: LightLeft }[]>();
  for (const { scenario, light } of losses) for (const left of light) if (emergency.has(left.kind)) append(byRoom, left.room, { scenario, left });
  return [...byRoom].flatMap(([id, all]) => {
    const room: Room | undefined = rooms.get(id);
    if (!room) return [];
    const cut = all.filter(({ left }) => left.share < 100);
    return [calculation('emergency-loss', room, [
      ...(lights.get(id) ?? []).map((item) => input({ zh: `${item.name}数量×光通量`, en: `${item.id}: luminaires × lumens` }, 'N×Φ', `${item.fixtures.length}×${item.lumens}`, 'lm', `power.lighting.${item.id}`)),
      ...cut.map(({ scenario, left }) => input({ zh: `${scenario.zh}：剩余${lightingKinds[left.kind].zh}`, en: `${scenario.en}: ${inside(lightingKinds[left.kind]).en} left` }, '', left.share, '%', 'power.lighting.inputs')), least,
    ], Math.min(...all.map(({ left }) => left.share)), classDemands[site.class].dualFeeds ? demand('light-loss', '≥', least.value) : undefined, { certainty: 'U' })];
  });
}
