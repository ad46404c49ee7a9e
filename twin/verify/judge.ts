/**
 * What was measured against what was expected, probe by probe: the answer alone is not believed, the firewalls' own logs and
 * counters must say the same. A denial counts only if the firewall of the plan dropped that very packet.
 */
import { by, familyOf, indexOf, parseAddress, type Model } from '../../model';
import { addressesOf } from '../../analysis/packets/term';
import { holds } from '../../analysis/packets/intervals';
import { flowCounter } from '../../firewalls';
import type { Passing, Probe, ProbePlan, ProbeProtocol } from './probe';

/** What the agent says became of a probe. */
export interface Answer {
  readonly id: string;
  /** `mute`: the connection came about, but nobody speaks: a service that hangs. */
  readonly result: 'open' | 'mute' | 'refused' | 'unreachable' | 'silent' | 'error';
  /** From where it was sent. */
  readonly source: string;
  /** Source port; of icmp the echo id. */
  readonly port: number;
  readonly detail: string;
  readonly milliseconds: number;
}

/** One line of a firewall's log: a packet that one of its rules took or dropped. */
export interface LogLine {
  readonly action: 'accept' | 'drop';
  /** Flow, as counters and prefixes encode it, or reason of the drop. */
  readonly subject: string;
  readonly protocol: ProbeProtocol;
  readonly source: string;
  readonly destination: string;
  /** Source port; of icmp the echo id. */
  readonly sourcePort: number;
}

/** What a firewall shows for itself, between the beginning and the end of the measurement. */
export interface FirewallEvidence {
  readonly device: string;
  readonly policy: string;
  /** How much each named counter rose. */
  readonly counters: ReadonlyMap<string, number>;
  /** How much each rose while the log was surely watched: behind its mark, and before it was read. */
  readonly watched: ReadonlyMap<string, number>;
  /** Who has sent it VRRP messages, or in whose name it has, in the last seconds. */
  readonly vrrp: readonly string[];
  /** Undefined: there is none, or it cannot be read. */
  readonly log: readonly LogLine[] | undefined;
  /** Whether the log has got any line at all, also of packets that no probe can be: IGMP, say. */
  readonly wrote: boolean;
}

export interface Measured {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly firewalls: readonly FirewallEvidence[];
  /** Flows whose time window somebody had opened before. */
  readonly openBefore: ReadonlySet<string>;
  /** Devices without a running container. */
  readonly absent: readonly string[];
}

export type FindingKind =
  /** A device has no running container: nothing can be sent from it. */
  | 'absent'
  /** The probe was not sent: no agent, or an error in sending. */
  | 'not-sent'
  /** Allowed, but a firewall dropped it. */
  | 'blocked'
  /** Allowed, but it did not get as far as a firewall on its way, and none of ours dropped it. */
  | 'lost-before'
  /** Allowed and let pass by every firewall, but the target does not answer. */
  | 'no-answer'
  /** It arrived without a firewall that stands on its way: there is a way round. */
  | 'bypassed'
  /** Another rule or another firewall let it pass than the plan says. */
  | 'other-rule'
  /** Denied, but it passed the firewall that had to drop it. */
  | 'passed'
  /** Denied, but another firewall dropped it, or for another reason. */
  | 'other-drop'
  /** Denied, but no firewall of ours dropped it: Docker, the host or a dead target did. */
  | 'not-ours'
  /** A firewall's log says nothing while its counters rise, or cannot be read. */
  | 'log-missing'
  /** A firewall's counters and its log disagree. */
  | 'counter-differs'
  /** A flow of the structure (VRRP, state synchronisation) does not flow. */
  | 'structure-still'
  /** A flow has no probe. */
  | 'uncovered';

export interface Finding {
  readonly kind: FindingKind;
  /** Id of a probe, a device, a policy or a flow. */
  readonly about: string;
  /** Firewalls that have to do with it: policies. */
  readonly policies: readonly string[];
  /** What was seen, as data for the words: a drop reason, a flow, an answer. */
  readonly seen: string;
}

