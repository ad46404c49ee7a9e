/** The devices that serve all subsystems (log and time, anti-virus, scanning, backup, administration of the network). */
import { append, by, indexOf, type Device, type DeviceKind, type Flow, type Model, type System } from '../../model';
import { flowsOf } from '../by-system';
import type { Chip } from '../chip';
import { groupsWithin } from '../device-groups';
import { talkOf, type Exchange } from './exchanges';
import { mostCards } from './parts';
import type { Support } from './structure';

const kinds: ReadonlySet<DeviceKind> = new Set<DeviceKind>(['log-server', 'antivirus-server', 'vulnerability-scanner', 'backup-server']);

/** A server of no subsystem that answers the Internet: what it serves is a business of its own, not support. */
export function publicServers(model: Model): ReadonlySet<string> {
  const { devices, pairs, zones } = indexOf(model);
  const asked = model.flows.filter(({ origin, from }) => origin === 'stated' && from.some((end) => 'zone' in end && zones.get(end.zone)?.kind === 'public')).flatMap(({ to }) => to);
  const ids = asked.flatMap((end) => ('device' in end ? [end.device] : 'pair' in end ? pairs.get(end.pair)?.members ?? [] : []));
  return new Set(ids.filter((id) => { const device = devices.get(id); return device?.kind === 'server' && device.subsystems.length === 0; }));
}

/** A device that works for no single subsystem. */
export const isSupport = (device: Device): boolean => kinds.has(device.kind) || (device.subsystems.length === 0 && ['management-terminal', 'audit-terminal', 'server'].includes(device.kind));

/** Exchanges of the group `support` leave the arrows and become notes on its cards. */
export function supportOf(model: Model, system: System, devices: readonly Device[], exchanges: readonly Exchange[], rowOf: ReadonlyMap<string, number>): Support {
  const own = new Set(devices.map(({ id }) => id));
  const flows = new Map<string, Flow[]>();
  for (const flow of flowsOf(model, system)) {
    if (flow.origin !== 'stated') continue;
    // A flow is told on the card of the device that answers, or of the one that begins when the answering ones are everywhere.
    const ends = (list: Flow['from']) => list.flatMap((end) => ('device' in end && own.has(end.device) ? [end.device] : []));
    const holders = flow.to.length <= flow.from.length && ends(flow.to).length > 0 ? ends(flow.to) : ends(flow.from).length > 0 ? ends(flow.from) : ends(flow.to);
    for (const id of holders) append(flows, id, flow);
  }
  const chips = groupsWithin(devices, mostCards).map((group): Chip => {
    const told = new Map(group.devices.flatMap(({ id }) => flows.get(id) ?? []).map((flow) => [flow.id, flow]));
    return {
      id: `support/${group.id}`, icon: group.icon, name: group.name, devices: group.devices.map(({ id }) => id),
      notes: [...told.values()].sort(by(({ id }) => id)).map((flow) => { const talk = talkOf(model, flow); return { text: `${talk.purpose}（${talk.protocol}，${talk.protection}）` }; }),
    };
  });
  const rows = new Set(exchanges.filter(({ from, to }) => (from === 'support') !== (to === 'support')).map(({ from, to }) => rowOf.get(from === 'support' ? to : from)).filter((row) => row !== undefined));
  return { chips, rows: [...rows].sort((a, b) => a - b) };
}
