/** Sends all probes of a plan on a running twin and gathers what came back, and what the firewalls say of it. */
import { groupedBy, naturally, type Model } from '../../model';
import { tableName, windowSet } from '../../firewalls';
import { protocolWord } from '../../firewalls/matches';
import { inParallel, dockerLines, docker, exec, waitUntil, type DockerOptions, type Engine, type Ran } from '../engine';
import { oneEngine, type Engines } from '../engines';
import { agentInput, agentPath, readAnswers, type Patience } from './agent';
import { countersOf, readCounters, readLog, readLogSince, readState, stateOf, type FirewallState } from './firewall-state';
import type { Answer, FirewallEvidence, Measured } from './judge';
import type { Probe, ProbePlan } from './probe';

export interface RunOptions {
  /** @default - one carries all */
  readonly engines?: Engines;
  /** Commands to the engine at once. @default 12 */
  readonly parallel?: number;
  /** @default 10000 for what must answer, 1500 for what must not */
  readonly patience?: Patience;
  /** Told now and then how many containers have sent their probes. */
  readonly report?: (done: number, all: number) => void;
}

export interface Run {
  readonly measured: Measured;
  /** State of each firewall after the measurement, by device. */
  readonly states: ReadonlyMap<string, FirewallState>;
  /** An image of ours with nft, to load rules beside the twin, and the engine that has it. */
  readonly filterImage?: string;
  readonly filterEngine?: Engine;
}

/** Seconds after which a time window that was opened for a measurement closes by itself, whatever happens to us. */
const windowSeconds = 300;

/** Seconds within which a pair that has just started, or whose master was lost, agrees on a master: three missed messages, and a busy machine. */
const agreementSeconds = 10;

export async function runProbes(model: Model, plan: ProbePlan, options: RunOptions = {}): Promise<Run> {
  const limit = options.parallel ?? 12;
  const patience = options.patience ?? { allowed: 10_000, denied: 1500 };
  const containers = await containersOf(model, (options.engines ?? oneEngine).all);
  const forwarders = model.policies.flatMap((policy) => policy.devices.map((device) => ({ device, policy: policy.id }))).filter(({ device }) => containers.has(device));
  const filter = forwarders.map(({ device }) => containers.get(device)!).find(({ own }) => !own);
  const helperOn = (engine: Engine) => [...containers.values()].find((container) => !container.own && container.engine === engine)?.image;

  await mastersOf(model, containers, limit);
  const before = new Map<string, FirewallState>();
  await inParallel(forwarders, limit, async ({ device }) => {
    const state = stateOf((await execIn(containers.get(device)!, readState)).stdout);
    if (state) before.set(device, state);
  });
  const openBefore = new Set(model.flows.flatMap(({ id, window }) => (window !== undefined && [...before.values()].some(({ open }) => open.includes(windowSet(id))) ? [id] : [])));

  const answers = new Map<string, Answer>();
  const send = async (probes: readonly Probe[]) => {
    const bySource = groupedBy(probes.filter(({ from }) => containers.has(from)), ({ from }) => from);
    let done = 0;
    // Those that wait longest begin first.
    await inParallel([...bySource].sort(([, a], [, b]) => b.length - a.length), limit, async ([from, list]) => {
      for (const answer of await sendFrom(containers.get(from)!, list, patience, helperOn)) answers.set(answer.id, answer);
      options.report?.(++done, bySource.size);
    });
  };
  await send(plan.probes.filter(({ windows }) => windows.length === 0));
  await withWindows(model, plan, openBefore, containers, limit, () => send(plan.probes.filter(({ windows }) => windows.length > 0)));
  // The last lines are on their way from the kernel to the log.
  await new Promise((done) => setTimeout(done, 300));

  const states = new Map<string, FirewallState>();
  const firewalls: FirewallEvidence[] = [];
  await inParallel(forwarders, limit, async ({ device, policy }) => {
    const was = before.get(device);
    const container = containers.get(device)!;
    const state = stateOf((await execIn(container, readState)).stdout);
    if (!state) return;
    states.set(device, state);
    // The log between two readings of the counters: what the first have counted must be in it, what is in it the second must have counted,
    // whatever else is on its way.
    const log = was?.mark ? await execIn(container, `sleep 0.1; ${readLogSince(was.mark)}`) : undefined;
    const last = countersOf((await execIn(container, readCounters)).stdout);
    firewalls.push({
      device, policy, vrrp: state.vrrp, log: log?.code === 0 ? readLog(log.stdout, was?.mark?.time) : undefined, wrote: log?.code === 0 && log.stdout !== '',
      counters: rises(was?.counters, last), watched: rises(was?.countersAfter, state.counters),
    });
  });
  firewalls.sort((a, b) => naturally(a.device, b.device));
  const wanted = new Set([...plan.probes.map(({ from }) => from), ...model.policies.flatMap(({ devices }) => devices)]);
  return { measured: { answers, firewalls, openBefore, absent: [...wanted].filter((id) => !containers.has(id)).sort(naturally) }, states, ...(filter ? { filterImage: filter.image, filterEngine: filter.engine } : {}) };
}