export type Verdict = 'as-planned' | 'different' | 'unproven' | 'skipped';

export interface Judged {
  readonly probe: Probe;
  readonly answer?: Answer;
  readonly verdict: Verdict;
  /** What firewalls said of it: `ca-fw-2-a accept ca-log`. */
  readonly evidence: readonly string[];
  readonly finding?: Finding;
}

/** As planned although nobody answered: a datagram to a service that answers strangers nothing. It shows that all firewalls let it pass and nobody refused it. */
export const isUnanswered = (judged: Judged): boolean => judged.probe.mayStaySilent === true && judged.verdict === 'as-planned' && judged.answer?.result === 'silent';

export interface Judgement {
  readonly probes: readonly Judged[];
  /** `moved`: packets counted, or for VRRP, which is counted only until both members have spoken, senders heard. */
  readonly structural: readonly { readonly flow: string; readonly policy: string; readonly moved: number }[];
  readonly findings: readonly Finding[];
}

export function judge(model: Model, plan: ProbePlan, measured: Measured): Judgement {
  return new Judge(model, plan, measured).judgement();
}

interface Seen extends LogLine {
  readonly device: string;
  readonly policy: string;
}

class Judge {
  private readonly lines = new Map<string, Seen[]>();
  /** Policies whose members' logs say what happened. */
  private readonly speaking = new Set<string>();
  private readonly findings: Finding[] = [];
  /** Packets that probes have sent. */
  private readonly ours = new Set<string>();

  constructor(private readonly model: Model, private readonly plan: ProbePlan, private readonly measured: Measured) {}

  judgement(): Judgement {
    this.readLogs();
    const first = new Map(this.plan.probes.map((probe) => [probe.id, this.one(probe)]));
    const probes = this.plan.probes.map((probe): Judged => {
      const judged = first.get(probe.id)!;
      const control = probe.control === undefined ? undefined : first.get(probe.control);
      // Nobody answers on that port to those who may either: the denial shows nothing.
      return judged.verdict === 'as-planned' && control && control.verdict !== 'as-planned' ? { ...judged, verdict: 'unproven' } : judged;
    });
    for (const { finding } of probes) if (finding) this.findings.push(finding);
    const structural = this.structural();
    for (const device of this.measured.absent) this.findings.push({ kind: 'absent', about: device, policies: [], seen: '' });
    for (const { flow, from, to, service, reason } of this.plan.uncovered) this.findings.push({ kind: 'uncovered', about: flow, policies: [], seen: [reason, from, to, service].filter((part) => part !== '').join(' ') });
    return { probes, structural, findings: this.findings };
  }

  private readLogs(): void {
    for (const probe of this.plan.probes) {
      const answer = this.measured.answers.get(probe.id);
      if (answer) this.ours.add(packetOf(probe, answer));
    }
    for (const policy of this.model.policies) {
      const members = this.measured.firewalls.filter((firewall) => firewall.policy === policy.id);
      const silent = members.filter((member) => member.log === undefined || (!member.wrote && this.shouldSpeak(member)));
      if (members.length === 0 || silent.length > 0) {
        this.findings.push({ kind: 'log-missing', about: policy.id, policies: [policy.id], seen: members.length === 0 ? policy.devices.join(' ') : silent.map(({ device }) => device).join(' ') });
      } else this.speaking.add(policy.id);
      for (const { device, log = [] } of members) for (const line of log) {
        const key = packetKey(line.protocol, line.source, line.sourcePort);
        const known = this.lines.get(key);
        const seen = { ...line, device, policy: policy.id };
        if (known) known.push(seen);
        else this.lines.set(key, [seen]);
      }
      if (silent.length === 0) for (const member of members) this.compareCounters(member);
    }
  }

  /** Do its counters say that its rules have written to the log? */
  private shouldSpeak({ watched }: FirewallEvidence): boolean {
    const derived = new Set(this.plan.structural.map(({ flow }) => flowCounter(flow)));
    return [...watched].some(([name, rise]) => rise > 0 && !derived.has(name));
  }

