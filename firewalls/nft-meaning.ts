/** What a rule file lets pass, as sets of packets: the rules are carried out in order, not looked up. */
import { parseAddress, type Family } from '../model';
import { PacketSet } from '../analysis/packets/packet-set';
import { addressesOf, allAddresses, allProtocols, protocolNumbers, termsOf } from '../analysis/packets/term';
import { intervalsOf, meet, range, without, type IntervalSet } from '../analysis/packets/intervals';
import { NftSyntaxError } from './nft-tokens';
import type { NftFile, NftMatch, NftMembers, NftRule } from './nft-reader';

/** Packets that begin a connection and are let pass by one rule. */
export interface NftPermission {
  readonly chain: 'input' | 'forward' | 'output';
  /** Interface names; absent: any. */
  readonly from?: string;
  readonly to?: string;
  readonly packets: PacketSet;
  /** Only packets that were translated on entry. */
  readonly translatedOnly: boolean;
  /** Only while the set of this name is filled. */
  readonly window?: string;
  readonly rule: NftRule;
}

export interface NftTranslation {
  readonly from: string;
  readonly packets: PacketSet;
  readonly family: Family;
  readonly target: bigint;
}

export interface NftMeaning {
  readonly permissions: readonly NftPermission[];
  readonly translations: readonly NftTranslation[];
  /** Per interface: sources that are dropped on entry. */
  readonly forged: readonly { readonly from: string; readonly family: Family; readonly sources: IntervalSet }[];
  /** Every base chain: its policy, and whether its last rule drops and logs whatever is left. */
  readonly bases: ReadonlyMap<string, { readonly policy: string; readonly dropsAndLogs: boolean }>;
}

interface Scope {
  readonly from?: string;
  readonly to?: string;
  readonly family?: Family;
  readonly sources?: IntervalSet;
  readonly destinations?: IntervalSet;
  readonly protocols: IntervalSet;
  readonly ports?: IntervalSet;
  readonly translatedOnly: boolean;
  readonly window?: string;
  /** Packets of known connections, of the loopback or of neighbour discovery: not what policies are about. */
  readonly aside: boolean;
}

const open: Scope = { protocols: allProtocols, translatedOnly: false, aside: false };

export function nftMeaning(file: NftFile): NftMeaning {
  const permissions: NftPermission[] = [];
  const translations: NftTranslation[] = [];
  const forged: NftMeaning['forged'][number][] = [];
  const bases = new Map<string, { policy: string; dropsAndLogs: boolean }>();
  for (const [name, chain] of file.chains) {
    if (!chain.base) continue;
    const last = chain.rules.at(-1);
    bases.set(name, { policy: chain.base.policy, dropsAndLogs: last?.verdict.kind === 'drop' && last.matches.length === 0 && last.log !== undefined && last.counter !== undefined });
    const { hook } = chain.base;
    for (const { scope, rule } of carriedOut(file, name, open, [])) {
      if (rule.verdict.kind === 'dnat') {
        const { family, to } = rule.verdict;
        translations.push({ from: scope.from ?? '', packets: packetsOf(scope, rule), family, target: parseAddress(to) ?? fail(rule, `${to} is no address`) });
      } else if (hook === 'prerouting' && rule.verdict.kind === 'drop') {
        forged.push({ from: scope.from ?? fail(rule, 'no interface'), family: scope.family ?? fail(rule, 'no family'), sources: scope.sources ?? fail(rule, 'no sources') });
      } else if ((hook === 'input' || hook === 'forward' || hook === 'output') && rule.verdict.kind === 'accept' && !scope.aside) {
        permissions.push({
          chain: hook, ...(scope.from === undefined ? {} : { from: scope.from }), ...(scope.to === undefined ? {} : { to: scope.to }),
          packets: packetsOf(scope, rule), translatedOnly: scope.translatedOnly, ...(scope.window === undefined ? {} : { window: scope.window }), rule,
        });
      }
    }
  }
  return { permissions, translations, forged, bases };
}

/** Rules in the order in which a packet meets them. A drop before an accept would take from it: the generator drops last. */
function* carriedOut(file: NftFile, name: string, outer: Scope, entered: readonly string[]): Generator<{ scope: Scope; rule: NftRule }> {
  const chain = file.chains.get(name);
  if (!chain || entered.includes(name)) throw new NftSyntaxError(0, `jump to ${name}`);
  let closed = false;
  for (const rule of chain.rules) {
    if (closed) fail(rule, 'a rule after one that takes everything');
    const scope = rule.matches.reduce((narrowed, match) => narrow(file, rule, narrowed, match), outer);
    if (rule.counter !== undefined && !file.counters.has(rule.counter)) fail(rule, `no counter ${rule.counter}`);
    if (rule.verdict.kind === 'jump') yield* carriedOut(file, rule.verdict.chain, scope, [...entered, name]);
    else yield { scope, rule };
    closed = rule.matches.length === 0 && rule.verdict.kind !== 'jump';
    const dropsNew = rule.verdict.kind === 'drop' && !closed && !scope.aside && chain.base?.hook !== 'prerouting';
    if (dropsNew) fail(rule, 'a rule that drops before the end');
  }
}

