/** What the facts mean for a planned twin: pure, so that every answer can be tested without the machine it is about. */
import { formatPrefix, groupedBy, parsePrefix, prefixOf, type Bilingual, type Prefix } from '../../model';
import type { TwinPlan } from '../../stacks';
import { ok, wrong, type Check } from './check';
import type { CanaryResult, Probe } from './canary';
import type { EngineFacts, NetworkFacts, TerraformFacts } from './facts';
import { shownRoute, type HostFacts } from './host-text';

const setUp = { zh: '运行 npm run twin:setup', en: 'run npm run twin:setup' };

export function judgeEngine(facts: EngineFacts | { readonly reason: string }): Check {
  if ('reason' in facts) {
    return wrong('engine', 'error', { zh: `没有 Docker 引擎应答：${facts.reason}`, en: `no Docker engine answers: ${facts.reason}` },
      { zh: `启动引擎或${setUp.zh}；远程引擎用 DOCKER_HOST 或 docker context 指定`, en: `start one or ${setUp.en}; name a distant one by DOCKER_HOST or a docker context` });
  }
  const { version, api, system, type, rootless } = facts;
  const found = { zh: `Docker 引擎 ${version}，API ${api}，${system}`, en: `Docker engine ${version}, API ${api}, ${system}` };
  if (type !== 'linux') return wrong('engine', 'error', { zh: `${found.zh}：运行的是 ${type} 容器`, en: `${found.en}: it runs ${type} containers` }, { zh: '使用 Linux 上的引擎', en: 'use an engine on Linux' });
  if (compareVersions(version, '20.10') < 0) return wrong('engine', 'error', { zh: `${found.zh}：太旧`, en: `${found.en}: too old` }, { zh: '升级到 20.10 以上，建议 26 以上', en: 'upgrade to 20.10 or later, better 26' });
  if (rootless) return wrong('engine', 'warning', { zh: `${found.zh}：无根模式，从未试过`, en: `${found.en}: rootless, which was never tried` }, { zh: '若金丝雀不过，请用以 root 运行的引擎', en: 'should the canary fail, use an engine that runs as root' });
  if (compareVersions(version, '26') < 0) {
    return wrong('engine', 'warning', { zh: `${found.zh}：这一代引擎偶尔留下删不掉的网络`, en: `${found.en}: engines this old now and then leave a network that cannot be removed` },
      { zh: '可以使用；删不掉时重启引擎，或升级到 26 以上', en: 'it can be used; restart the engine when that happens, or upgrade to 26 or later' });
  }
  return ok('engine', found.zh, found.en);
}

