/** What the subsystems of a system say to one another: flows of the model between groups of devices. */
import { by, byText, indexOf, protections, type Device, type Endpoint, type Flow, type Model, type Service, type System } from '../../model';
import { flowsOf } from '../by-system';
import { networkOf } from '../topology/network';

/** One flow as a reader of the drawing needs it. */
export interface Talk {
  readonly flow: string;
  readonly purpose: string;
  /** `HTTP tcp/80` */
  readonly protocol: string;
  /** `TLCP`, `无`; how the packets are protected, with the tunnel they pass. */
  readonly protection: string;
}
/** All flows from one group to another, in order of id. */
export interface Exchange { readonly from: string; readonly to: string; readonly talks: readonly Talk[] }

/**
 * Exchanges between groups of a system and of what it deals with. `groupOf` names the group of a device or zone, or nothing for what the drawing leaves out.
 * Flows that the structure itself needs (VRRP, state synchronisation) are left out.
 */
export function exchangesOf(model: Model, system: System, groupOf: (end: { readonly device: Device } | { readonly zone: string }) => string | undefined): Exchange[] {
  const found = new Map<string, { from: string; to: string; talks: Talk[] }>();
  for (const flow of flowsOf(model, system)) {
    if (flow.origin !== 'stated') continue;
    const sources = groupsOf(model, flow.from, groupOf);
    const targets = groupsOf(model, flow.to, groupOf);
    const talk = talkOf(model, flow);
    for (const from of sources) for (const to of targets) {
      const key = `${from}\n${to}`;
      const known = found.get(key);
      if (known) known.talks.push(talk);
      else found.set(key, { from, to, talks: [talk] });
    }
  }
  return [...found.values()].sort(by(({ from }) => from, ({ to }) => to));
}

function groupsOf(model: Model, ends: readonly Endpoint[], groupOf: Parameters<typeof exchangesOf>[2]): string[] {
  const { devices, pairs } = indexOf(model);
  const groups = new Set<string>();
  const add = (group: string | undefined): void => { if (group !== undefined) groups.add(group); };
  for (const end of ends) {
    if ('zone' in end) add(groupOf({ zone: end.zone }));
    else for (const id of 'device' in end ? [end.device] : pairs.get(end.pair)?.members ?? []) {
      const device = devices.get(id);
      if (device) add(groupOf({ device }));
    }
  }
  return [...groups].sort(byText);
}

export function talkOf(model: Model, flow: Flow): Talk {
  const tunnelled = throughTunnel(model, flow);
  const how = flow.protection === 'none' ? (tunnelled ? '加密通道' : '不加密') : `${protections[flow.protection].zh}${tunnelled ? '，经加密通道' : ''}`;
  return { flow: flow.id, purpose: flow.purpose, protocol: [...new Set(flow.services.map(serviceText))].join('、'), protection: how };
}

/** `HTTP tcp/80`; a service without a name of its own is its port alone. */
function serviceText(service: Service): string {
  const ports = service.ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`));
  const all = service.ports.some(({ from, to }) => from <= 1 && to === 65535);
  const port = all ? `${service.protocol} 全部端口` : ports.length > 0 ? `${service.protocol}/${ports.join(',')}` : service.protocol;
  return service.name.startsWith(`${service.protocol}/`) || service.name.toLowerCase() === service.protocol ? port : `${service.name} ${port}`;
}

/** True when two forwarders on its way stand at the two ends of one tunnel. */
function throughTunnel(model: Model, flow: Flow): boolean {
  const tunnels = tunnelsOf(model);
  return flow.legs.some(({ forwarders }) => forwarders.some((id, i) => {
    const [a, b] = [tunnels.get(id), tunnels.get(forwarders[i + 1] ?? '')];
    return a !== undefined && b !== undefined && a.some((tunnel) => b.includes(tunnel));
  }));
}

const kept = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();
function tunnelsOf(model: Model): ReadonlyMap<string, readonly string[]> {
  let tunnels = kept.get(model);
  if (!tunnels) kept.set(model, (tunnels = new Map(networkOf(model).boundaries.map((boundary) => [boundary.id, boundary.tunnels]))));
  return tunnels;
}