function narrow(file: NftFile, rule: NftRule, scope: Scope, match: NftMatch): Scope {
  switch (match.on) {
    case 'iifname': return { ...scope, from: match.name, aside: scope.aside || match.name === 'lo' };
    case 'oifname': return { ...scope, to: match.name, aside: scope.aside || match.name === 'lo' };
    case 'ip saddr': case 'ip6 saddr': {
      const family = match.on === 'ip saddr' ? 4 : 6;
      return { ...scope, family: sameFamily(rule, scope, family), sources: addresses(file, rule, match.members, family) };
    }
    case 'ip daddr': case 'ip6 daddr': {
      const family = match.on === 'ip daddr' ? 4 : 6;
      return { ...scope, family: sameFamily(rule, scope, family), destinations: addresses(file, rule, match.members, family) };
    }
    case 'nfproto': return { ...scope, family: sameFamily(rule, scope, match.value === 'ipv6' ? 6 : 4) };
    case 'l4proto': {
      const set = match.members.set === undefined ? undefined : file.sets.get(match.members.set);
      if (set?.type === 'inet_proto' && set.flags === 'timeout') return { ...scope, window: match.members.set! };
      return { ...scope, protocols: meet(scope.protocols, protocols(rule, match.members)) };
    }
    case 'tcp dport': return ported(scope, protocolNumbers.tcp, ports(file, rule, match.members));
    case 'udp dport': return ported(scope, protocolNumbers.udp, ports(file, rule, match.members));
    case 'ct status': return match.value === 'dnat' ? { ...scope, translatedOnly: true } : fail(rule, `ct status ${match.value}`);
    case 'ct state': return { ...scope, aside: true };
    case 'icmpv6 type': case 'hoplimit': return { ...scope, aside: true };
  }
}

const ported = (scope: Scope, protocol: number, set: IntervalSet): Scope =>
  ({ ...scope, protocols: meet(scope.protocols, range(BigInt(protocol), BigInt(protocol))), ports: set });

function sameFamily(rule: NftRule, scope: Scope, family: Family): Family {
  return scope.family === undefined || scope.family === family ? family : fail(rule, 'both families');
}

function packetsOf(scope: Scope, rule: NftRule): PacketSet {
  const family = scope.family ?? fail(rule, 'no family');
  const everything = allAddresses(family);
  return PacketSet.of(family, termsOf(scope.sources ?? everything, scope.destinations ?? everything, scope.protocols, scope.ports));
}

function elementsOf(file: NftFile, rule: NftRule, members: NftMembers, type: string): readonly string[] {
  if (members.set === undefined) return members.elements;
  const set = file.sets.get(members.set) ?? fail(rule, `no set ${members.set}`);
  return set.type === type ? set.elements : fail(rule, `${members.set} is a set of ${set.type}`);
}

function addresses(file: NftFile, rule: NftRule, members: NftMembers, family: Family): IntervalSet {
  const elements = elementsOf(file, rule, members, family === 4 ? 'ipv4_addr' : 'ipv6_addr');
  if (elements.some((element) => element.includes(':') !== (family === 6))) fail(rule, 'addresses of the other family');
  const set = addressesOf(elements, family);
  return members.negated ? without(allAddresses(family), set) : set;
}

function ports(file: NftFile, rule: NftRule, members: NftMembers): IntervalSet {
  return intervalsOf(elementsOf(file, rule, members, 'inet_service').map((element) => {
    const [first, last] = element.split('-');
    return [BigInt(first!), BigInt(last ?? first!)];
  }));
}

function protocols(rule: NftRule, members: NftMembers): IntervalSet {
  return intervalsOf(members.elements.map((element) => {
    const known = (protocolNumbers as Readonly<Record<string, number>>)[element];
    const number = known ?? (/^\d+$/.test(element) ? Number(element) : fail(rule, `no protocol ${element}`));
    return [BigInt(number), BigInt(number)];
  }));
}

function fail(rule: NftRule, what: string): never {
  throw new NftSyntaxError(rule.line, what);
}