  /** Each logged packet of ours is one that was counted, by the same rule. (Others' lines may lag behind the counters read before.) */
  private compareCounters({ device, policy, counters, log = [] }: FirewallEvidence): void {
    const logged = new Map<string, number>();
    for (const { action, subject, protocol, source, sourcePort } of log) {
      if (!this.ours.has(packetKey(protocol, source, sourcePort))) continue;
      const name = action === 'drop' ? `drop_${subject}` : `c_${subject}`;
      logged.set(name, (logged.get(name) ?? 0) + 1);
    }
    const wrong = [...logged].filter(([name, count]) => (counters.get(name) ?? 0) < count).map(([name, count]) => `${device} ${name} ${counters.get(name) ?? 0} < ${count}`).sort();
    if (wrong.length > 0) this.findings.push({ kind: 'counter-differs', about: policy, policies: [policy], seen: wrong.join('; ') });
  }

  private one(probe: Probe): Judged {
    const answer = this.measured.answers.get(probe.id);
    if (probe.purpose === 'window' && probe.flow !== undefined && this.measured.openBefore.has(probe.flow)) return { probe, answer, verdict: 'skipped', evidence: [] };
    if (this.measured.absent.includes(probe.from)) return { probe, verdict: 'unproven', evidence: [] };
    if (!answer || answer.result === 'error') return this.different(probe, answer, [], 'not-sent', [], answer?.detail ?? '');
    const seen = this.lines.get(packetOf(probe, answer)) ?? [];
    const evidence = [...new Set(seen.map(({ device, action, subject }) => `${device} ${action} ${subject}`))].sort();
    const { expected } = probe;
    return expected.kind === 'open' || expected.kind === 'reached' ? this.allowed(probe, answer, seen, evidence) : this.denied(probe, answer, seen, evidence);
  }

  private allowed(probe: Probe, answer: Answer, seen: readonly Seen[], evidence: readonly string[]): Judged {
    const different = (kind: FindingKind, policies: readonly string[], what: string) => this.different(probe, answer, evidence, kind, policies, what);
    const drops = seen.filter(({ action }) => action === 'drop');
    const arrived = answer.result === 'open' || (probe.expected.kind === 'reached' && ['mute', 'refused'].includes(answer.result));
    if (!arrived && drops.length > 0) return different('blocked', policiesOf(drops), drops[0]!.subject);
    const unheard = this.unheard(probe, seen);
    const strange = this.strange(probe, seen);
    if (arrived) {
      if (unheard) return different('bypassed', [unheard.policy], unheard.flow);
      if (strange) return different('other-rule', [strange.policy], strange.subject);
      return this.asPlanned(probe, answer, evidence);
    }
    if (unheard) return different('lost-before', [unheard.policy], answer.result);
    // That every firewall let it pass, and nobody refused it, is what can be seen of a service that answers strangers nothing.
    const mute = probe.mayStaySilent === true && answer.result === 'silent' && probe.passes.some((pass) => pass.logged && this.speaking.has(pass.policy));
    return mute ? this.asPlanned(probe, answer, evidence) : different('no-answer', [], answer.result);
  }

