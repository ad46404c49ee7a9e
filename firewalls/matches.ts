/** The matching half of a rule in nft's words, and the sets it needs. */
import { formatAddress, formatPrefix, parsePrefix, type Family, type Prefix, type Rule, type Service } from '../model';
import { rangesOf, sameIntervals } from '../analysis/packets/intervals';
import { addressesOf, allAddresses, allPorts, portsOf, prefixesOf, protocolNumbers } from '../analysis/packets/term';
import { memberSet, windowSet } from './names';

/** Lists longer than this become a named set, printed once at the top of the table. */
const longestInline = 4;

interface NamedSet {
  readonly name: string;
  readonly type: 'ipv4_addr' | 'ipv6_addr' | 'inet_service';
  readonly elements: readonly string[];
}

/** The named sets of one file, in the order in which rules first need them. */
export class Sets {
  private readonly byContent = new Map<string, string>();
  private readonly names = new Set<string>();
  readonly all: NamedSet[] = [];

  /** `10.0.0.1`, `{ 10.0.0.1, 10.0.0.2 }` or `@from4_ca-log`. */
  reference(wanted: string, type: NamedSet['type'], elements: readonly string[]): string {
    if (elements.length === 1) return elements[0]!;
    if (elements.length <= longestInline) return `{ ${elements.join(', ')} }`;
    const content = `${wanted} ${elements.join(' ')}`;
    const known = this.byContent.get(content);
    if (known !== undefined) return `@${known}`;
    // A flow that enters by several zones has a list for each.
    let name = wanted;
    for (let n = 2; this.names.has(name); n++) name = `${wanted}.${n}`;
    this.names.add(name);
    this.byContent.set(content, name);
    this.all.push({ name, type, elements });
    return `@${name}`;
  }
}

const addressKey = (family: Family): 'ip' | 'ip6' => (family === 4 ? 'ip' : 'ip6');

/** Addresses as nft elements, single ones bare. As the rule lists them; only where they overlap are they merged, which nft demands. */
export function addressElements(prefixes: readonly string[], family: Family): string[] {
  const parsed = prefixes.map((text) => parsePrefix(text)!).sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const separate = parsed.every((prefix, i) => i === 0 || parsed[i - 1]!.last < prefix.first);
  return (separate ? parsed : prefixesOf(addressesOf(prefixes, family), family)).map(elementOf);
}

export const elementOf = (prefix: Prefix): string => (prefix.first === prefix.last ? formatAddress(prefix.first, prefix.family) : formatPrefix(prefix));

const isEverything = (prefixes: readonly string[], family: Family): boolean => sameIntervals(addressesOf(prefixes, family), allAddresses(family));

/** nft knows VRRP by number only. */
export const protocolWord = ({ protocol }: Service): string => (protocol === 'vrrp' ? `${protocolNumbers.vrrp}` : protocol);

/** `tcp dport 443`, `tcp dport { 80, 8000-8080 }`, `meta l4proto 112`. */
export function serviceMatch({ service, flow }: Pick<Rule, 'service' | 'flow'>, sets: Sets): string {
  const ports = portsOf(service);
  if (ports === undefined || sameIntervals(ports, allPorts)) {
    return `meta l4proto ${protocolWord(service)}`;
  }
  const elements = rangesOf(ports).map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`));
  return `${service.protocol} dport ${sets.reference(memberSet('ports', flow), 'inet_service', elements)}`;
}

/** All that a rule matches, without its chain: family, source, destination, service, window. */
export function ruleMatch(rule: Rule, sets: Sets): string {
  const { family, flow } = rule;
  const type = family === 4 ? 'ipv4_addr' : 'ipv6_addr';
  const parts: string[] = [];
  const everySource = isEverything(rule.sources, family);
  const everyDestination = isEverything(rule.destinations, family);
  if (everySource && everyDestination) parts.push(`meta nfproto ipv${family}`);
  if (!everySource) parts.push(`${addressKey(family)} saddr ${sets.reference(memberSet(`from${family}`, flow), type, addressElements(rule.sources, family))}`);
  if (!everyDestination) parts.push(`${addressKey(family)} daddr ${sets.reference(memberSet(`to${family}`, flow), type, addressElements(rule.destinations, family))}`);
  parts.push(serviceMatch(rule, sets));
  // Behind the ports: nft 1.1 takes a protocol from a set for none at all and refuses ports after it.
  if (rule.window !== undefined) parts.push(`meta l4proto @${windowSet(flow)}`);
  return parts.join(' ');
}
