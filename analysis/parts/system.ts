/**
 * A licensed system with what it touches: what its drawings are made of, and nothing else. An edit in one system leaves the
 * parts of the others as they were, so that what is made of these need not be made again.
 */
import { endpointId, groupedBy, groupedByEach, indexOf, isDeviceEnd, type Device, type Flow, type Link, type Model, type Pair, type Policy, type Zone } from '../../model';
import { same } from './kept';

/** What stands at what, found once per model. */
interface Neighbours {
  readonly policiesAt: ReadonlyMap<string, readonly Policy[]>;
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** By id of a device, pair or zone at either end. */
  readonly flowsOf: ReadonlyMap<string, readonly Flow[]>;
  /** Flows of tunnels, which run through systems that do not know of them. */
  readonly tunnelled: readonly Flow[];
  readonly pairsOf: ReadonlyMap<string, readonly Pair[]>;
  readonly devicesOf: ReadonlyMap<string | undefined, readonly Device[]>;
  readonly zonesOf: ReadonlyMap<string | undefined, readonly Zone[]>;
  readonly scanners: readonly Device[];
  readonly place: ReadonlyMap<string, number>;
  readonly parts: Map<string, Model>;
}

const found = new WeakMap<Model, Neighbours>();

const endsOf = ({ ends }: Link): (string | undefined)[] => ends.map((end) => (isDeviceEnd(end) ? end.device : undefined));

function neighboursIn(model: Model): Neighbours {
  let known = found.get(model);
  if (!known) found.set(model, (known = {
    policiesAt: groupedByEach(model.policies, ({ zones }) => zones),
    linksOf: groupedByEach(model.links, endsOf),
    flowsOf: groupedByEach(model.flows, ({ from, to }) => [...from, ...to].map(endpointId)),
    tunnelled: model.flows.filter(({ origin, protection }) => origin === 'derived' && protection === 'IPSec'),
    pairsOf: groupedByEach(model.pairs, ({ members }) => members),
    devicesOf: groupedBy(model.devices, ({ system }) => system),
    zonesOf: groupedBy(model.zones, ({ system }) => system),
    scanners: model.devices.filter(({ settings }) => settings.targets !== undefined),
    place: new Map(model.devices.map(({ id }, i) => [id, i])),
    parts: new Map(),
  }));
  return known;
}

/**
 * The part of a model that concerns one system: its zones, the zones its forwarders reach, everything on these, and the flows that
 * begin or end in it. All other zones are there by name only, all systems and products are there in full, the machine room is not.
 * @param system id of a licensed system
 */
export function systemPart(model: Model, system: string): Model {
  const { parts } = neighboursIn(model);
  let part = parts.get(system);
  if (!part) parts.set(system, (part = same(`system ${system}`, model, new Gathering(model, system).part())));
  return part;
}

class Gathering {
  private readonly near: Neighbours;
  private readonly index;
  private readonly devices = new Set<string>();
  private readonly waiting: Device[] = [];
  /** Policies, and whether their rules are wanted. */
  private readonly policies = new Map<string, boolean>();
  private readonly flows = new Set<string>();
  private readonly full = new Set<string>();

  constructor(private readonly model: Model, private readonly system: string) {
    this.near = neighboursIn(model);
    this.index = indexOf(model);
  }

  part(): Model {
    const { system, near, index } = this;
    const own = (near.zonesOf.get(system) ?? []).map(({ id }) => id);
    // Own zones, what lies behind their forwarders, and behind those at the far ends of tunnels and carriers' networks.
    const reached = this.reach(own);
    const carried = this.reach(reached.filter((id) => ['tunnel', 'wan'].includes(index.zones.get(id)?.kind ?? '')));
    for (const id of [...own, ...reached, ...carried]) this.full.add(id);
    const owned = new Set(own);
    for (const zone of this.full) {
      for (const policy of near.policiesAt.get(zone) ?? []) this.addPolicy(policy.id, policy.zones.some((id) => owned.has(id)) || policy.zones.filter((id) => this.full.has(id)).length > 1);
      const { devices = [], switches = [] } = index.zones.get(zone) ?? {};
      for (const id of [...devices, ...switches]) this.addDevice(id);
      for (const device of index.devicesAtZone.get(zone) ?? []) this.addDevice(device.id);
    }
    for (const device of near.devicesOf.get(system) ?? []) this.addDevice(device.id);
    for (const device of near.scanners) this.addDevice(device.id);
    for (const id of this.ownEnds(own)) for (const flow of near.flowsOf.get(id) ?? []) this.addFlow(flow);
    for (const flow of near.tunnelled) this.addFlow(flow);
    for (const [id, wanted] of this.policies) if (wanted) for (const { flow } of index.policies.get(id)?.rules ?? []) this.flows.add(flow);
    this.settle();
    return this.gathered();
  }

