/** A network that does what a plan says, except where told otherwise: what agents, logs and counters would then show. */
import { indexOf, type Model } from '../../model';
import { flowCounter } from '../../firewalls';
import type { Answer, FirewallEvidence, LogLine, Measured } from '../../twin/verify/judge';
import type { Probe, ProbePlan } from '../../twin/verify/probe';

/** What becomes of one probe. */
export interface Fate {
  readonly answer: Answer['result'];
  /** Lines of firewalls, by policy. */
  readonly lines: readonly { readonly policy: string; readonly action: LogLine['action']; readonly subject: string }[];
}

export interface World {
  /** Of these probes it is not what was planned. */
  readonly fates?: ReadonlyMap<string, Fate>;
  /** Policies whose firewalls write no log. */
  readonly mute?: readonly string[];
  /** Policies whose logs cannot be read. */
  readonly unreadable?: readonly string[];
  /** Counters that stand still, by policy. */
  readonly still?: readonly (readonly [policy: string, counter: string])[];
  /** What every standby shows besides. */
  readonly standbys?: Partial<FirewallEvidence>;
  readonly absent?: readonly string[];
  readonly openBefore?: readonly string[];
}

export function plannedFate(probe: Probe): Fate {
  const passing = probe.passes.filter(({ logged }) => logged).map(({ policy, flow }) => ({ policy, action: 'accept' as const, subject: flowCounter(flow).slice(2) }));
  const { expected } = probe;
  if (expected.kind === 'open') return { answer: 'open', lines: passing };
  if (expected.kind === 'reached') return { answer: 'refused', lines: passing };
  if (expected.kind === 'lost') return { answer: 'unreachable', lines: passing };
  return { answer: 'silent', lines: [...passing, { policy: expected.policy, action: 'drop', subject: expected.reasons[0]! }] };
}

export function measure(model: Model, plan: ProbePlan, world: World = {}): Measured {
  const index = indexOf(model);
  const answers = new Map<string, Answer>();
  const logs = new Map<string, LogLine[]>(model.policies.map(({ id }) => [id, []]));
  plan.probes.forEach((probe, i) => {
    if (world.absent?.includes(probe.from)) return;
    const fate = world.fates?.get(probe.id) ?? plannedFate(probe);
    const port = 30_000 + i;
    const source = probe.source === '-' ? '198.51.100.1' : probe.source;
    answers.set(probe.id, { id: probe.id, result: fate.answer, source, port, detail: '', milliseconds: 1 });
    for (const { policy, action, subject } of fate.lines) {
      logs.get(policy)!.push({ action, subject, protocol: probe.protocol, source, destination: action === 'accept' ? probe.arriving : probe.destination, sourcePort: port });
    }
  });
  const firewalls = model.policies.flatMap((policy): FirewallEvidence[] => {
    const log = logs.get(policy.id)!;
    const counters = new Map<string, number>();
    for (const { action, subject } of log) {
      const name = action === 'drop' ? `drop_${subject}` : `c_${subject}`;
      counters.set(name, (counters.get(name) ?? 0) + 1);
    }
    for (const { flow, policies } of plan.structural) if (policies.includes(policy.id)) counters.set(flowCounter(flow), 5);
    for (const [at, counter] of world.still ?? []) if (at === policy.id) counters.set(counter, 0);
    // The first member does all the work, as a master does.
    return policy.devices.map((device, i) => ({
      device, policy: index.policyOfDevice.get(device)!.id, vrrp: [],
      counters: i === 0 ? counters : new Map<string, number>(),
      watched: i === 0 ? counters : new Map<string, number>(),
      log: world.unreadable?.includes(policy.id) ? undefined : world.mute?.includes(policy.id) || i > 0 ? [] : log,
      wrote: i === 0 && log.length > 0 && ![...world.unreadable ?? [], ...world.mute ?? []].includes(policy.id),
      ...(i > 0 ? world.standbys : {}),
    }));
  });
  return { answers, firewalls, openBefore: new Set(world.openBefore ?? []), absent: world.absent ?? [] };
}
