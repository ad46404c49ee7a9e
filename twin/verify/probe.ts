/** What is sent, and what must become of it. */
import type { Family, Rule } from '../../model';
import type { DropReason } from './trace';

export type ProbeProtocol = 'tcp' | 'udp' | 'icmp';

/** Why a probe is among the others. */
export type Purpose =
  /** A flow's own packets. */
  | 'flow'
  /** From hosts of one zone to hosts of another, what no flow allows. */
  | 'zones'
  /** To a port that is open to others. */
  | 'wrong-source'
  /** What a flow allows in its time window, outside it. */
  | 'window'
  /** From outside: to ports that are not published, and past the published addresses. */
  | 'outside'
  /** From outside with an inner address as source. */
  | 'spoofed'
  /** From a firewall itself. */
  | 'own'
  /** To an HSM: from its server, on their cable, and from others. */
  | 'link'
  /** The target asks itself: so that silence has one reason only. */
  | 'control';

/** A forwarder that must let it pass and, where the rule does so, log it. */
export interface Passing {
  readonly policy: string;
  readonly chain: Rule['chain'];
  readonly flow: string;
  readonly rule: number;
  readonly logged: boolean;
}

export type Expectation =
  /** An answer of the target. */
  | { readonly kind: 'open' }
  /** Answer or refusal: the port need not be open, the packet must get there. */
  | { readonly kind: 'reached' }
  /** Dropped by this forwarder, for one of these reasons. */
  | { readonly kind: 'dropped'; readonly policy: string; readonly reasons: readonly DropReason[] }
  /** No route leads there, at this forwarder or zone. */
  | { readonly kind: 'lost'; readonly at: string };

export interface Probe {
  /** `ca-ra-1 > 10.10.30.10 tcp/7443`, with what else tells it from others. */
  readonly id: string;
  readonly purpose: Purpose;
  /** Device, or the outside host. */
  readonly from: string;
  /** Device, pair or zone it is about. */
  readonly to: string;
  /** Zones of both ends; a heartbeat link never. */
  readonly zones: { readonly from: string; readonly to: string };
  readonly family: Family;
  readonly protocol: ProbeProtocol;
  /** `-`: what its routes choose. */
  readonly source: string;
  /** As sent. */
  readonly destination: string;
  /** As it arrives, or would. */
  readonly arriving: string;
  /** 0 in icmp. */
  readonly port: number;
  /** Of purpose flow and window: the flow. */
  readonly flow?: string;
  readonly expected: Expectation;
  /** Forwarders that let it pass, in order; with a drop: those before it. */
  readonly passes: readonly Passing[];
  /** Flows whose time window must be open when it is sent. */
  readonly windows: readonly string[];
  /** The source address is not the sender's. */
  readonly foreign: boolean;
  /** Of UDP, allowed: whoever is there need not answer, so that silence shows no more than that nobody refused it. */
  readonly mayStaySilent?: true;
  /** A probe that shows that the port answers; without it the port is a closed one. */
  readonly control?: string;
}

/** A flow that follows from the structure (VRRP, state synchronisation): its counters must move. */
export interface Structural {
  readonly flow: string;
  readonly policies: readonly string[];
}

export interface ProbePlan {
  readonly facility: string;
  readonly probes: readonly Probe[];
  readonly structural: readonly Structural[];
  /** Parts of flows for which no probe is possible, with the reason. */
  readonly uncovered: readonly { readonly flow: string; readonly from: string; readonly to: string; readonly service: string; readonly reason: Uncovered }[];
}

export type Uncovered =
  /** The model says that it does not arrive. */
  | 'not-passed'
  /** No protocol a probe can speak; not structural either. */
  | 'protocol'
  /** No host to send from or to. */
  | 'no-host';
