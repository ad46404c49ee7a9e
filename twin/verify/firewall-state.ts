/** What a running firewall shows of itself: its table as nft prints it, and the lines its rules have logged. */
import { protocolNumbers } from '../../analysis/packets/term';
import { tableName } from '../../firewalls';
import { objectOf } from './agent';
import type { LogLine } from './judge';

/** Where a forwarder of the twin logs, one JSON object a line. */
const logFile = '/run/jifang/firewall.json';

/** How far a log had been written. */
export interface LogMark {
  readonly inode: string;
  readonly size: number;
  /** When the counters had been read: seconds of the epoch. What is older has been counted, even if its line was written later. */
  readonly time: number;
}

const cut = '=====';

/** For a forwarder's shell: its counters alone. */
export const readCounters = `nft -j list counters table inet ${tableName}`;

/** For a forwarder's shell: the table, the mark of the log and the counters after it, the interfaces and the file of rules as it found them, other tables, VRRP it has seen. */
export const readState = `nft -j list table inet ${tableName}; echo; echo ${cut}; date +%s.%N; stat -c '%i %s' ${logFile} 2>/dev/null || echo none; echo ${cut}; ${readCounters}; echo; echo ${cut}; cat /run/jifang/interfaces; echo ${cut}; sha256sum /etc/jifang/rules.nft; echo ${cut}; nft list tables; echo ${cut}; cat /proc/sys/net/netfilter/nf_conntrack_generic_timeout; conntrack -L 2>/dev/null | grep '^unknown  *112 ' || :`;

/** For a forwarder's shell: what the log has got since a mark, even if it was turned over meanwhile. */
export const readLogSince = ({ inode, size }: LogMark): string =>
  `if [ "$(stat -c %i ${logFile})" = '${inode}' ]; then tail -c +${size + 1} ${logFile}; else tail -c +${size + 1} ${logFile}.1; cat ${logFile}; fi`;

export interface FirewallState {
  readonly table: readonly Record<string, unknown>[];
  /** Packets by counter, before the log's mark. */
  readonly counters: ReadonlyMap<string, number>;
  /** The same after it: what they count from here on is of lines behind the mark. */
  readonly countersAfter: ReadonlyMap<string, number>;
  /** Names of the sets of time windows that are open now. */
  readonly open: readonly string[];
  readonly mark?: LogMark;
  /** Interface by place, as the start of the container found them. */
  readonly interfaces: ReadonlyMap<string, string>;
  /** SHA-256 of the rule file in the container. */
  readonly file: string;
  /** `ip nat`, `inet jifang` */
  readonly tables: readonly string[];
  /** Senders of VRRP messages of the last seconds. Once both members have spoken, the rules count none of them any more. */
  readonly vrrp: readonly string[];
}

/** Seconds within which a VRRP message must have come: they are sent every second. */
const recent = 10;

/** Undefined when the table is not there. */
export function stateOf(text: string): FirewallState | undefined {
  const [ruleset = '', mark = '', after = '', interfaces = '', file = '', tables = '', known = ''] = text.split(`${cut}\n`);
  const table = entriesOf(ruleset);
  if (!table) return undefined;
  const [, time, inode, size] = /^([\d.]+)\n(\d+) (\d+)/.exec(mark) ?? [];
  return {
    table,
    counters: countersOf(ruleset),
    countersAfter: countersOf(after),
    open: table.flatMap((entry) => named(entry, 'set')).filter((set) => set['type'] === 'inet_proto' && Array.isArray(set['elem']) && set['elem'].length > 0).map((set) => String(set['name'])),
    ...(inode === undefined ? {} : { mark: { inode, size: Number(size), time: Number(time) } }),
    interfaces: new Map(interfaces.split('\n').filter((line) => line !== '').map((line) => line.split(' ')).map(([place = '', name = '']) => [place, name])),
    file: file.split(' ')[0] ?? '',
    vrrp: freshSenders(known),
    tables: tables.split('\n').filter((line) => line.startsWith('table ')).map((line) => line.slice('table '.length).trim()),
  };
}

function entriesOf(text: string): Record<string, unknown>[] | undefined {
  const entries = objectOf(text.trim())?.['nftables'];
  return Array.isArray(entries) ? entries.filter((entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null) : undefined;
}

/** Packets by counter, from what {@link readCounters} or a whole table shows. */
export const countersOf = (text: string): ReadonlyMap<string, number> =>
  new Map((entriesOf(text) ?? []).flatMap((entry) => named(entry, 'counter')).map((counter) => [String(counter['name']), Number(counter['packets'])]));

/** Each message sets an entry's time to live back to its full length. */
function freshSenders(known: string): string[] {
  const [full = '', ...entries] = known.split('\n');
  return entries.flatMap((entry) => {
    const [, left, source] = /^unknown +112 (\d+) src=(\S+)/.exec(entry) ?? [];
    return source !== undefined && Number(left) >= Number(full) - recent ? [source] : [];
  });
}

/** The object of one kind in an entry of nft's list. */
export function named(entry: Record<string, unknown>, kind: string): Record<string, unknown>[] {
  const found = entry[kind];
  return typeof found === 'object' && found !== null ? [found as Record<string, unknown>] : [];
}

const protocolOf = new Map<number, LogLine['protocol']>([[protocolNumbers.tcp, 'tcp'], [protocolNumbers.udp, 'udp'], [protocolNumbers.icmp, 'icmp'], [protocolNumbers.icmpv6, 'icmp']]);

/** Lines of the log as ulogd2 writes them, of packets since that time; those of other protocols are no probes and are left out. */
export function readLog(text: string, since = 0): LogLine[] {
  return text.split('\n').flatMap((line): LogLine[] => {
    const found = objectOf(line);
    if (!found) return [];
    const seconds = found['oob.time.sec'] === undefined ? undefined : Number(found['oob.time.sec']) + Number(found['oob.time.usec'] ?? 0) / 1e6;
    if (seconds !== undefined && seconds < since) return [];
    const [, action, subject] = /^(accept|drop) (\S+)/.exec(String(found['oob.prefix'] ?? '')) ?? [];
    const protocol = protocolOf.get(Number(found['ip.protocol'] ?? found['ip6.nexthdr']));
    if (action === undefined || subject === undefined || protocol === undefined) return [];
    return [{
      action: action as LogLine['action'], subject, protocol, source: String(found['src_ip']), destination: String(found['dest_ip']),
      sourcePort: Number((protocol === 'icmp' ? found['icmp.echoid'] ?? found['icmpv6.echoid'] : found['src_port']) ?? 0),
    }];
  });
}
