/**
 * What a loss of supply stops: devices in racks, all else that takes power, group by group, and how much light each room has left.
 * Who goes dark follows from the same table of dependencies that `jifang impact` reads.
 */
import { append, codedNameOf, lightingKinds, naturally, siteIndexOf, type Bilingual, type Lighting, type LightingKind, type Model, type Room, type Site, type Thing, type ThingKind } from '../../model';
import { fall } from '../impact/parts';
import { siteDependencies } from '../impact/site';
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
  intrusion: { zh: '入侵报警', en: 'intrusion alarm', unit: '件' },
  fire: { zh: '火灾报警', en: 'fire alarm', unit: '件' },
  cooling: { zh: '空调通风', en: 'cooling and ventilation', unit: '台' },
  monitoring: { zh: '环境监控', en: 'environment monitoring', unit: '台' },
} as const satisfies Record<string, Bilingual & { readonly unit: string }>;
export type LossGroup = keyof typeof lossGroups;
const groupNames = Object.keys(lossGroups) as LossGroup[];

const groupOfKind: Readonly<Partial<Record<ThingKind, LossGroup>>> = {
  lighting: 'lighting', 'door-controller': 'access', reader: 'access', lock: 'access', camera: 'video', recorder: 'video', viewer: 'video', 'alarm-panel': 'intrusion', 'fire-panel': 'fire',
  'air-conditioner': 'cooling', 'fresh-air': 'cooling', exhaust: 'cooling', collector: 'monitoring', 'monitoring-host': 'monitoring', 'monitoring-switch': 'monitoring',
};

interface Named { readonly id: string; readonly name: string }
/** Of one group; luminaires are counted one by one, everything else as the things they are. */
export interface GroupLoss {
  readonly group: LossGroup;
  readonly all: number;
  /** Without power, or of no use because what it hangs on is. */
  readonly stopped: number;
  readonly names: readonly Named[];
  /** On a battery of their own, for a while. */
  readonly lasting: readonly Named[];
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
}

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
    const found = new Map<LossGroup, { names: Named[]; lasting: Named[]; stopped: number }>(groupNames.map((group) => [group, { names: [], lasting: [], stopped: 0 }]));
    for (const { part, effect } of consequences) {
      const each = part.kind === 'site' ? things.get(part.id) : undefined;
      const group = each && groupOfKind[each.kind];
      if (!group) continue;
      const own = found.get(group)!;
      if (effect === 'limited') own.lasting.push(namedOf(each.thing));
      else {
        own.names.push(namedOf(each.thing));
        own.stopped += unitsOf(each);
      }
    }
    const terminals = state.dark.filter(({ kind }) => kind === 'terminal');
    Object.assign(found.get('terminal')!, { names: terminals, stopped: terminals.length });
    return {
      scenario, state, devices: state.dark.filter(({ kind }) => kind === 'device'),
      groups: groupNames.flatMap((group): GroupLoss[] => {
        const { names, lasting, stopped } = found.get(group)!;
        return names.length + lasting.length === 0 ? [] : [{ group, all: counts.get(group) ?? 0, stopped, names: inOrder(names), lasting: inOrder(lasting) }];
      }),
      light: lightLeft(site, (id) => gone.has(`site ${id}`)),
    };
  });
  kept.set(model, made);
  return made;
}

const namedOf = (thing: Thing['thing']): Named => ({ id: thing.id, name: codedNameOf(thing) });
const inOrder = (items: readonly Named[]): Named[] => [...items].sort((a, b) => naturally(a.name, b.name));
const unitsOf = ({ kind, thing }: Thing): number => (kind === 'lighting' ? thing.fixtures.length : 1);

