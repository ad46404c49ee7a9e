/**
 * The canary: a firewall between two zones, made as the twin makes its own, and packets that must and must not pass it.
 * An answer counts only together with the firewall's counter: otherwise it was somebody else who let it pass or dropped it.
 */
import { formatAddress, overlaps, parsePrefix, prefixOf, type Prefix } from '../../model';
import type { TwinNetwork } from '../../stacks';
import { networkConfig } from '../../stacks/resources';
import { docker, dockerText, exec } from '../engine';

export interface CanaryResult {
  /** What nft and ip could not do; empty when the kernel has everything. */
  readonly missing: readonly string[];
  readonly allowed: Probe;
  readonly denied: Probe;
  /** The allowed packet again, with the firewall stopped: there must be no other way. */
  readonly passedWithoutFirewall: boolean;
  /** Addresses of the host in one of the two zones: there must be none. */
  readonly hostAddresses: readonly string[];
}

export interface Probe {
  /** Whether the target was reached. */
  readonly reached: boolean;
  /** Packets the firewall's counter for it has seen. */
  readonly counted: number;
}

const allowedPort = 7001;
const deniedPort = 7002;
const label = 'jifang.canary';

/** What the twin's firewalls, detectors and guard ask of the kernel, one try each. */
const features: readonly { readonly name: string; readonly command: string }[] = [
  { name: 'nf_tables', command: 'nft add table inet try' },
  { name: 'conntrack', command: `nft 'add chain inet try c; add rule inet try c ct state established,related accept'` },
  { name: 'NFLOG', command: `nft 'add rule inet try c log prefix "try" group 5'` },
  { name: 'nf_tables counters', command: `nft 'add counter inet try named; add rule inet try c counter name named'` },
  { name: 'nf_tables nat', command: `nft 'add table ip trynat; add chain ip trynat c { type nat hook postrouting priority 100; }; add rule ip trynat c masquerade'` },
  { name: 'nf_tables netdev ingress', command: `nft 'add table netdev try; add chain netdev try c { type filter hook ingress device "eth0" priority 0; }'` },
  { name: 'nf_tables dup', command: `nft 'add rule netdev try c dup to "eth1"'` },
  { name: 'vxlan', command: 'ip link add try0 type vxlan id 77 dstport 4789 dev eth0' },
];

const rules = (target: string): string => `
table inet canary {
  counter allowed { }
  counter denied { }
  chain forward {
    type filter hook forward priority 0; policy drop;
    ct state established,related accept
    ip daddr ${target} tcp dport ${allowedPort} ct state new counter name allowed accept
    ip daddr ${target} tcp dport ${deniedPort} counter name denied drop
  }
}
`;

/** Answers on both ports, so that only the firewall can make a difference between them. */
const listen = `perl -MIO::Socket::INET -MIO::Select -e '
my $s = IO::Select->new(map { IO::Socket::INET->new(LocalPort => $_, Listen => 5, ReuseAddr => 1) or die "$_: $!" } @ARGV);
while (my @ready = $s->can_read) { for (@ready) { my $c = $_->accept or next; print $c "canary\\n"; close $c } }' ${allowedPort} ${deniedPort}`;
const connect = (address: string, port: number): string =>
  `perl -MIO::Socket::INET -e 'exit(IO::Socket::INET->new(PeerAddr => "${address}", PeerPort => ${port}, Timeout => 3) ? 0 : 1)'`;

/**
 * @param image what the twin's firewalls run: has nft, ip and perl
 * @param taken subnets that are used or planned; the canary keeps out of them
 * @throws Error with the engine's words when a part of it could not be made
 */
export async function flyCanary(image: string, taken: readonly Prefix[], name = `jifang-canary-${process.pid.toString(36)}`): Promise<CanaryResult> {
  const [here, there] = freeSubnets(taken);
  const near = zone(name, 'a', here);
  const far = zone(name, 'b', there);
  const source = host(here, 5);
  const target = host(there, 5);
  const containers = ['firewall', 'source', 'target'].map((part) => `${name}-${part}`) as [string, string, string];
  const [firewall, from, to] = containers;
  const clearUp = async () => {
    await docker(['rm', '--force', '--volumes', ...containers]);
    await docker(['network', 'rm', near.name, far.name]);
  };
  // Ctrl-C must leave nothing behind either.
  const broken = () => { void clearUp().then(() => process.kill(process.pid, 'SIGKILL')); };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, broken);
  try {
    for (const network of [near, far]) await dockerText(networkCommand(network));
    const common = ['create', '--label', label, '--cap-drop', 'ALL', '--restart', 'no', '--memory', '64m', '--no-healthcheck', '--entrypoint', 'sh'];
    await dockerText([...common, '--name', firewall, '--network', near.name, '--ip', host(here, 2), '--cap-add', 'NET_ADMIN', '--cap-add', 'NET_RAW',
      '--sysctl', 'net.ipv4.ip_forward=1', image, '-c', 'exec sleep 300']);
    await dockerText(['network', 'connect', '--ip', host(there, 2), far.name, firewall]);
    await dockerText([...common, '--name', from, '--network', near.name, '--ip', source, image, '-c', 'exec sleep 300']);
    await dockerText([...common, '--name', to, '--network', far.name, '--ip', target, image, '-c', listen]);
    await dockerText(['start', ...containers]);
    const missing = await missingFeatures(firewall);
    await setUpFirewall(firewall, [here, there], target);
    // The first packets of a fresh network may wait for its bridge.
    const reachedAllowed = await reaches(from, target, allowedPort, 3);
    const reachedDenied = await reaches(from, target, deniedPort, 1);
    const counts = await counters(firewall);
    const hostAddresses = await addressesOfHost(image, [near, far]);
    await dockerText(['stop', '--time', '0', firewall]);
    return {
      missing, hostAddresses,
      allowed: { reached: reachedAllowed, counted: counts.get('allowed') ?? 0 },
      denied: { reached: reachedDenied, counted: counts.get('denied') ?? 0 },
      passedWithoutFirewall: await reaches(from, target, allowedPort, 1),
    };
  } finally {
    await clearUp();
    for (const signal of signals) process.off(signal, broken);
  }
}

