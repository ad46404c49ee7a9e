/** From the model to the probes that show, with real packets, that every firewall does what the plan says and nothing else. */
import { createHash } from 'node:crypto';
import { by, familyOf, indexOf, naturally, type Family, type Flow, type Model, type Service } from '../../model';
import { protocolNumbers, serviceIn } from '../../analysis/packets/term';
import { outsideHost, outsideHostId } from '../../analysis/outside-host';
import { Ends, type Sender, type Target } from './ends';
import type { Expectation, Passing, Probe, ProbePlan, ProbeProtocol, Purpose, Structural, Uncovered } from './probe';
import { questionAt } from './questions';
import { packetOf, traceOf, type Trace } from './trace';

export interface PlanOptions {
  /** Pairs of devices tried for each ordered pair of zones. @default 3 */
  readonly sample?: number;
}

/** Ports that need not be open are taken from here. */
const unassigned = { first: 20_000, count: 20_000 };
/** For services that name no port: nobody listens there, so a refusal shows that the packet arrived. */
const anyPort = 9;
/** On which an HSM stand-in answers its server: head of twin/images/hsm/hsm-session. */
const hsmPort = 8018;
const protocols: ReadonlySet<string> = new Set<ProbeProtocol>(['tcp', 'udp', 'icmp']);

/** Every probe, in a stable order: the same model gives the same plan. */
export function planProbes(model: Model, { sample = 3 }: PlanOptions = {}): ProbePlan {
  const planner = new Planner(model, sample);
  planner.flows();
  planner.zones();
  planner.wrongSources();
  planner.windows();
  planner.outside();
  planner.firewalls();
  planner.links();
  return planner.plan();
}

interface Ask {
  readonly purpose: Purpose;
  readonly sender: Sender;
  readonly target: Target;
  /** As sent, when that is not the target's own address. */
  readonly sent?: string;
  readonly protocol: ProbeProtocol;
  readonly port: number;
  readonly flow?: string;
  /** Somebody else's address as source. */
  readonly spoofed?: string;
  /** The source is left to the sender's routes; the plan has its address that they lead from. */
  readonly anySource?: boolean;
}

class Planner {
  private readonly ends: Ends;
  private readonly probes = new Map<string, Probe>();
  private readonly uncovered: ProbePlan['uncovered'][number][] = [];
  /** Probes that show that a port answers: by address, protocol and port. */
  private readonly shown = new Map<string, string>();
  private readonly controls: Probe[] = [];
  private readonly asksOpenPort = new Map<string, Target>();

  constructor(private readonly model: Model, private readonly sample: number) {
    this.ends = new Ends(model);
  }

  plan(): ProbePlan {
    const asked = [...this.probes.values()].map((probe) => this.withControl(probe));
    const probes = [...asked, ...this.controls];
    const order: readonly Purpose[] = ['flow', 'zones', 'wrong-source', 'window', 'outside', 'spoofed', 'own', 'link', 'control'];
    return {
      facility: this.model.facility.id,
      probes: probes.sort(by((probe) => order.indexOf(probe.purpose), (probe) => probe.flow ?? '', (probe) => probe.zones.from, (probe) => probe.zones.to, (probe) => probe.id)),
      structural: this.structural(),
      uncovered: this.uncovered,
    };
  }

  /** Every service of every flow, from every device it may come from, to every device it may go to. */
  flows(): void {
    for (const flow of this.model.flows) {
      if (flow.origin !== 'stated') continue;
      for (const stated of flow.services) {
        if (!protocols.has(stated.protocol) && stated.protocol !== 'icmpv6') {
          this.uncovered.push({ flow: flow.id, from: '', to: '', service: stated.name, reason: 'protocol' });
          continue;
        }
        for (const end of flow.from) for (const from of this.ends.sources(end)) this.serviceFrom(flow, stated, from);
        if (flow.from.every((end) => this.ends.sources(end).length === 0)) this.miss(flow, stated, '', '', 'no-host');
      }
    }
  }

