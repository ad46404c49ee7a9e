/** One nftables file per forwarder: everything the device needs to carry out its policy, and nothing that is not in the model. */
import { by, indexOf, type Device, type Model, type Policy, type Rule, type Translation } from '../model';
import { lanesOf, placeWords, type Lane } from '../analysis/reachability';
import { validSources } from './anti-spoofing';
import { elementOf, ruleMatch, serviceMatch, Sets } from './matches';
import { comment, fitsComment, flowCounter, interfaceName, interfaceVariable, laneChain, linkName, logPrefix, windowSet, zoneName } from './names';
import { header } from './nft-header';

/** NFLOG group of all messages. Inside a network namespace the kernel's own log stays silent, so nothing is sent there. */
export const logGroup = 5;
/** Name of the one table; loading a file replaces this table and touches no other. */
export const tableName = 'jifang';

/** A zone or heartbeat link with the port by which the device stands at it. */
export interface Place {
  readonly id: string;
  /** As part of names in the file. */
  readonly label: string;
  readonly variable: string;
  /** Name of the port in the plan. */
  readonly planned: string;
  /** As Linux takes it. */
  readonly name: string;
}

/** The places at which a forwarder has rules or addresses, in the order of its ports. */
export function placesOf(device: Device, policy: Policy): Place[] {
  const used = new Set(policy.rules.flatMap((rule) => [rule.fromZone, rule.toZone]));
  return device.interfaces.flatMap((port, i): Place[] => {
    const id = port.zone ?? port.link;
    if (id === undefined || port.bond !== undefined || (port.zone === undefined && !used.has(id))) return [];
    const label = port.zone === undefined ? linkName(port.name) : zoneName(port.zone);
    return [{ id, label, variable: interfaceVariable(label), planned: port.name, name: interfaceName(port.name, i) }];
  });
}

const log = (what: 'accept' | 'drop', subject: string): string => `log prefix ${logPrefix(what, subject)} group ${logGroup} snaplen 128`;
const drop = (reason: string): string => `counter name drop_${reason} ${log('drop', reason)} drop`;

/** The rule file of one forwarder, alone or as member of a pair. */
export function nftablesFor(model: Model, device: Device): string {
  const policy = indexOf(model).policyOfDevice.get(device.id);
  if (!policy) throw new Error(`${device.id} is no forwarder: it has no policy`);
  const places = placesOf(device, policy);
  const sets = new Sets();
  const labels = new Map(places.map((place) => [place.id, place.label]));
  const chains = chainsOf(policy, labels);
  const ruleChains = chains.map((chain) => ruleChain(model, policy, chain, sets));
  const jumps = (chain: Lane['chain']) => chains.filter(({ lane }) => lane.chain === chain).map(({ name, lane }) => [
    ...(lane.fromZone === undefined ? [] : [`iifname $${interfaceVariable(labels.get(lane.fromZone)!)}`]),
    ...(lane.toZone === undefined ? [] : [`oifname $${interfaceVariable(labels.get(lane.toZone)!)}`]), `jump ${name}`,
  ].join(' '));
  const speaks6 = device.interfaces.some((port) => port.addresses.some(({ family }) => family === 6));
  const spoofing = spoofingRules(model, policy, places);
  const translations = policy.translations.map((row) => translation(row, interfaceVariable(labels.get(row.fromZone)!), sets));
  const windows = [...new Map(policy.rules.flatMap((rule) => (rule.window === undefined ? [] : [[rule.flow, rule.window] as const])))].sort(by(([flow]) => flow));
  const flows = [...new Set(policy.rules.map((rule) => rule.flow))].sort(by((flow) => flow));
  const reasons = ['forward', 'input', 'output', 'invalid', ...(spoofing.length > 0 ? ['spoofed'] : [])];

  const table = [
    ...flows.map((flow) => `counter ${flowCounter(flow)} { }`),
    ...reasons.map((reason) => `counter drop_${reason} { }`),
    '',
    ...windows.flatMap(([flow, window]) => block(`set ${windowSet(flow)}`, ['type inet_proto', 'flags timeout', `comment ${comment(window)}`])),
    ...sets.all.flatMap(({ name, type, elements }) => block(`set ${name}`, [`type ${type}`, 'flags interval', ...elementLines(elements)])),
    ...(spoofing.length === 0 ? [] : block('chain anti_spoofing', ['type filter hook prerouting priority raw; policy accept;', ...spoofing])),
    ...(translations.length === 0 ? [] : block('chain translations', ['type nat hook prerouting priority dstnat; policy accept;', ...translations])),
    ...block('chain forward', ['type filter hook forward priority filter; policy drop;', ...stateful(), ...jumps('forward'), drop('forward')]),
    ...block('chain input', [
      'type filter hook input priority filter; policy drop;', 'iifname "lo" accept', ...stateful(), ...(speaks6 ? [neighbourDiscovery] : []), ...jumps('input'), drop('input'),
    ]),
    ...block('chain output', [
      'type filter hook output priority filter; policy drop;', 'oifname "lo" accept', ...stateful(), ...(speaks6 ? [neighbourDiscovery] : []), ...jumps('output'), drop('output'),
    ]),
    ...ruleChains.flat(),
  ];
  while (table.at(-1) === '') table.pop();
  return [
    ...header(model, device, policy, places, windows),
    ...places.map((place) => `define ${place.variable} = "${place.name}"`),
    '',
    // An empty table first, so that deleting never fails; then the whole table in one transaction.
    `table inet ${tableName}`,
    `delete table inet ${tableName}`,
    '',
    `table inet ${tableName} {`,
    ...table.map((line) => (line === '' ? '' : `  ${line}`)),
    '}',
    '',
  ].join('\n');
}

