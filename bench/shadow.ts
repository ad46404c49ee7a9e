/**
 * Rule sets of any size for timing the analysis of rules, and the same sets for aerleon's shade check.
 * Generated from a fixed seed: every run times the same rules.
 */
import { parsePrefix, type Rule, type Service } from '../model';
import { PacketSet } from '../analysis/packets/packet-set';
import { addressesOf, serviceTerm, type Term } from '../analysis/packets/term';
import { overlapsOf, type Overlap } from '../analysis/shadow';

/** A rule as both programs get it. */
export interface PlainRule {
  readonly name: string;
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  readonly protocol: 'tcp' | 'udp';
  readonly ports: Rule['service']['ports'];
}

function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const wellKnown = [22, 25, 53, 80, 123, 161, 389, 443, 514, 636, 1433, 1521, 3306, 3389, 5432, 6514, 7443, 8080, 8443, 9443];

/**
 * As policies of large sites are: most rules from a few hosts or networks to a host or a server farm, on one or a few ports; one in ten for a whole site;
 * one in twenty a repetition, or part, of an earlier one.
 */
export function realisticRules(count: number): PlainRule[] {
  const roll = dice(20261101);
  const host = () => `10.${roll(64)}.${roll(256)}.${1 + roll(254)}/32`;
  const network = () => `10.${roll(64)}.${roll(256)}.0/24`;
  const some = (most: number, one: () => string) => [...new Set(Array.from({ length: 1 + roll(most) }, one))];
  const ports = () => Array.from({ length: roll(4) === 0 ? 2 : 1 }, () => {
    const port = wellKnown[roll(wellKnown.length)]!;
    return roll(12) === 0 ? { from: 1024 + roll(4096), to: 8192 + roll(4096) } : { from: port, to: port };
  });
  const rules: PlainRule[] = [];
  for (let n = 0; n < count; n++) {
    const name = `rule-${n + 1}`;
    const protocol = roll(5) === 0 ? 'udp' : 'tcp';
    const earlier = rules[roll(Math.max(n, 1))];
    if (earlier && roll(20) === 0) rules.push({ ...earlier, name, sources: earlier.sources.slice(0, 1 + roll(earlier.sources.length)) });
    else if (roll(10) === 0) rules.push({ name, sources: [`10.${roll(64)}.0.0/16`], destinations: some(2, host), protocol, ports: ports() });
    else rules.push({ name, sources: some(4, roll(3) === 0 ? network : host), destinations: some(3, roll(5) === 0 ? network : host), protocol, ports: ports() });
  }
  return rules;
}

/**
 * Made to hurt: stripes over all destinations crossing stripes over all sources, boxes shifted a little against each other so that everything overlaps,
 * and wide rules at the end that only all the stripes together cover.
 */
export function nastyRules(count: number): PlainRule[] {
  const roll = dice(7);
  const quarter = Math.max(1, Math.floor(count / 4));
  const address = (n: number) => `${(n >>> 24) & 255}.${(n >>> 16) & 255}.${(n >>> 8) & 255}.${n & 255}/32`;
  const block = (n: number, length: number) => address(((n << (32 - length)) >>> 0)).replace('/32', `/${length}`);
  const everything = ['0.0.0.0/0'];
  const all = [{ from: 0, to: 65535 }];
  const bits = Math.max(1, Math.ceil(Math.log2(quarter)));
  const rules: PlainRule[] = [];
  for (let n = 0; n < quarter; n++) rules.push({ name: `row-${n}`, sources: [block(n, bits)], destinations: everything, protocol: 'tcp', ports: all });
  for (let n = 0; n < quarter; n++) rules.push({ name: `column-${n}`, sources: everything, destinations: [block(n, bits)], protocol: 'tcp', ports: [{ from: n % 1000, to: n % 1000 + 5000 }] });
  for (let n = 0; n < quarter; n++) {
    const from = roll(40000);
    rules.push({ name: `box-${n}`, sources: [block(roll(2 ** 6), 6), block(roll(2 ** 9), 9)], destinations: [block(roll(2 ** 5), 5)], protocol: 'udp', ports: [{ from, to: from + roll(20000) }] });
  }
  while (rules.length < count) rules.push({ name: `wide-${rules.length}`, sources: [block(roll(2 ** 3), 3)], destinations: [block(roll(2 ** 3), 3)], protocol: roll(2) === 0 ? 'tcp' : 'udp', ports: all });
  return rules;
}