  private reach(zones: readonly string[]): string[] {
    return [...new Set(zones.flatMap((zone) => this.near.policiesAt.get(zone) ?? []).flatMap((policy) => policy.zones))];
  }

  /** What a flow of the system names at one of its ends. */
  private ownEnds(zones: readonly string[]): Set<string> {
    const devices = (this.near.devicesOf.get(this.system) ?? []).map(({ id }) => id);
    return new Set([...zones, ...devices, ...devices.flatMap((id) => this.near.pairsOf.get(id) ?? []).map(({ id }) => id)]);
  }

  private addDevice(id: string): void {
    const device = this.index.devices.get(id);
    if (!device || this.devices.has(id)) return;
    this.devices.add(id);
    this.waiting.push(device);
  }

  private addPolicy(id: string, rules: boolean): void {
    const policy = this.index.policies.get(id);
    if (!policy) return;
    if (!this.policies.has(id)) for (const device of policy.devices) this.addDevice(device);
    this.policies.set(id, rules || (this.policies.get(id) ?? false));
  }

  private addFlow(flow: Flow): void {
    this.flows.add(flow.id);
    for (const end of [...flow.from, ...flow.to]) {
      if ('device' in end) this.addDevice(end.device);
      else if ('pair' in end) for (const member of this.index.pairs.get(end.pair)?.members ?? []) this.addDevice(member);
    }
    for (const { forwarders } of flow.legs) for (const id of forwarders) this.addPolicy(id, false);
  }

  /** Partners of pairs, forwarders' policies, and whatever is cabled: to devices of the system all, to others what hangs on ports of their own. */
  private settle(): void {
    const { near, index, system } = this;
    for (let device = this.waiting.pop(); device; device = this.waiting.pop()) {
      for (const { members } of near.pairsOf.get(device.id) ?? []) for (const member of members) this.addDevice(member);
      const policy = index.policyOfDevice.get(device.id);
      if (policy) this.addPolicy(policy.id, false);
      if (device.host !== undefined) this.addDevice(device.host);
      if (device.system === system) for (const target of device.settings.targets ?? []) this.addDevice(target);
      for (const link of near.linksOf.get(device.id) ?? []) {
        if (device.system !== system && (link.kind === 'access' || link.kind === 'uplink')) continue;
        for (const end of endsOf(link)) if (end !== undefined) this.addDevice(end);
      }
    }
  }

  private gathered(): Model {
    const { model, near, index, devices } = this;
    const here = (ids: readonly string[]): string[] => ids.filter((id) => devices.has(id));
    const place = (id: string): number => near.place.get(id) ?? 0;
    const links = new Set([...devices].flatMap((id) => (near.linksOf.get(id) ?? []).filter((link) => endsOf(link).every((end) => end === undefined || devices.has(end))).map(({ id: link }) => link)));
    const pairs = new Set([...devices].flatMap((id) => near.pairsOf.get(id) ?? []));
    return {
      ...withoutLists(model),
      zones: model.zones.map((zone) => (this.full.has(zone.id) ? { ...zone, devices: here(zone.devices), switches: here(zone.switches) } : {
        ...zone, devices: here(zone.devices), switches: here(zone.switches), gateways: [], forwarders: [], routes: [], reserved: [],
      })),
      devices: [...devices].sort((a, b) => place(a) - place(b)).map((id) => index.devices.get(id)!),
      links: model.links.filter(({ id }) => links.has(id)),
      pairs: model.pairs.filter((pair) => pairs.has(pair)),
      flows: model.flows.filter(({ id }) => this.flows.has(id)),
      policies: model.policies.flatMap((policy) => {
        const rules = this.policies.get(policy.id);
        return rules === undefined ? [] : [rules ? policy : { ...policy, rules: [], translations: [], routes: [] }];
      }),
    };
  }
}

function withoutLists(model: Model): Omit<Model, 'zones' | 'devices' | 'links' | 'pairs' | 'flows' | 'policies'> {
  const { format, facility, systems, products } = model;
  return { format, facility, systems, products, waivers: [] };
}