  private serviceFrom(flow: Flow, stated: Service, from: string): void {
    for (const end of flow.to) {
      const wanted = new Map<string, boolean>();
      for (const family of [4, 6] as const) {
        const service = serviceIn(stated, family);
        for (const target of this.ends.targets(end, family)) {
          if (target.devices.includes(from)) continue;
          const done = this.allowed(flow, service, from, target, family);
          wanted.set(target.id, (wanted.get(target.id) ?? false) || done);
        }
      }
      for (const [to, done] of wanted) if (!done) this.miss(flow, stated, from, to, 'not-passed');
      if (wanted.size === 0 && !this.ends.sources(end).includes(from)) this.miss(flow, stated, from, 'device' in end ? end.device : 'pair' in end ? end.pair : end.zone, 'no-host');
    }
  }

  private miss(flow: Flow, service: Service, from: string, to: string, reason: Uncovered): void {
    this.uncovered.push({ flow: flow.id, from, to, service: service.name, reason });
  }

  private allowed(flow: Flow, service: Service, from: string, target: Target, family: Family): boolean {
    const published = from === outsideHostId && flow.publish && familyOf(flow.publish.address) === family ? flow.publish.address : undefined;
    const sent = published ?? target.address;
    const sender = this.ends.sender(from, sent);
    if (!sender) return false;
    let all = true;
    for (const { port, open } of this.portsOf(service, target)) {
      const protocol = protocolOf(service);
      const trace = this.trace(sender, sent, protocol, port, undefined, flow.window === undefined ? [] : [flow.id]);
      if (trace.end.kind !== 'arrives' || trace.destination !== target.address) {
        all = false;
        continue;
      }
      this.add({ purpose: 'flow', sender, target, sent, protocol, port, flow: flow.id }, trace, { kind: open ? 'open' : 'reached' }, flow.window === undefined ? [] : [flow.id]);
    }
    return all;
  }

  /** The ports to ask for a service at a target, and whether somebody listens there. */
  private portsOf(service: Service, target: Target): { port: number; open: boolean }[] {
    if (service.protocol === 'icmp' || service.protocol === 'icmpv6') return [{ port: 0, open: true }];
    const open = this.openAt(target, service.protocol === 'udp' ? 'udp' : 'tcp');
    const ranges = service.ports.length === 0 ? [{ from: 0, to: 65535 }] : service.ports;
    return ranges.flatMap(({ from, to }) => {
      if (to - from < 100) return [...new Set([from, to])].map((port) => ({ port, open: true }));
      const listened = open.find((port) => from <= port && port <= to);
      return [{ port: listened ?? Math.max(from, Math.min(to, anyPort)), open: listened !== undefined }];
    });
  }

  private openAt(target: Target, protocol: 'tcp' | 'udp'): number[] {
    const of = (device: string) => this.ends.openPorts(device).flatMap((port) => (port.startsWith(`${protocol}/`) ? [Number(port.slice(4))] : []));
    const [first = [], ...others] = target.devices.map(of);
    return first.filter((port) => others.every((ports) => ports.includes(port)));
  }

  /** For every ordered pair of zones a sample of pairs of devices: ports that are open there, but not for these. */
  zones(): void {
    const zones = this.model.zones.filter(({ kind }) => kind !== 'tunnel').map(({ id }) => id).sort(naturally);
    for (const from of zones) for (const to of zones) if (from !== to) this.zonePair(from, to);
  }