/** Compares the numbers of two versions, whatever words follow them. */
export function compareVersions(a: string, b: string): number {
  const numbers = (text: string): number[] => (/^[0-9.]+/.exec(text)?.[0] ?? '').split('.').map(Number);
  const [left, right] = [numbers(a), numbers(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function judgeBridge({ bridgeNetfilter, kernel }: HostFacts): Check {
  return bridgeNetfilter === true
    ? ok('bridge-netfilter', `内核 ${kernel}；桥接报文经过主机的 iptables（bridge-nf-call-iptables=1），孪生的网络按此设置`, `kernel ${kernel}; bridged packets pass the host’s iptables (bridge-nf-call-iptables=1), which the twin’s networks allow for`)
    : ok('bridge-netfilter', `内核 ${kernel}；桥接报文不经过主机的 iptables`, `kernel ${kernel}; bridged packets do not pass the host’s iptables`);
}

/** Docker refuses a network that overlaps another one of its own. */
export function judgeSubnets(plan: TwinPlan, networks: readonly NetworkFacts[]): Check {
  const own = new Set(plan.networks.map(({ name }) => name));
  const taken = networks.filter(({ name }) => !own.has(name)).flatMap(({ name, subnets }) => subnets.flatMap((text) => {
    const prefix = parsePrefix(text);
    return prefix ? [{ prefix, name }] : [];
  }));
  const clashes = clashesOf(plan, taken).map(({ planned, other }) => `${planned.of} ${formatPrefix(planned.prefix)} ↔ ${other.name} ${formatPrefix(other.prefix)}`);
  const running = networks.filter(({ name }) => own.has(name)).length;
  if (clashes.length > 0) {
    return wrong('subnets', 'error', { zh: `网段已被本引擎的其他网络占用：${clashes.join('；')}`, en: `other networks of this engine have the subnets: ${clashes.join('; ')}` },
      { zh: '删除那些网络（docker network rm），或改用别的引擎；docker0 的网段用 daemon.json 的 bip 改', en: 'remove those networks (docker network rm) or use another engine; docker0’s subnet is set by bip in daemon.json' });
  }
  const there = running === 0 ? { zh: '', en: '' } : { zh: `（其中 ${running} 个网络已在运行）`, en: ` (${running} of its networks are up already)` };
  return ok('subnets', `规划的 ${plan.networks.length} 个网络的网段在引擎上都空闲${there.zh}`, `the subnets of the ${plan.networks.length} planned networks are free on the engine${there.en}`);
}

/** The host has no address in a zone, so its routes do the twin no harm; but who looks from the host sees its own network there. */
export function judgeRoutes(plan: TwinPlan, { routes }: HostFacts): Check {
  const bridges = new Set(plan.networks.map(({ bridge }) => bridge));
  const clashes = clashesOf(plan, routes.filter(({ device }) => !bridges.has(device)))
    .map(({ planned, other }) => `${planned.of} ${formatPrefix(planned.prefix)} ↔ ${shownRoute(other)}`);
  return clashes.length === 0
    ? ok('routes', '主机路由与规划网段不重叠', 'no route of the host overlaps a planned subnet')
    : wrong('routes', 'warning', { zh: `主机路由与规划网段重叠：${clashes.join('；')}`, en: `routes of the host overlap planned subnets: ${clashes.join('; ')}` },
      { zh: '孪生内部不受影响；若要从主机排查，请记得主机上这些地址是另一个网络', en: 'the twin itself is not touched by it; on the host these addresses are another network, mind it when you look for a fault there' });
}

interface PlannedSubnet { readonly of: string; readonly prefix: Prefix }

/** Planned subnets and others that overlap. Of two such prefixes one holds the other: looked up by its key, whichever it is. */
function clashesOf<T extends { readonly prefix: Prefix }>(plan: TwinPlan, others: readonly T[]): { planned: PlannedSubnet; other: T }[] {
  const planned = plan.networks.flatMap(({ of, subnets }) => subnets.map(({ subnet }): PlannedSubnet => ({ of, prefix: parsePrefix(subnet)! })));
  const byOther = grouped(others);
  const byPlanned = grouped(planned);
  return [
    ...planned.flatMap((subnet) => [...around(subnet.prefix), subnet.prefix].flatMap((wide) => (byOther.get(key(wide)) ?? []).map((other) => ({ planned: subnet, other })))),
    ...others.flatMap((other) => around(other.prefix).flatMap((wide) => (byPlanned.get(key(wide)) ?? []).map((subnet) => ({ planned: subnet, other })))),
  ];
}

const key = ({ family, first, length }: Prefix): string => `${family}|${length}|${first}`;
/** Every wider prefix that holds this one. */
const around = ({ first, length, family }: Prefix): Prefix[] => Array.from({ length }, (_, bits) => prefixOf(first, bits, family));

const grouped = <T extends { readonly prefix: Prefix }>(list: readonly T[]): Map<string, T[]> => groupedBy(list, ({ prefix }) => key(prefix));

/** Limits of containers are about three times what they use. */
export function judgeMemory(plan: TwinPlan, { memory }: HostFacts, running: boolean): Check {
  const limits = plan.containers.reduce((sum, container) => sum + container.memory, 0);
  // Each container has a process of the engine beside it.
  const expected = Math.ceil(limits / 3) + 16 * plan.containers.length;
  const found = {
    zh: `${plan.containers.length} 个容器预计用 ${expected} MB，上限合计 ${limits} MB；可用 ${memory} MB`,
    en: `${plan.containers.length} containers will use about ${expected} MB, their limits add up to ${limits} MB; ${memory} MB are available`,
  };
  if (running) return ok('memory', `${found.zh}（孪生已在运行）`, `${found.en} (the twin is up already)`);
  if (memory < expected) return wrong('memory', 'error', found, { zh: '增加内存，或关闭占用内存的程序', en: 'add memory, or end what uses it' });
  if (memory < limits) return wrong('memory', 'warning', found, { zh: '平时够用；全部容器同时达到上限时不够', en: 'enough as a rule, not when all containers reach their limits at once' });
  return ok('memory', found.zh, found.en);
}

/** MB that the images of the reference facility take, with what building them leaves behind. */
const diskNeeded = 6000;

export function judgeDisk({ disk }: HostFacts, running: boolean): Check {
  const found = { zh: `引擎的磁盘空闲 ${disk} MB，全部镜像约需 ${diskNeeded} MB`, en: `${disk} MB of the engine’s disk are free, all images take about ${diskNeeded} MB` };
  return disk >= diskNeeded || running ? ok('disk', found.zh, found.en)
    : wrong('disk', 'warning', found, { zh: '清理旧镜像：docker image prune', en: 'remove old images: docker image prune' });
}

export function judgeTerraform({ program, version, provider }: TerraformFacts): Check[] {
  if (version === undefined) {
    return [wrong('terraform', 'error', { zh: `没有 ${program}`, en: `${program} is not there` }, { zh: `${setUp.zh}，或用 TERRAFORM_BINARY_NAME 指定`, en: `${setUp.en}, or name one by TERRAFORM_BINARY_NAME` })];
  }
  const there = ok('terraform', version, version);
  if (provider === undefined || 'reason' in provider) {
    return [there, wrong('provider', 'error', { zh: `找不到 provider kreuzwerker/docker：${provider?.reason ?? ''}`, en: `the provider kreuzwerker/docker was not found: ${provider?.reason ?? ''}` },
      { zh: `${setUp.zh}，它建立本地镜像 .twin/`, en: `${setUp.en}: it makes a local mirror in .twin/` })];
  }
  return [there, ok('provider', `provider kreuzwerker/docker ${provider.version}`, `provider kreuzwerker/docker ${provider.version}`)];
}

/** What the canary's packets prove. */
export function judgeCanary({ missing, allowed, denied, passedWithoutFirewall, hostAddresses }: CanaryResult): Check[] {
  const bridgeHelp = {
    zh: '多半是主机自己的防火墙（ufw、firewalld、Kubernetes、DOCKER-USER 链）；查 iptables -L FORWARD -v 里计数上升的规则，或 sysctl net.bridge.bridge-nf-call-iptables=0',
    en: 'most likely the host’s own firewall (ufw, firewalld, Kubernetes, the chain DOCKER-USER): see which rule counts in iptables -L FORWARD -v, or sysctl net.bridge.bridge-nf-call-iptables=0',
  };
  return [
    missing.length === 0 ? ok('kernel-features', '内核具备 nf_tables、conntrack、NFLOG、NAT、报文镜像、VXLAN', 'the kernel has nf_tables, conntrack, NFLOG, NAT, mirroring and VXLAN')
      : wrong('kernel-features', missing.every((name) => optional.has(name)) ? 'warning' : 'error',
        { zh: `内核缺少：${missing.join('、')}`, en: `the kernel lacks: ${missing.join(', ')}` },
        { zh: '加载相应模块（modprobe）或换用发行版的标准内核；缺少镜像或 VXLAN 时只是入侵检测收不到流量', en: 'load the modules (modprobe) or use the distribution’s standard kernel; without mirroring or VXLAN only intrusion detection gets no traffic' }),
    allowedCheck(allowed, bridgeHelp),
    deniedCheck(denied, bridgeHelp),
    !passedWithoutFirewall ? ok('canary-no-way-round', '防火墙停止后不再可达：没有旁路', 'with the firewall stopped nothing is reached: there is no way round it')
      : wrong('canary-no-way-round', 'error', { zh: '防火墙停止后仍可达：主机在网络区域之间转发', en: 'reached even with the firewall stopped: the host routes between zones' },
        { zh: '检查主机上的策略路由和代理 ARP', en: 'look for policy routing and proxy ARP on the host' }),
    hostAddresses.length === 0 ? ok('canary-host-outside', '主机在网络区域内没有地址', 'the host has no address in a zone')
      : wrong('canary-host-outside', 'error', { zh: `主机在网络区域内有地址：${hostAddresses.join('、')}`, en: `the host has addresses in a zone: ${hostAddresses.join(', ')}` },
        { zh: '此引擎不认 inhibit_ipv4 选项，请换用 Docker 20.10 以上', en: 'this engine does not know the option inhibit_ipv4: use Docker 20.10 or later' }),
  ];
}

/** Only the detectors need these. */
const optional: ReadonlySet<string> = new Set(['nf_tables netdev ingress', 'nf_tables dup', 'vxlan']);

function allowedCheck({ reached, counted }: Probe, help: Bilingual): Check {
  if (reached && counted > 0) return ok('canary-allowed', `放行的报文到达，防火墙计数 ${counted}`, `the allowed packet arrived, the firewall counted ${counted}`);
  if (reached) {
    return wrong('canary-allowed', 'error', { zh: '放行的报文到达，但没有经过防火墙', en: 'the allowed packet arrived, but not by way of the firewall' },
      { zh: '主机或引擎在两个网络之间转发；检查主机路由', en: 'the host or the engine routes between the networks: look at the routes of the host' });
  }
  if (counted > 0) return wrong('canary-allowed', 'error', { zh: `防火墙已放行（计数 ${counted}），报文却在之后丢失`, en: `the firewall let it pass (counted ${counted}), yet it was lost after that` }, help);
  return wrong('canary-allowed', 'error', { zh: '放行的报文没有到达防火墙：在此之前被丢弃', en: 'the allowed packet never came to the firewall: it was dropped before' }, help);
}

function deniedCheck({ reached, counted }: Probe, help: Bilingual): Check {
  if (!reached && counted > 0) return ok('canary-denied', `禁止的报文被我们的防火墙丢弃，计数 ${counted}`, `the denied packet was dropped by our firewall, which counted ${counted}`);
  if (!reached) return wrong('canary-denied', 'error', { zh: '禁止的报文没有到达，但不是我们的防火墙丢弃的：这样测得的“禁止”不能算数', en: 'the denied packet did not arrive, but it was not our firewall that dropped it: such denials prove nothing' }, help);
  return wrong('canary-denied', 'error', { zh: `禁止的报文到达了${counted > 0 ? '' : '，且没有经过防火墙'}`, en: `the denied packet arrived${counted > 0 ? '' : ', and not by way of the firewall'}` },
    { zh: '内核没有执行 nftables 规则，或另有通路', en: 'the kernel does not carry out nftables rules, or there is another way' });
}
