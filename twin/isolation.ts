/**
 * Is there a way round a firewall? Asked of the running engine, not of the plan: a container plugged in somewhere else,
 * a stranger on a planned network, an address of the host machine in a zone, a route nobody planned.
 */
import { append, forwarderKinds, by, byText, familyOf, indexOf, type Bilingual, type Model } from '../model';
import type { TwinContainer, TwinNetwork, TwinPlan } from '../stacks';
import { inParallel, docker, dockerLines, dockerText, type Engine } from './engine';
import { oneEngine } from './engines';
import { trunkId } from '../stacks/trunks';

export interface IsolationIssue {
  readonly code: 'not-running' | 'network-missing' | 'stranger' | 'plugged-in' | 'two-zones' | 'host-address' | 'default-route' | 'forwards';
  /** Device, or network. */
  readonly subject: string;
  readonly text: Bilingual;
}

interface Inspected {
  readonly Name: string;
  readonly Image: string;
  readonly State: { readonly Running: boolean };
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, unknown>> };
}

interface InspectedNetwork {
  readonly Name: string;
  readonly Containers?: Readonly<Record<string, { readonly Name: string }>>;
}

/**
 * Everything that is not as planned, sorted by subject; empty: only forwarders join zones, and nobody else is there.
 * @throws Error when the engine does not answer
 */
export async function isolationIssues(model: Model, engines = oneEngine): Promise<IsolationIssue[]> {
  const found = await Promise.all(engines.parts(model).map(({ engine, plan }) => issuesOn(model, engine, plan)));
  return found.flat().sort(by(({ subject, code: kind }) => `${subject} ${kind}`));
}

async function issuesOn(model: Model, engine: Engine, plan: TwinPlan): Promise<IsolationIssue[]> {
  const planned = plan.containers.filter(({ hostNetwork }) => !hostNetwork);
  const ids = await dockerLines(['ps', '-aq', '--no-trunc', '--filter', `label=jifang.facility=${model.facility.id}`], { engine });
  const found = ids.length === 0 ? [] : JSON.parse(await dockerText(['inspect', '--type', 'container', ...ids], { engine })) as Inspected[];
  const byName = new Map(found.map((container) => [container.Name.slice(1), container]));
  const { code, stdout } = await docker(['network', 'inspect', ...plan.networks.map(({ name }) => name)], { engine });
  const networks = new Map((JSON.parse(code === 0 || stdout.trim() !== '' ? stdout : '[]') as InspectedNetwork[]).map((network) => [network.Name, network]));
  const running = planned.filter(({ name }) => byName.get(name)?.State.Running);
  const image = running.filter(({ id }) => indexOf(model).devices.get(id)?.image === undefined).map(({ name }) => byName.get(name)!.Image)[0];
  return [
    ...planned.filter(({ name }) => !byName.get(name)?.State.Running).map(({ id }) => issue('not-running', id, `${id} 未运行，未检查`, `${id} does not run and was not looked at`)),
    ...joints(plan.containers.filter(({ id }) => id === trunkId), byName, engine),
    ...strangers(plan.networks, planned, networks),
    ...plugs(model, plan.networks, running, byName),
    ...image === undefined ? [] : await hostAddresses(plan.networks, image, engine),
    ...await wrongDefaultRoutes(model, running, image, engine),
  ];
}

const issue = (code: IsolationIssue['code'], subject: string, zh: string, en: string): IsolationIssue => ({ code, subject, text: { zh, en } });

/** Without it, this host's part of what lies on several hosts is cut off. */
function joints(trunks: readonly TwinContainer[], byName: ReadonlyMap<string, Inspected>, { name: host = '' }: Engine): IsolationIssue[] {
  return trunks.filter(({ name }) => byName.get(name)?.State.Running !== true)
    .map(({ name }) => issue('not-running', trunkId, `主机 ${host} 的 ${name} 未运行：与其他主机共有的网络已断开`, `${name} does not run on ${host}: networks shared with other hosts are cut`));
}

/** Whoever is on a network without being planned there. */
function strangers(planned: readonly TwinNetwork[], containers: readonly TwinContainer[], networks: ReadonlyMap<string, InspectedNetwork>): IsolationIssue[] {
  const members = new Map(planned.map(({ id }) => [id, new Set<string>()]));
  for (const { name, attachments } of containers) for (const { network } of attachments) members.get(network)?.add(name);
  return planned.flatMap(({ id, name, of }) => {
    const network = networks.get(name);
    if (!network) return [issue('network-missing', of, `网络 ${name} 不存在`, `network ${name} is not there`)];
    return Object.values(network.Containers ?? {}).map((container) => container.Name).filter((container) => !members.get(id)!.has(container)).sort(byText)
      .map((container) => issue('stranger', of, `容器 ${container} 接在 ${name} 上，不在规划中`, `container ${container} is on ${name}, which is not planned`));
  });
}