export function termsOfRules(rules: readonly PlainRule[]): Term[] {
  return rules.map(({ sources, destinations, protocol, ports }) => {
    const service: Service = { name: protocol, protocol, ports };
    return serviceTerm(addressesOf(sources, 4), addressesOf(destinations, 4), service);
  });
}

/** What aerleon's shade check finds, and more: rules covered by one or by several others. From text to findings. */
export const ourShadowCheck = (rules: readonly PlainRule[]): Overlap[] => overlapsOf(termsOfRules(rules));

/** The proof of a whole rule set: that two policies let pass the same packets, here one and its rules in another order. From text to answer. */
export function ourEquivalence(rules: readonly PlainRule[]): boolean {
  return PacketSet.of(4, termsOfRules(rules)).equals(PacketSet.of(4, termsOfRules([...rules].reverse())));
}

/** Version of aerleon that {@link aerleonScript} was written for. */
export const aerleonVersion = '1.18.0';

/** The same rules for aerleon: the JSON that its script reads. */
export const aerleonInput = (rules: readonly PlainRule[]): string => JSON.stringify(rules.map(({ name, sources, destinations, protocol, ports }) => ({
  name, protocol, sources: sources.map(canonical), destinations: destinations.map(canonical), ports: ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)),
})));

const canonical = (text: string): string => {
  const prefix = parsePrefix(text);
  if (!prefix) throw new Error(`not a prefix: ${text}`);
  return text;
};

/** What the script prints, as JSON. */
export interface AerleonResult {
  /** CPU seconds of the shade check alone, without reading the policy. */
  readonly shadeSeconds: number;
  /** CPU seconds of reading the policy, the shade check included. */
  readonly totalSeconds: number;
  /** Names of shaded terms. */
  readonly shaded: readonly string[];
}

/** Python that reads the rules from the file named as its argument, gives them to aerleon with its shade check on, and times it. */
export const aerleonScript = `
import json, logging, re, sys, time
from aerleon.lib import naming, policy
from aerleon.lib.policy import Policy

rules = json.load(open(sys.argv[1]))
definitions = naming.Naming()
networks, services = {}, {}
terms = []
for rule in rules:
    key = rule['name'].upper()
    networks[key + '_FROM'] = {'values': [{'address': a} for a in rule['sources']]}
    networks[key + '_TO'] = {'values': [{'address': a} for a in rule['destinations']]}
    services[key + '_PORTS'] = [{'protocol': rule['protocol'], 'port': p} for p in rule['ports']]
    terms.append('term %s {\\n source-address:: %s\\n destination-address:: %s\\n destination-port:: %s\\n protocol:: %s\\n action:: accept\\n}' % (
        rule['name'], key + '_FROM', key + '_TO', key + '_PORTS', rule['protocol']))
definitions.ParseDefinitionsObject({'networks': networks, 'services': services}, 'bench')
text = 'header {\\n target:: nftables inet forward\\n}\\n' + '\\n'.join(terms)

shaded, spent = [], [0.0]
class Collect(logging.Handler):
    def emit(self, record):
        match = re.match(r'(\\S+) is shaded by', record.getMessage())
        if match: shaded.append(match.group(1))
logging.getLogger().handlers = [Collect()]
logging.getLogger().setLevel(logging.WARNING)
check = Policy._DetectShading
def timed(self, terms):
    start = time.process_time()
    check(self, terms)
    spent[0] += time.process_time() - start
Policy._DetectShading = timed

start = time.process_time()
policy.ParsePolicy(text, definitions=definitions, shade_check=True)
print(json.dumps({'shadeSeconds': spent[0], 'totalSeconds': time.process_time() - start, 'shaded': sorted(set(shaded))}))
`;