  private denied(probe: Probe, answer: Answer, seen: readonly Seen[], evidence: readonly string[]): Judged {
    const { expected } = probe;
    const different = (kind: FindingKind, policies: readonly string[], what: string) => this.different(probe, answer, evidence, kind, policies, what);
    const arrived = ['open', 'mute', 'refused'].includes(answer.result);
    const drops = seen.filter(({ action }) => action === 'drop');
    const at = expected.kind === 'dropped' ? expected.policy : expected.kind === 'lost' ? expected.at : '';
    const passedThere = seen.find(({ action, policy }) => action === 'accept' && policy === at);
    if (arrived || passedThere) return different('passed', at === '' ? [] : [at], passedThere?.subject ?? answer.result);
    const strange = this.strange(probe, seen);
    if (expected.kind !== 'dropped') {
      if (drops.length > 0) return different('other-drop', policiesOf(drops), drops[0]!.subject);
      return strange ? different('other-rule', [strange.policy], strange.subject) : this.asPlanned(probe, answer, evidence);
    }
    const right = drops.some(({ policy, subject }) => policy === expected.policy && expected.reasons.some((reason) => reason === subject));
    if (!right && drops.length > 0) return different('other-drop', policiesOf(drops), drops[0]!.subject);
    if (!right) return this.speaking.has(expected.policy) ? different('not-ours', [expected.policy], answer.result) : { probe, answer, verdict: 'unproven', evidence };
    const unheard = this.unheard(probe, seen);
    if (unheard) return different('bypassed', [unheard.policy], unheard.flow);
    return strange ? different('other-rule', [strange.policy], strange.subject) : this.asPlanned(probe, answer, evidence);
  }

  /** A forwarder that should have logged that it let the packet pass, and has not. */
  private unheard(probe: Probe, seen: readonly Seen[]): Passing | undefined {
    return probe.passes.find((pass) => pass.logged && this.speaking.has(pass.policy) && !seen.some(({ action, policy }) => action === 'accept' && policy === pass.policy));
  }

  /** A line that says another rule or firewall let it pass. */
  private strange(probe: Probe, seen: readonly Seen[]): Seen | undefined {
    return seen.find(({ action, policy, subject }) => action === 'accept' && !probe.passes.some((pass) => pass.policy === policy && namesFlow(subject, pass.flow)));
  }

  private asPlanned(probe: Probe, answer: Answer, evidence: readonly string[]): Judged {
    return { probe, answer, verdict: 'as-planned', evidence };
  }

  private different(probe: Probe, answer: Answer | undefined, evidence: readonly string[], kind: FindingKind, policies: readonly string[], seen: string): Judged {
    return { probe, ...(answer ? { answer } : {}), verdict: 'different', evidence, finding: { kind, about: probe.id, policies, seen } };
  }

  private allowsVrrp(flow: string, policy: string, sender: string): boolean {
    return indexOf(this.model).policies.get(policy)!.rules.some((rule) => rule.flow === flow && rule.service.protocol === 'vrrp' && holdsAddress(rule.sources, sender));
  }

  private structural(): Judgement['structural'][number][] {
    const rows = this.plan.structural.flatMap(({ flow, policies }) => policies.map((policy) => ({
      flow, policy,
      moved: this.measured.firewalls.filter((firewall) => firewall.policy === policy)
        .reduce((sum, { counters, vrrp }) => sum + (counters.get(flowCounter(flow)) ?? 0) + vrrp.filter((sender) => this.allowsVrrp(flow, policy, sender)).length, 0),
    })));
    for (const { flow, policy, moved } of rows) if (moved === 0) this.findings.push({ kind: 'structure-still', about: flow, policies: [policy], seen: policy });
    return rows.sort(by(({ flow }) => flow, ({ policy }) => policy));
  }
}

const holdsAddress = (prefixes: readonly string[], address: string): boolean => holds(addressesOf(prefixes, familyOf(address)), parseAddress(address)!);

/** Log prefixes are cut at 127 bytes. */
const namesFlow = (subject: string, flow: string): boolean => {
  const whole = flowCounter(flow).slice(2);
  return subject === whole || (subject.length >= 118 && whole.startsWith(subject));
};

const policiesOf = (lines: readonly Seen[]): string[] => [...new Set(lines.map(({ policy }) => policy))].sort();

/** A packet's own name: the kernel of its sender gave it a source port that no other probe has. */
const packetKey = (protocol: ProbeProtocol, source: string, port: number): string => `${protocol} ${source} ${port}`;
const packetOf = ({ protocol, source }: Probe, answer: Answer): string => packetKey(protocol, source === '-' ? answer.source : source, answer.port);