/** Two subnets of the range kept for measurements that nobody uses. */
export function freeSubnets(taken: readonly Prefix[]): [Prefix, Prefix] {
  const free: Prefix[] = [];
  const range = parsePrefix('198.18.0.0/15')!;
  for (let first = range.first; first <= range.last && free.length < 2; first += 256n) {
    const candidate = prefixOf(first, 24, 4);
    if (!taken.some((other) => overlaps(candidate, other))) free.push(candidate);
  }
  const [one, two] = free;
  if (!one || !two) throw new Error('198.18.0.0/15: no free subnet');
  return [one, two];
}

const host = (prefix: Prefix, number: number): string => formatAddress(prefix.first + BigInt(number), 4);

function zone(name: string, part: string, prefix: Prefix): TwinNetwork {
  const subnet = `${formatAddress(prefix.first, 4)}/${prefix.length}`;
  return { id: part, name: `${name}-${part}`, bridge: `jfc${process.pid.toString(36)}${part}`, of: part, kind: 'zone', subnets: [{ family: 4, subnet, gateway: host(prefix, 1), range: `${host(prefix, 240)}/28` }] };
}

/** The network as Terraform would make it, in words of the docker command. */
function networkCommand(network: TwinNetwork): string[] {
  const { driver, options, ipamConfig, name } = networkConfig(network);
  const pools = (Array.isArray(ipamConfig) ? ipamConfig : []) as readonly { subnet?: string; gateway?: string; ipRange?: string }[];
  return ['network', 'create', '--driver', driver ?? 'bridge', '--label', label,
    ...Object.entries(options ?? {}).flatMap(([key, value]) => ['--opt', `${key}=${value}`]),
    ...pools.flatMap(({ subnet, gateway, ipRange }) => [
      ...(subnet === undefined ? [] : ['--subnet', subnet]), ...(gateway === undefined ? [] : ['--gateway', gateway]), ...(ipRange === undefined ? [] : ['--ip-range', ipRange]),
    ]), name];
}

async function missingFeatures(firewall: string): Promise<string[]> {
  const missing: string[] = [];
  for (const { name, command } of features) if ((await exec(firewall, command)).code !== 0) missing.push(name);
  await exec(firewall, 'nft flush ruleset; ip link del try0');
  return missing;
}

/** Takes the gateway's addresses, which Docker keeps for itself, and loads the rules. */
async function setUpFirewall(firewall: string, zones: readonly Prefix[], target: string): Promise<void> {
  const takeAddress = zones.map((prefix) => `ip addr replace ${host(prefix, 1)}/${prefix.length} dev "$(ip -o -4 addr show | awk '$4 ~ /^${host(prefix, 2).replaceAll('.', '\\.')}\\// {print $2}')"`);
  const { code, stderr } = await exec(firewall, ['sh', '-c', `set -e\n${takeAddress.join('\n')}\nnft -f -`], { input: rules(target) });
  if (code !== 0) throw new Error(stderr.trim());
}

async function reaches(from: string, address: string, port: number, tries: number): Promise<boolean> {
  for (let round = 0; round < tries; round++) if ((await exec(from, connect(address, port))).code === 0) return true;
  return false;
}

async function counters(firewall: string): Promise<Map<string, number>> {
  const { stdout } = await exec(firewall, 'nft -j list counters');
  const { nftables } = JSON.parse(stdout) as { nftables: { counter?: { name: string; packets: number } }[] };
  return new Map(nftables.flatMap(({ counter }) => counter ? [[counter.name, counter.packets]] : []));
}

async function addressesOfHost(image: string, networks: readonly TwinNetwork[]): Promise<string[]> {
  const shown = await dockerText(['run', '--rm', '--label', label, '--network', 'host', '--no-healthcheck', '--entrypoint', 'ip', image, '-4', '-o', 'addr', 'show']);
  const bridges = new Set(networks.map(({ bridge }) => bridge));
  return shown.split('\n').map((line) => line.split(/\s+/)).filter((words) => bridges.has(words[1] ?? '')).map((words) => `${words[3] ?? ''} (${words[1] ?? ''})`);
}