  private zonePair(from: string, to: string): void {
    const senders = this.sendersIn(from);
    const targets = this.targetsIn(to);
    if (senders.length === 0 || targets.length === 0) return;
    const turn = number(`${from} ${to}`);
    for (const protocol of ['tcp', 'udp'] as const) {
      // Those who listen first: silence then can only be the firewall's.
      const asked = [...targets].sort((a, b) => Number(this.openAt(b, protocol).length > 0) - Number(this.openAt(a, protocol).length > 0));
      const listening = Math.max(1, asked.filter((target) => this.openAt(target, protocol).length > 0).length);
      let done = 0;
      const wanted = protocol === 'tcp' ? this.sample : Math.ceil(this.sample / 2);
      for (let i = 0; i < senders.length * 2 && done < wanted; i++) {
        const sender = senders[(turn + i) % senders.length]!;
        const target = asked[(turn + i * 3) % listening]!;
        const ports = this.openAt(target, protocol);
        const open = ports.length === 0 ? undefined : this.denied({ purpose: 'zones', from: sender, target, protocol, port: ports[(turn + i) % ports.length]! });
        if (open ?? this.denied({ purpose: 'zones', from: sender, target, protocol, port: this.closedPort(target, protocol) })) done++;
      }
    }
    const last = targets[turn % targets.length]!;
    this.denied({ purpose: 'zones', from: senders[turn % senders.length]!, target: last, protocol: 'tcp', port: this.closedPort(last, 'tcp') });
  }

  private sendersIn(zone: string): readonly string[] {
    return indexOf(this.model).zones.get(zone)!.kind === 'public' ? this.ends.sources({ zone }) : this.ends.hosts(zone);
  }

  private targetsIn(zone: string): readonly Target[] {
    const index = indexOf(this.model);
    if (index.zones.get(zone)!.kind === 'public') return ([4, 6] as const).flatMap((family) => this.ends.targets({ zone }, family));
    const shared = new Map<string, Target>();
    const own = this.ends.hosts(zone).flatMap((id) => ([4, 6] as const).flatMap((family) => {
      const pair = index.devices.get(id)!.pair;
      if (pair !== undefined) for (const target of this.ends.targets({ pair }, family)) if (target.zone === zone) shared.set(target.address, target);
      return this.ends.addressesOfDevice(index.devices.get(id)!, family).filter((target) => target.zone === zone);
    }));
    return [...new Map([...own, ...shared.values()].map((target) => [target.address, target])).values()];
  }

  /** A port that nobody opens there, chosen by the address: the same in every run. */
  private closedPort(target: Target, protocol: 'tcp' | 'udp'): number {
    const open = new Set(this.openAt(target, protocol));
    let port = unassigned.first + (number(`${target.address} ${protocol}`) % unassigned.count);
    while (open.has(port)) port++;
    return port;
  }

  /** To open ports of each flow's targets, from others: first from the very zone of those who may, then from elsewhere. */
  wrongSources(): void {
    const index = indexOf(this.model);
    for (const flow of this.model.flows) {
      if (flow.origin !== 'stated' || flow.window !== undefined) continue;
      const rightful = new Set(flow.from.flatMap((end) => this.ends.sources(end)));
      const near = new Set([...rightful].map((id) => index.devices.get(id)?.zone));
      const hosts = this.model.zones.flatMap(({ id }) => this.ends.hosts(id)).filter((id) => !rightful.has(id));
      const turn = number(flow.id);
      const others = [...hosts.slice(turn % hosts.length), ...hosts.slice(0, turn % hosts.length)];
      const ordered = [...others.filter((id) => near.has(index.devices.get(id)!.zone)), ...others.filter((id) => !near.has(index.devices.get(id)!.zone))];
      for (const stated of flow.services) {
        if (stated.protocol !== 'tcp' && stated.protocol !== 'udp') continue;
        const zones = new Set<string>();
        for (const from of ordered) {
          const zone = index.devices.get(from)!.zone ?? '';
          if (zones.has(zone) || zones.size === 2) continue;
          const target = ([4, 6] as const).flatMap((family) => flow.to.flatMap((end) => this.ends.targets(end, family))).find((candidate) => !candidate.devices.includes(from) && this.deniesHere(from, candidate, stated));
          const port = target && this.portsOf(stated, target).find(({ open }) => open)?.port;
          if (target && port !== undefined && this.denied({ purpose: 'wrong-source', from, target, protocol: stated.protocol, port, flow: flow.id })) zones.add(zone);
        }
      }
    }
  }

