/** The monitoring systems' own network: who is plugged into which port of its switches. */
import type { AddressLock } from '../../../analysis/lock';
import { by, contains, formatAddress, parseAddress, parsePrefix, type Bilingual, type Site as ModelSite } from '../../../model';
import { Camera } from '../../site/security';
import { MonitoringSwitch } from '../../site/monitoring';
import type { Names } from '../names';
import type { AnyThing } from './entries';

/** Ports given out in earlier runs stay, the rest get the lowest free ones by id. A cable between switches takes a port of either. */
export function plugIn(site: ModelSite, things: readonly AnyThing[], names: Names, lock: AddressLock): void {
  const switches = things.filter((thing): thing is MonitoringSwitch => thing instanceof MonitoringSwitch).sort(by((each) => names.idOf(each)));
  if (switches.length === 0) return;
  const wanted = new Map(switches.map((each) => [each, new Set<AnyThing>()]));
  const held = new Map<AnyThing, MonitoringSwitch>();
  for (const each of switches) for (const thing of each.props.connects as readonly AnyThing[]) {
    if (thing === each) { each.report('plugged-twice', { what: thing.title, other: each.title }); continue; }
    const far = thing instanceof MonitoringSwitch ? wanted.get(thing) : undefined;
    const other = held.get(thing);
    if (!far && other && other !== each) { each.report('plugged-twice', { what: thing.title, other: other.title }, other); continue; }
    if (far) far.add(each);
    else held.set(thing, each);
    wanted.get(each)!.add(thing);
  }
  for (const camera of things) if (camera instanceof Camera && !held.has(camera)) {
    const of = held.get(camera.props.recorder as AnyThing);
    if (of?.props.poe) wanted.get(of)!.add(camera);
  }
  const entries = new Map(site.monitoring.switches.map((entry) => [entry.id, entry]));
  for (const [each, plugged] of wanted) {
    const entry = entries.get(names.idOf(each));
    if (!entry) continue;
    if (plugged.size > entry.ports) each.report('monitoring-switch-full', { ports: String(entry.ports), wanted: String(plugged.size) });
    else entry.connections = portsOf([...plugged].map((thing) => names.idOf(thing)), entry.ports, lock.ports[entry.id] ?? {});
  }
}

/** Kinds with an address in that network. */
const networked = new Set(['camera', 'recorder', 'door-controller', 'collector', 'monitoring-host', 'monitoring-switch', 'ups']);

/** Addresses of the monitoring systems' own network: they can be, lie in its prefix, and are given once. */
export function checkAddresses(prefixText: string | undefined, things: readonly AnyThing[]): void {
  const prefix = prefixText === undefined ? undefined : parsePrefix(prefixText);
  const suggestion = prefix ? formatAddress(prefix.first + 10n, prefix.family) : '10.90.0.10';
  const allowed: Bilingual = prefixText === undefined ? { zh: '监控网络中未用的地址，每个只用一次', en: 'an address of the monitoring network that is free, each once' } : { zh: `${prefixText} 中未用的地址，每个只用一次`, en: `an address of ${prefixText} that is free, each once` };
  const held = new Map<bigint, AnyThing>();
  for (const thing of things) {
    const { address } = thing.props as { address?: unknown };
    if (typeof address !== 'string' || !networked.has(thing.kind)) continue;
    const value = parseAddress(address);
    if (value === undefined) { thing.report('address-invalid', { address, family: `IPv${prefix?.family ?? 4}`, suggestion }); continue; }
    const other = held.get(value);
    if (other) thing.report('monitoring-address', { address, reason: { zh: `已由 ${other.title} 使用`, en: `${other.title} has it already` }, allowed }, other);
    else if (prefix && !contains(prefix, value)) thing.report('monitoring-address', { address, reason: { zh: `不在监控网络 ${prefixText} 内`, en: `it is outside of the monitoring network ${prefixText}` }, allowed });
    held.set(value, other ?? thing);
  }
}

function portsOf(ids: readonly string[], ports: number, locked: Readonly<Record<string, number>>): { thing: string; port: number }[] {
  const given = new Map<string, number>();
  const taken = new Set<number>();
  const sorted = [...ids].sort(by((id) => id));
  for (const id of sorted) {
    const port = locked[id];
    if (port === undefined || port > ports || taken.has(port)) continue;
    given.set(id, port);
    taken.add(port);
  }
  let next = 1;
  for (const id of sorted) {
    if (given.has(id)) continue;
    while (taken.has(next)) next++;
    given.set(id, next);
    taken.add(next);
  }
  return [...given].map(([thing, port]) => ({ thing, port })).sort(by(({ port }) => port));
}
