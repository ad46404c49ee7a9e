/** Fire and intrusion alarm: what hangs on which panel, and what detection each room has left. */
import { by, groupedBy, siteIndexOf, type Bilingual, type Linkage, type Model, type Site } from '../../model';
import { partKey, type Dependency, type Part } from './parts';

const thing = (id: string): Part => ({ kind: 'site', id });

const words = {
  fire: { zh: '所接火灾报警控制器不可用', en: 'its fire alarm panel is gone' },
  intrusion: { zh: '所接入侵报警主机不可用', en: 'its intrusion alarm panel is gone' },
  linkage: { zh: '触发它的控制器不可用', en: 'the panel that triggers it is gone' },
} satisfies Record<string, Bilingual>;

/** What signals an alarm: a detector of an independent group, or a call point, which is of none. */
interface Signal { readonly panel: string; readonly group?: number }

/** Detectors, call points and sounders are of no use without their panel; linkages without those that hear what triggers them. */
export function alarmDependencies(site: Site): Dependency[] {
  const { fire, intrusion } = site;
  const wired = (items: readonly { readonly id: string; readonly panel: string }[], why: Bilingual): Dependency[] => items.map(({ id, panel }) => ({ part: thing(id), on: [thing(panel)], effect: 'idle', why }));
  return [...wired(fire.detectors, words.fire), ...wired(fire.devices, words.fire), ...wired(intrusion.detectors, words.intrusion), ...linkageDependencies(site)];
}

function linkageDependencies(site: Site): Dependency[] {
  const { fire, intrusion } = site;
  const { things } = siteIndexOf(site);
  const heard = (items: readonly { readonly panel: string; readonly group?: number; readonly position: { readonly room: string } }[], panels: readonly { readonly id: string }[]) => {
    const byRoom = groupedBy(items, ({ position }) => position.room);
    const everywhere: readonly Signal[] = [...new Map<string, Signal>([...items, ...panels.map(({ id }) => ({ panel: id }))].map((each) => [`${each.panel} ${'group' in each ? each.group : ''}`, each])).values()];
    return (zone: string | undefined): readonly Signal[] => {
      const found = zone === undefined ? undefined : things.get(zone);
      const own = found === undefined ? [] : (found.kind === 'gas-zone' ? found.thing.rooms : [found.thing.id]).flatMap((room) => byRoom.get(room) ?? []);
      return own.length > 0 ? own : everywhere;
    };
  };
  const [ofFire, ofIntrusion] = [heard([...fire.detectors, ...fire.devices.filter(({ kind }) => kind === 'button')], fire.panels), heard(intrusion.detectors, intrusion.panels)];
  return fire.linkages.flatMap((linkage) => needed(linkage, linkage.trigger === 'intrusion' ? ofIntrusion(linkage.zone) : ofFire(linkage.zone)).map((panels): Dependency =>
    ({ part: thing(linkage.id), on: [...new Set(panels)].sort().map(thing), effect: 'idle', why: words.linkage })));
}

/** Panels of which one must be left, once for each independent group that must signal. */
function needed({ trigger }: Linkage, signals: readonly Signal[]): string[][] {
  const all = signals.map(({ panel }) => panel);
  if (all.length === 0) return [];
  const groups = trigger === 'second' || trigger === 'discharge' ? groupedBy(signals.filter(({ group }) => group !== undefined), ({ group }) => group) : new Map<number, Signal[]>();
  return groups.size === 0 ? [all] : [...groups.values()].map((group) => group.map(({ panel }) => panel));
}

/** Detection of a room that has fewer detectors than it had. */
export interface DetectionLeft { readonly kind: 'fire' | 'intrusion'; readonly room: string; readonly left: number; readonly all: number }

/** Rooms that stand and of whose detectors some or all are off or of no use. */
export function detectionImpacts({ site }: Model, gone: ReadonlySet<string>, dead: ReadonlySet<string>): DetectionLeft[] {
  if (!site) return [];
  const of = (kind: DetectionLeft['kind']): DetectionLeft[] => [...groupedBy(site[kind].detectors as readonly { readonly id: string; readonly position: { readonly room: string } }[], ({ position }) => position.room)]
    .map(([room, own]) => ({ kind, room, left: own.filter(({ id }) => !dead.has(id)).length, all: own.length }))
    .filter(({ room, left, all }) => left < all && !gone.has(partKey(thing(room)))).sort(by(({ room }) => room));
  return [...of('fire'), ...of('intrusion')];
}