const rises = (from: ReadonlyMap<string, number> | undefined, to: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...to].map(([counter, packets]) => [counter, packets - (from?.get(counter) ?? 0)]));

/** Waits until every pair has a master: without one nobody has the zone's gateway. A pair that finds none is measured as it is. */
async function mastersOf(model: Model, containers: ReadonlyMap<string, Container>, limit: number): Promise<void> {
  let open = model.policies.map(({ devices }) => devices.flatMap((device) => containers.get(device) ?? []))
    .filter((members, i) => model.policies[i]!.devices.length > 1 && members.length > 0 && members.every(({ own }) => !own));
  await waitUntil(async () => {
    const found = await inParallel(open, limit, async (members) => (await Promise.all(members.map((member) => execIn(member, ['cat', '/run/jifang/vrrp'])))).some(({ stdout }) => stdout.trim() === 'master'));
    open = open.filter((_, i) => found[i] !== true);
    return open.length === 0;
  }, agreementSeconds);
}

interface Container {
  readonly engine: Engine;
  readonly name: string;
  readonly image: string;
  /** An image of the user's own: without our agent. */
  readonly own: boolean;
}

/** Running containers of a facility, by device. */
async function containersOf(model: Model, engines: readonly Engine[]): Promise<ReadonlyMap<string, Container>> {
  // The engine may know an image by its number only: whose it is, the model says.
  const foreign = new Set(model.devices.filter(({ image }) => image !== undefined).map(({ id }) => id));
  const found = await Promise.all(engines.map(async (engine) => {
    const lines = await dockerLines(['ps', '--no-trunc', '--filter', `label=jifang.facility=${model.facility.id}`, '--format', '{{.Label "jifang.device"}}\t{{.Names}}\t{{.Image}}'], { engine });
    return lines.map((line) => line.split('\t')).map(([device = '', name = '', image = '']) => [device, { engine, name, image, own: foreign.has(device) }] as const);
  }));
  return new Map(found.flat());
}

const execIn = ({ name, engine }: Container, command: string | readonly string[], options: Omit<DockerOptions, 'engine'> = {}): Promise<Ran> => exec(name, command, { ...options, engine });

async function sendFrom(container: Container, probes: readonly Probe[], patience: Patience, helperOn: (engine: Engine) => string | undefined): Promise<Answer[]> {
  const input = agentInput(probes, patience);
  const timeout = patience.allowed + patience.denied + 60_000;
  const { name, own, engine } = container;
  if (!own) return readAnswers((await execIn(container, [agentPath], { input, timeout })).stdout);
  const helperImage = helperOn(engine);
  if (helperImage === undefined) return [];
  const beside = ['run', '--rm', '-i', '--network', `container:${name}`, '--cap-drop', 'ALL', '--entrypoint', agentPath, helperImage];
  return readAnswers((await docker(beside, { input, timeout, engine })).stdout);
}

/** Opens the time windows that probes need, and closes them again; those somebody else has open are left alone. */
async function withWindows(model: Model, plan: ProbePlan, openBefore: ReadonlySet<string>, containers: ReadonlyMap<string, Container>, limit: number, work: () => Promise<void>): Promise<void> {
  const flows = new Set(plan.probes.flatMap(({ windows }) => windows).filter((flow) => !openBefore.has(flow)));
  const doors = model.policies.flatMap((policy) => [...flows].flatMap((flow) => {
    const words = [...new Set(policy.rules.filter((rule) => rule.flow === flow && rule.window !== undefined).map(({ service }) => protocolWord(service)))].sort();
    return words.length === 0 ? [] : policy.devices.filter((device) => containers.has(device)).map((device) => ({ device, set: windowSet(flow), words }));
  }));
  const each = (device: string) => doors.filter((door) => door.device === device);
  const devices = [...new Set(doors.map(({ device }) => device))];
  const command = (device: string, line: (set: string, words: readonly string[]) => string) =>
    execIn(containers.get(device)!, ['nft', each(device).map(({ set, words }) => line(set, words)).join('; ')]);
  await inParallel(devices, limit, (device) => command(device, (set, words) => `add element inet ${tableName} ${set} { ${words.map((word) => `${word} timeout ${windowSeconds}s`).join(', ')} }`));
  try {
    await work();
  } finally {
    await inParallel(devices, limit, (device) => command(device, (set) => `flush set inet ${tableName} ${set}`));
  }
}