/** Neighbour discovery is what ARP is in IPv4: without it no IPv6 packet leaves. It never leaves the link. */
const neighbourDiscovery = 'icmpv6 type { nd-neighbor-solicit, nd-neighbor-advert } ip6 hoplimit 255 accept';

const stateful = (): string[] => ['ct state established,related accept', `ct state invalid ${drop('invalid')}`];

interface RuleChain {
  readonly name: string;
  readonly lane: Lane;
  readonly rules: readonly Rule[];
}

/** One chain for the rules of both families between two places. A port the device lacks carries none. */
function chainsOf(policy: Policy, labels: ReadonlyMap<string, string>): RuleChain[] {
  const chains = new Map<string, { name: string; lane: Lane; rules: Rule[] }>();
  for (const { lane, rules } of lanesOf(policy).values()) {
    const { fromZone, toZone } = lane;
    if ([fromZone, toZone].some((place) => place !== undefined && !labels.has(place))) continue;
    const name = laneChain(fromZone === undefined ? undefined : labels.get(fromZone), toZone === undefined ? undefined : labels.get(toZone));
    const known = chains.get(name);
    if (known) known.rules.push(...rules);
    else chains.set(name, { name, lane, rules: [...rules] });
  }
  for (const { rules } of chains.values()) rules.sort(by((rule) => rule.number));
  return [...chains.values()].sort(by(({ lane }) => laneRank(policy, lane), ({ name }) => name));
}

const chainOrder: readonly Lane['chain'][] = ['forward', 'input', 'output'];
/** Chains in the order of the zones from outside to inside. */
function laneRank(policy: Policy, { chain, fromZone, toZone }: Lane): number {
  const rank = (zone: string | undefined) => (zone === undefined ? 0 : policy.zones.indexOf(zone) + 1);
  const width = policy.zones.length + 1;
  return (chainOrder.indexOf(chain) * width + rank(fromZone)) * width + rank(toZone);
}

function block(opening: string, lines: readonly string[]): string[] {
  return [`${opening} {`, ...lines.map((line) => `  ${line}`), '}', ''];
}

function elementLines(elements: readonly string[]): string[] {
  const perLine = 6;
  const rows = Array.from({ length: Math.ceil(elements.length / perLine) }, (_, i) => elements.slice(i * perLine, (i + 1) * perLine).join(', '));
  return ['elements = {', ...rows.map((row, i) => `  ${row}${i < rows.length - 1 ? ',' : ''}`), '}'];
}

function ruleChain(model: Model, policy: Policy, { name, lane, rules }: RuleChain, sets: Sets): string[] {
  const place = (id: string | undefined) => (id === undefined ? '本机' : placeWords(model, id).zh);
  const published = new Set(policy.translations.map((row) => `${row.flow} ${row.fromZone} ${row.family}`));
  const lines = rules.flatMap((rule) => {
    const translated = lane.chain === 'forward' && published.has(`${rule.flow} ${rule.fromZone} ${rule.family}`);
    const derived = indexOf(model).flows.get(rule.flow)?.origin === 'derived';
    const text = `${rule.number} ${rule.flow} ${rule.purpose}`;
    return [
      ...(fitsComment(text) ? [] : [`# ${text.replace(/[\r\n]+/g, ' ')}`]),
      [
        ruleMatch(rule, sets),
        // Only what came in by the public address: the inner one is nobody's business outside.
        ...(translated ? ['ct status dnat'] : []),
        `counter name ${flowCounter(rule.flow)}`,
        // Packets of VRRP and state synchronisation have no answer, so each would be a new connection and fill the log.
        ...(derived ? [] : [log('accept', rule.flow)]),
        'accept',
        `comment ${comment(text)}`,
      ].join(' '),
    ];
  });
  return [`# ${place(lane.fromZone)} → ${place(lane.toZone)}`, ...block(`chain ${name}`, lines)];
}

function spoofingRules(model: Model, policy: Policy, places: readonly Place[]): string[] {
  const variables = new Map(places.map((place) => [place.id, place.variable]));
  return validSources(model, policy, places.map((place) => place.id)).flatMap(({ place, family, match }) => (match
    ? [`iifname $${variables.get(place)!} ${family === 4 ? 'ip' : 'ip6'} saddr ${match.negated ? '!= ' : ''}{ ${match.prefixes.map(elementOf).join(', ')} } ${drop('spoofed')}`]
    : []));
}

function translation(row: Translation, variable: string, sets: Sets): string {
  const key = row.family === 4 ? 'ip' : 'ip6';
  return [
    `iifname $${variable} ${key} daddr ${row.address}`,
    serviceMatch(row, sets), `dnat ${key} to ${row.target} comment ${comment(row.flow)}`,
  ].join(' ');
}
