/** The probes gathered so far, each once, and what the model says becomes of a packet. */
import { by, familyOf, indexOf, naturally, type Flow, type Model, type Service } from '../../../model';
import { protocolNumbers } from '../../../analysis/packets/term';
import { Ends, type Sender, type Target } from '../ends';
import type { Expectation, Passing, Probe, ProbePlan, ProbeProtocol, Purpose, Structural, Uncovered } from '../probe';
import { questionAt } from '../questions';
import { packetOf, traceOf, type Trace } from '../trace';
import { openAt } from './ports';

/** In the order of a plan. */
const purposes: readonly Purpose[] = ['flow', 'zones', 'wrong-source', 'window', 'outside', 'spoofed', 'own', 'link', 'control'];

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

export class PlanDraft {
  readonly index: ReturnType<typeof indexOf>;
  readonly ends: Ends;
  readonly probes = new Map<string, Probe>();
  /** Flows with a time window. */
  readonly allWindows: ReadonlySet<string>;
  private readonly uncovered: ProbePlan['uncovered'][number][] = [];
  /** Probes that show that a port answers: by address, protocol and port. */
  private readonly shown = new Map<string, string>();
  private readonly controls: Probe[] = [];
  private readonly asksOpenPort = new Map<string, Target>();

  constructor(readonly model: Model) {
    this.index = indexOf(model);
    this.ends = new Ends(model);
    this.allWindows = new Set(model.flows.filter(({ window }) => window !== undefined).map(({ id }) => id));
  }

  plan(): ProbePlan {
    const asked = [...this.probes.values()].map((probe) => this.withControl(probe));
    return {
      facility: this.model.facility.id,
      probes: [...asked, ...this.controls].sort(by((probe) => purposes.indexOf(probe.purpose), (probe) => probe.flow ?? '', (probe) => probe.zones.from, (probe) => probe.zones.to, (probe) => probe.id)),
      structural: this.structural(),
      uncovered: this.uncovered,
    };
  }

  /** A part of a flow that no probe can show. */
  miss(flow: Flow, service: Service, from: string, to: string, reason: Uncovered): void {
    this.uncovered.push({ flow: flow.id, from, to, service: service.name, reason });
  }

  /** Adds a denied probe if the model denies it, in and out of every time window. */
  denied({ purpose, from, target, protocol, port, flow, spoofed, anySource, open: isOpen }: Omit<Ask, 'sender' | 'sent'> & { readonly from: string; readonly open?: boolean }): Probe | undefined {
    const sender = this.ends.sender(from, target.address);
    if (!sender) return undefined;
    const trace = this.trace(sender, target.address, protocol, port, spoofed, purpose === 'window' ? none : this.allWindows);
    const { end } = trace;
    if (end.kind === 'arrives') return undefined;
    const open = isOpen ?? (target.devices.length > 0 && spoofed === undefined && (protocol === 'icmp' || openAt(this.ends, target, protocol).includes(port)));
    const probe = this.add({ purpose, sender, target, protocol, port, flow, spoofed, anySource }, trace, end.kind === 'lost' ? { kind: 'lost', at: end.at } : { kind: 'dropped', policy: end.policy, reasons: end.reasons }, []);
    if (open) this.asksOpenPort.set(probe.id, target);
    return probe;
  }

  /** What becomes of a packet, by the model. @param open flows whose time window is open */
  trace(sender: Sender, destination: string, protocol: ProbeProtocol, port: number, source: string | undefined, open: ReadonlySet<string>): Trace {
    const family = familyOf(destination);
    const number = protocol === 'icmp' ? (family === 6 ? protocolNumbers.icmpv6 : protocolNumbers.icmp) : protocolNumbers[protocol];
    return traceOf(this.model, sender.origin, packetOf(family, source ?? sender.address, destination, number, port), { open: (flow) => open.has(flow) });
  }

  /** A probe, or the one that asks the same already. */
  add({ purpose, sender, target, sent, protocol, port, flow, spoofed, anySource }: Ask, trace: Trace, expected: Expectation, windows: readonly string[]): Probe {
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
    const own = devices.some((id) => this.index.devices.get(id)?.image !== undefined);
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

const none: ReadonlySet<string> = new Set();
const shownKey = (address: string, protocol: string, port: number): string => `${address} ${protocol} ${port}`;