function countsOf(model: Model, site: Site): ReadonlyMap<LossGroup, number> {
  const counts = new Map<LossGroup, number>([['terminal', powerNetOf(model, site).loads.filter(({ kind }) => kind === 'terminal').length]]);
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

/** What of a group stops or lives on its battery, with names. */
export function groupWords({ group, all, stopped, names, lasting }: GroupLoss): Bilingual {
  const { zh, en, unit } = lossGroups[group];
  const parts: Bilingual[] = [
    ...(stopped === 0 ? [] : [{ zh: `${zh}停用${stopped}/${all}${unit}：${few(names).zh}`, en: `${en}: ${stopped} of ${all} stop, ${few(names).en}` }]),
    ...(lasting.length === 0 ? [] : [{ zh: `${zh}靠自带电池限时运行${lasting.length}/${all}${unit}：${few(lasting).zh}`, en: `${en}: ${lasting.length} of ${all} on batteries of their own, for a while, ${few(lasting).en}` }]),
  ];
  return { zh: parts.map((each) => each.zh).join('；'), en: parts.map((each) => each.en).join('; ') };
}

export function lossCalculations(model: Model, site: Site): Calculation[] {
  const losses = supplyLosses(model, site).slice(1);
  return [...losses.filter(({ scenario }) => !scenario.afterFire).map((loss) => ofDevices(model, site, loss)), ...ofLight(site, losses)];
}

/** What goes dark after a loss; in rooms of class A and B no device may. */
function ofDevices(model: Model, site: Site, { scenario, devices, groups }: SupplyLoss): Calculation {
  const { unfed, loads } = powerNetOf(model, site);
  const redundant = classDemands[site.class].dualFeeds;
  const told: Bilingual[] = [
    ...(devices.length > 0 ? [{ zh: `断电：${few(devices).zh}`, en: `without power: ${few(devices).en}` }] : []), ...groups.map(groupWords),
    ...(unfed.length > 0 ? [{ zh: `未给出电源的${unfed.length}项未计入`, en: `${unfed.length} loads name no supply and are not counted` }] : []),
  ];
  return calculation('feed-loss', { id: scenario.id, name: scenario.zh }, [
    input({ zh: '失去', en: 'lost' }, '', scenario.lost.map((id) => siteIndexOf(site).things.get(id)?.thing.name ?? id).join('、'), '', 'power'),
    input({ zh: '设备总数', en: 'devices with power' }, 'N', loads.filter(({ kind, sources: from }) => kind === 'device' && from.length > 0).length, '台', 'device.feeds'),
    ...groups.filter(({ stopped }) => stopped > 0).map(({ group, all, stopped }) => input({ zh: `停用的${lossGroups[group].zh}/总数`, en: `${lossGroups[group].en} that stop, of all` }, '', `${stopped}/${all}`, lossGroups[group].unit, 'inputs')),
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
  const byRoom = new Map<string, { readonly scenario: Scenario; readonly left: LightLeft }[]>();
  for (const { scenario, light } of losses) for (const left of light) if (emergency.has(left.kind)) append(byRoom, left.room, { scenario, left });
  return [...byRoom].flatMap(([id, all]) => {
    const room: Room | undefined = rooms.get(id);
    if (!room) return [];
    const cut = all.filter(({ left }) => left.share < 100);
    return [calculation('emergency-loss', room, [
      ...site.power.lighting.filter((item: Lighting) => item.room === id && emergency.has(item.kind)).map((item) => input({ zh: `${item.name}数量×光通量`, en: `${item.id}: luminaires × lumens` }, 'N×Φ', `${item.fixtures.length}×${item.lumens}`, 'lm', `power.lighting.${item.id}`)),
      ...cut.map(({ scenario, left }) => input({ zh: `${scenario.zh}：剩余${lightingKinds[left.kind].zh}`, en: `${scenario.en}: ${lightingKinds[left.kind].en.toLowerCase()} left` }, '', left.share, '%', 'power.lighting.inputs')), least,
    ], Math.min(...all.map(({ left }) => left.share)), classDemands[site.class].dualFeeds ? demand('light-loss', '≥', least.value) : undefined, { certainty: 'U' })];
  });
}