/** Each container on the planned networks and no other, and only forwarders in two zones. */
function plugs(model: Model, planned: readonly TwinNetwork[], containers: readonly TwinContainer[], byName: ReadonlyMap<string, Inspected>): IsolationIssue[] {
  const networks = new Map(planned.map((network) => [network.id, network]));
  const zones = new Map(planned.filter(({ kind }) => kind === 'zone').map(({ name, of }) => [name, of]));
  const { devices, zones: zonesById } = indexOf(model);
  return containers.flatMap((container) => {
    const there = Object.keys(byName.get(container.name)!.NetworkSettings.Networks).sort(byText);
    const wanted = container.attachments.map(({ network }) => networks.get(network)!.name).sort(byText);
    const differs = there.filter((name) => !wanted.includes(name) && name !== 'none').concat(wanted.filter((name) => !there.includes(name)));
    const issues = differs.length === 0 ? [] : [issue('plugged-in', container.id, `${container.id} 所接网络与规划不同：${differs.join('、')}`, `${container.id} is plugged in otherwise than planned: ${differs.join(', ')}`)];
    const device = devices.get(container.id);
    const joined = there.map((name) => zones.get(name)).filter((zone) => zone !== undefined);
    // The host outside is no device: it may stand in every public zone, and in no other.
    const allowed = device ? forwarderKinds.has(device.kind) || joined.length < 2 : joined.every((zone) => zonesById.get(zone)?.kind === 'public');
    return allowed ? issues : [...issues, issue('two-zones', container.id, `${container.id} 不是转发设备，却接在 ${joined.join('、')}`, `${container.id} is no forwarder and stands in ${joined.join(', ')}`)];
  });
}

/** The host machine routes: an address of its own in a zone would be a way round. Link-local ones lead nowhere. */
async function hostAddresses(planned: readonly TwinNetwork[], image: string, engine: Engine): Promise<IsolationIssue[]> {
  const shown = await dockerLines(['run', '--rm', '--network', 'host', '--cap-drop', 'ALL', '--read-only', '--no-healthcheck', '--entrypoint', 'ip', image, '-o', 'addr', 'show', 'scope', 'global'], { engine });
  const byBridge = new Map<string, string[]>();
  for (const [, bridge, , address] of shown.map((line) => line.trim().split(/\s+/))) append(byBridge, bridge!, address!);
  return planned.flatMap(({ bridge, of }) => (byBridge.get(bridge) ?? [])
    .map((address) => issue('host-address', of, `主机在 ${of} 内有地址 ${address}（网桥 ${bridge}）`, `the host machine has ${address} in ${of} (bridge ${bridge})`)));
}

const look = 'ip -4 route show default && ip -6 route show default && sed s/^/ip_forward=/ /proc/sys/net/ipv4/ip_forward';

/** Default routes of hosts are the planned gateways; forwarders have those of the plan and no other. */
async function wrongDefaultRoutes(model: Model, running: readonly TwinContainer[], image: string | undefined, engine: Engine): Promise<IsolationIssue[]> {
  const { devices, policyOfDevice } = indexOf(model);
  const checked = running.filter(({ id, attachments }) => devices.has(id) && attachments.length > 0);
  const answers = await inParallel(checked, 8, async (container) => {
    const inside = await docker(['exec', container.name, 'sh', '-c', look], { engine });
    // An image of the user's own may have no such commands: one of ours is put beside it, into its network.
    const beside = ['run', '--rm', '--network', `container:${container.name}`, '--cap-drop', 'ALL', '--read-only', '--no-healthcheck', '--entrypoint', 'sh'];
    const { code, stdout } = inside.code === 0 || image === undefined ? inside : await docker([...beside, image, '-c', look], { engine });
    return { container, found: code === 0 ? [...stdout.matchAll(/^default via (\S+)/gm)].map(([, via]) => via!).sort(byText) : undefined, forwarding: /^ip_forward=1$/m.test(stdout) };
  });
  return answers.flatMap(({ container: { id }, found, forwarding }) => {
    const device = devices.get(id)!;
    if (found === undefined) return [issue('default-route', id, `${id} 的路由无法查看`, `the routes of ${id} cannot be seen`)];
    const forwards = forwarderKinds.has(device.kind);
    // Its HSM, its console and its partner could be reached through it.
    const passing = forwarding && !forwards ? [issue('forwards', id, `${id} 不是转发设备，却转发报文（ip_forward=1）`, `${id} is no forwarder but forwards packets (ip_forward=1)`)] : [];
    const wanted = forwards
      ? (policyOfDevice.get(id)?.routes ?? []).filter(({ prefix }) => prefix.endsWith('/0')).map(({ via }) => via)
      : device.gateways;
    // Where the plan has no gateway Docker may name an address that nobody has: it leads nowhere.
    const differs = found.filter((via) => !wanted.includes(via) && (forwards || wanted.some((other) => familyOf(other) === familyOf(via)))).concat(wanted.filter((via) => !found.includes(via)));
    return differs.length === 0 ? passing : [...passing, issue('default-route', id, `${id} 的默认路由是 ${found.join('、') || '无'}，规划为 ${wanted.join('、') || '无'}`, `the default route of ${id} is ${found.join(', ') || 'none'}, planned ${wanted.join(', ') || 'none'}`)];
  });
}