  /** Does a firewall of ours drop it? (A missing route denies too, but shows nothing of the rules.) */
  private deniesHere(from: string, target: Target, service: Service): boolean {
    const sender = this.ends.sender(from, target.address);
    const port = this.portsOf(service, target).find(({ open }) => open)?.port;
    if (!sender || port === undefined) return false;
    return this.trace(sender, target.address, protocolOf(service), port, undefined, this.allWindows()).end.kind === 'dropped';
  }

  /** Flows with a time window, outside it. */
  windows(): void {
    for (const flow of this.model.flows) {
      if (flow.origin !== 'stated' || flow.window === undefined) continue;
      const ofFlow = [...this.probes.values()].filter((probe) => probe.flow === flow.id && probe.purpose === 'flow' && probe.passes.length > 0);
      const seen = new Set<string>();
      for (const probe of ofFlow) {
        const lane = `${probe.zones.to} ${probe.passes.map(({ policy, chain }) => `${policy} ${chain}`).join()}`;
        if (seen.has(lane)) continue;
        const target: Target = { id: probe.to, devices: this.devicesAt(probe.to), zone: probe.zones.to, address: probe.arriving };
        if (this.denied({ purpose: 'window', from: probe.from, target, protocol: probe.protocol, port: probe.port, flow: flow.id })) seen.add(lane);
      }
    }
  }

  private devicesAt(id: string): readonly string[] {
    return indexOf(this.model).pairs.get(id)?.members ?? [id];
  }

  /** From outside: past the published addresses to the inner ones, to ports that are not published, to the firewalls, and with forged sources. */
  outside(): void {
    const host = outsideHost(this.model);
    if (!host) return;
    const index = indexOf(this.model);
    for (const { zone } of host.places) {
      for (const id of index.zones.get(zone)!.forwarders) {
        const policy = index.policies.get(id)!;
        const rows = policy.translations.filter((row) => row.fromZone === zone);
        for (const address of [...new Set(rows.map((row) => row.address))]) {
          const row = rows.find((candidate) => candidate.address === address)!;
          const at: Target = { id, devices: [], zone, address };
          const publishedPort = row.service.ports[0]?.from;
          this.denied({ purpose: 'outside', from: host.id, target: at, protocol: 'tcp', port: 22 });
          this.denied({ purpose: 'outside', from: host.id, target: at, protocol: 'udp', port: this.closedPort(at, 'udp') });
          const behind = this.targetAt(row.target);
          if (behind && publishedPort !== undefined && row.service.protocol === 'tcp') {
            this.denied({ purpose: 'outside', from: host.id, target: behind, protocol: 'tcp', port: publishedPort });
            const inner = this.sendersBehind(behind, row.family);
            if (inner !== undefined) this.denied({ purpose: 'spoofed', from: host.id, target: at, protocol: 'tcp', port: publishedPort, spoofed: inner });
          }
        }
        for (const device of policy.devices) for (const family of [4, 6] as const) {
          for (const target of this.ends.addressesOfDevice(index.devices.get(device)!, family)) if (target.zone === zone) this.denied({ purpose: 'outside', from: host.id, target, protocol: 'tcp', port: this.openAt(target, 'tcp')[0] ?? 22 });
        }
      }
    }
  }

  private targetAt(address: string): Target | undefined {
    for (const device of this.model.devices) {
      const own = this.ends.addressesOfDevice(device, familyOf(address)).find((target) => target.address === address);
      if (own) return own;
    }
    const pair = this.model.pairs.find(({ virtual }) => virtual.some((each) => each.address === address));
    return pair && this.ends.targets({ pair: pair.id }, familyOf(address)).find((target) => target.address === address);
  }

  /** An address of a host in the zone of a target: what an intruder outside would pretend to have. */
  private sendersBehind(target: Target, family: Family): string | undefined {
    const index = indexOf(this.model);
    return this.ends.hosts(target.zone).filter((id) => !target.devices.includes(id))
      .flatMap((id) => this.ends.addressesOfDevice(index.devices.get(id)!, family)).find(({ zone }) => zone === target.zone)?.address;
  }

  /** From the firewalls themselves: what they need not say they may not say. */
  firewalls(): void {
    for (const policy of this.model.policies) {
      const hosts = policy.zones.flatMap((zone) => this.targetsIn(zone));
      const turn = number(policy.id);
      const ordered = [...hosts.slice(turn % Math.max(1, hosts.length)), ...hosts.slice(0, turn % Math.max(1, hosts.length))];
      const from = policy.devices[turn % policy.devices.length]!;
      ordered.some((target) => this.openAt(target, 'tcp').some((port) => this.denied({ purpose: 'own', from, target, protocol: 'tcp', port })));
      ordered.some((target) => this.denied({ purpose: 'own', from, target, protocol: 'udp', port: this.closedPort(target, 'udp') }));
    }
  }

  /** An HSM answers its own server, on their cable, and nobody else: neither its server's neighbours nor a host of any zone, nor a firewall. */
  links(): void {
    const index = indexOf(this.model);
    for (const hsm of this.model.devices) {
      const server = hsm.kind === 'hsm' && hsm.host !== undefined ? index.devices.get(hsm.host) : undefined;
      const zone = server?.zone;
      if (!server || zone === undefined) continue;
      for (const port of hsm.interfaces) for (const { address } of port.addresses) {
        const own = server.interfaces.find(({ link }) => link !== undefined && link === port.link)?.addresses.find((each) => familyOf(each.address) === familyOf(address));
        if (!own) continue;
        const target: Target = { id: hsm.id, devices: [hsm.id], zone, address };
        const sender: Sender = { id: server.id, zone, address: own.address, origin: { zone } };
        // An HSM of the user's own may listen elsewhere: that the packet arrives is enough then.
        const listens = hsm.image === undefined;
        this.add({ purpose: 'link', sender, target, protocol: 'tcp', port: hsmPort }, { passed: [], destination: address, end: { kind: 'arrives' } }, { kind: listens ? 'open' : 'reached' }, []);
        // From whatever address leads there: who is plugged into the cable has one on it.
        for (const from of this.strangersTo(server.id, zone)) this.denied({ purpose: 'link', from, target, protocol: 'tcp', port: hsmPort, open: listens, anySource: true });
      }
    }
  }

  /** Everybody in a server's zone, and of each other zone and each firewall somebody. */
  private strangersTo(server: string, zone: string): string[] {
    const turn = number(server);
    const some = (list: readonly string[]) => (list.length === 0 ? [] : [list[turn % list.length]!]);
    return [
      ...this.ends.hosts(zone).filter((id) => id !== server),
      ...this.model.zones.filter(({ id, kind }) => id !== zone && kind !== 'tunnel').flatMap(({ id }) => some(this.sendersIn(id))),
      ...this.model.policies.flatMap(({ devices }) => some(devices)),
    ];
  }

  /** Adds a denied probe if the model denies it, in and out of every time window. */
  private denied({ purpose, from, target, protocol, port, flow, spoofed, anySource, open: isOpen }: Omit<Ask, 'sender' | 'sent'> & { readonly from: string; readonly open?: boolean }): Probe | undefined {
    const sender = this.ends.sender(from, target.address);
    if (!sender) return undefined;
    const trace = this.trace(sender, target.address, protocol, port, spoofed, purpose === 'window' ? [] : this.allWindows());
    const { end } = trace;
    if (end.kind === 'arrives') return undefined;
    const open = isOpen ?? (target.devices.length > 0 && spoofed === undefined && (protocol === 'icmp' || this.openAt(target, protocol).includes(port)));
    const probe = this.add({ purpose, sender, target, protocol, port, flow, spoofed, anySource }, trace, end.kind === 'lost' ? { kind: 'lost', at: end.at } : { kind: 'dropped', policy: end.policy, reasons: end.reasons }, []);
    if (open) this.asksOpenPort.set(probe.id, target);
    return probe;
  }

  private allWindows(): readonly string[] {
    return this.model.flows.flatMap(({ id, window }) => (window === undefined ? [] : [id]));
  }

  private trace(sender: Sender, destination: string, protocol: ProbeProtocol, port: number, source: string | undefined, open: readonly string[]): Trace {
    const family = familyOf(destination);
    const number = protocol === 'icmp' ? (family === 6 ? protocolNumbers.icmpv6 : protocolNumbers.icmp) : protocolNumbers[protocol];
    const opened = new Set(open);
    return traceOf(this.model, sender.origin, packetOf(family, source ?? sender.address, destination, number, port), { open: (flow) => opened.has(flow) });
  }

  private add({ purpose, sender, target, sent, protocol, port, flow, spoofed, anySource }: Ask, trace: Trace, expected: Expectation, windows: readonly string[]): Probe {
    const destination = sent ?? target.address;
    const id = `${sender.id} > ${destination} ${protocol}${protocol === 'icmp' ? '' : `/${port}`}${spoofed === undefined ? '' : ` as ${spoofed}`}${windows.length > 0 ? ` in ${windows.join()}` : ''}`;
    const known = this.probes.get(id);
    if (known) return known;
    const passes = trace.passed.map(({ policy, chain, flow: by, rule, logged }): Passing => ({ policy, chain, flow: by, rule, logged }));
    const probe: Probe = {
      id, purpose, from: sender.id, to: target.id, zones: { from: sender.zone, to: target.zone }, family: familyOf(destination), protocol,
      source: spoofed ?? (anySource ? '-' : sender.address), destination, arriving: trace.destination, port, expected, passes, windows, foreign: spoofed !== undefined,
      ...(flow === undefined ? {} : { flow }),
      ...(protocol === 'udp' && this.mayStaySilent(target, port, expected) ? { mayStaySilent: true as const } : {}),
    };
    this.probes.set(id, probe);
    const key = shownKey(probe.arriving, protocol, port);
    if (expected.kind === 'open' && (!this.shown.has(key) || windows.length === 0)) this.shown.set(key, id);
    return probe;
  }

  /**
   * Stand-ins answer every datagram. A product of the user's own answers what its protocol makes it answer; where nobody need listen, the
   * kernel's refusals are few a second.
   */
  private mayStaySilent({ devices }: Target, port: number, { kind }: Expectation): boolean {
    if (kind !== 'open') return kind === 'reached';
    const own = devices.some((id) => indexOf(this.model).devices.get(id)?.image !== undefined);
    return own && questionAt(port)?.mustBeAnswered !== true;
  }

  /** A denied probe to an open port says by which probe the port is shown to be open. */
  private withControl(probe: Probe): Probe {
    const target = this.asksOpenPort.get(probe.id);
    if (!target) return probe;
    const key = shownKey(target.address, probe.protocol, probe.port);
    let control = this.shown.get(key);
    if (control === undefined) {
      const from = target.devices[0]!;
      control = `${from} > ${target.address} ${probe.protocol}/${probe.port} itself`;
      this.shown.set(key, control);
      this.controls.push({
        id: control, purpose: 'control', from, to: target.id, zones: { from: target.zone, to: target.zone }, family: probe.family, protocol: probe.protocol, source: '-',
        destination: target.address, arriving: target.address, port: probe.port, expected: { kind: 'open' }, passes: [], windows: [], foreign: false,
      });
    }
    return { ...probe, control };
  }

  private structural(): Structural[] {
    return this.model.flows.filter(({ origin }) => origin === 'derived').map((flow) => ({
      flow: flow.id, policies: this.model.policies.filter((policy) => policy.rules.some((rule) => rule.flow === flow.id)).map(({ id }) => id).sort(naturally),
    })).filter(({ policies }) => policies.length > 0);
  }
}

const shownKey = (address: string, protocol: string, port: number): string => `${address} ${protocol} ${port}`;
const protocolOf = ({ protocol }: Service): ProbeProtocol => (protocol === 'tcp' || protocol === 'udp' ? protocol : 'icmp');

/** A number made of a text: what is chosen by it is chosen evenly, and alike in every run. */
const number = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0);
