/** Proves, over all packets, that every forwarder lets pass what the flows say: nothing more, nothing less. */
import { formatPrefix, forwarderKinds, indexOf, type Bilingual, type Model, type Policy, type Rule, type Translation } from '../../model';
import { PacketSet } from '../packets/packet-set';
import { addressesOf, allAddresses, holdsPacket, packetText, prefixesOf, serviceTerm, type Packet } from '../packets/term';
import { expectedFrom, type Astray, type Expectation } from './expected';
import { lanesOf, rulesIn, termOfRule, type Lane } from './lanes';
import { laneWords, placeWords } from './words';

export interface Deviation {
  readonly kind: 'bypass' | 'passes-unasked' | 'blocked-though-asked' | 'astray' | 'translation-unasked' | 'translation-missing' | 'translation-shadowed';
  readonly policy?: string;
  readonly lane?: Lane;
  /** Rules that let the packet pass, when it should not. */
  readonly rules: readonly number[];
  /** Flows that ask for it, when it does not. */
  readonly flows: readonly string[];
  /** A packet that shows it. */
  readonly packet?: Packet;
  readonly text: Bilingual;
}

export interface Proof {
  /** Lanes compared: one for each chain, pair of zones and family of each forwarder. */
  readonly lanes: number;
  readonly rules: number;
  readonly deviations: readonly Deviation[];
}

/**
 * Compares, on every forwarder, the set of packets its rules accept with the set the flows ask for, both ways.
 * The second is worked out from flows, addresses and routing tables, not from the rules.
 * A device in two zones that is no forwarder is told too: no rule stands in its way.
 */
export function proveNothingElse(model: Model): Proof {
  const { expected, translations, astray } = expectedFrom(model);
  const deviations: Deviation[] = [...bypasses(model), ...astray.map((each) => astrayDeviation(model, each))];
  let lanes = 0;
  let rules = 0;
  for (const policy of model.policies) {
    rules += policy.rules.length;
    const asked = expected.get(policy.id) ?? new Map<string, { lane: Lane; terms: Expectation[] }>();
    const all = new Map<string, Lane>([...lanesOf(policy)].map(([key, { lane }]) => [key, lane]));
    for (const [key, { lane }] of asked) all.set(key, lane);
    for (const key of [...all.keys()].sort()) {
      lanes++;
      const lane = all.get(key)!;
      const expectations = asked.get(key)?.terms ?? [];
      const present = rulesIn(policy, lane);
      // What is open always and what is open in each time window must agree, each for itself.
      for (const window of new Set([...present.map((rule) => rule.window), ...expectations.map((each) => each.window)])) {
        deviations.push(...compareLane(model, policy, lane, present.filter((rule) => rule.window === window), expectations.filter((each) => each.window === window)));
      }
    }
    deviations.push(...compareTranslations(policy, translations.get(policy.id) ?? []));
  }
  return { lanes, rules, deviations };
}

/** Devices that stand in several zones and are no forwarders: whatever the rules say, there is a way round them. */
function bypasses(model: Model): Deviation[] {
  return model.devices.flatMap((device) => {
    const zones = [...new Set(device.interfaces.flatMap((port) => port.zone ?? []))];
    if (forwarderKinds.has(device.kind) || zones.length < 2) return [];
    const places = zones.map((id) => placeWords(model, id));
    const list = { zh: places.map(({ zh }) => zh).join('、'), en: places.map(({ en }) => en).join(', ') };
    return [{ kind: 'bypass', rules: [], flows: [], text: { zh: `${device.name} 同时接入 ${list.zh}，绕过了其间的防火墙`, en: `${device.id} stands in ${list.en} at once: a way round the firewalls between them` } }];
  });
}

function compareLane(model: Model, policy: Policy, lane: Lane, present: readonly Rule[], expectations: readonly Expectation[]): Deviation[] {
  const accepted = PacketSet.of(lane.family, present.map(termOfRule));
  const asked = PacketSet.of(lane.family, expectations.map(({ term }) => term));
  const found: Deviation[] = [];
  const where = laneWords(model, policy, lane);
  const extra = accepted.packetOutside(asked);
  if (extra) {
    const rules = present.filter((rule) => holdsPacket(termOfRule(rule), extra)).map((rule) => rule.number);
    found.push({
      kind: 'passes-unasked', policy: policy.id, lane, rules, flows: [], packet: extra,
      text: {
        zh: `${where.zh}：规则 ${rules.join('、')} 放行了没有业务流要求的报文，例如 ${packetText(extra)}`,
        en: `${where.en}: rule ${rules.join(', ')} lets packets pass that no flow asks for, such as ${packetText(extra)}`,
      },
    });
  }
  const missing = asked.packetOutside(accepted);
  if (missing) {
    const flows = [...new Set(expectations.filter(({ term }) => holdsPacket(term, missing)).map(({ flow }) => flow))];
    found.push({
      kind: 'blocked-though-asked', policy: policy.id, lane, rules: [], flows, packet: missing,
      text: {
        zh: `${where.zh}：业务流 ${flows.join('、')} 要求的报文没有规则放行，例如 ${packetText(missing)}`,
        en: `${where.en}: no rule lets pass what flow ${flows.join(', ')} asks for, such as ${packetText(missing)}`,
      },
    });
  }
  return found;
}

function astrayDeviation(model: Model, { flow, leg, family, way }: Astray): Deviation {
  const service = indexOf(model).flows.get(flow)!.services[0]!;
  const target = prefixesOf(way.addresses, family).map(formatPrefix)[0] ?? '';
  const at = 'at' in way.end ? way.end.at : 'zone' in way.end ? way.end.zone : way.end.policy;
  const place = placeWords(model, at);
  const reason = way.end.kind === 'loop' ? { zh: '路由成环', en: 'the routes form a loop' }
    : way.end.kind === 'lost' ? { zh: '没有路由', en: 'there is no route' } : { zh: '路由通向别处', en: 'the route leads elsewhere' };
  const [from, to] = [placeWords(model, leg.from), placeWords(model, leg.to)];
  return {
    kind: 'astray', rules: [], flows: [flow],
    text: {
      zh: `业务流 ${flow}（${from.zh} → ${to.zh}，${service.name}）：去往 ${target} 的报文到 ${place.zh} 后${reason.zh}`,
      en: `flow ${flow} (${from.en} to ${to.en}, ${service.name}): packets to ${target} get as far as ${place.en}, where ${reason.en}`,
    },
  };
}

/** A translation is right when a flow publishes exactly that address, service and target at this forwarder. */
function compareTranslations(policy: Policy, expected: readonly Translation[]): Deviation[] {
  const key = (row: Translation) => JSON.stringify([row.flow, row.fromZone, row.family, row.address, row.service, row.target]);
  const asked = new Set(expected.map(key));
  const present = new Set(policy.translations.map(key));
  const deviation = (kind: 'translation-unasked' | 'translation-missing', row: Translation): Deviation => {
    const what = { zh: `${row.address} ${row.service.name} → ${row.target}（业务流 ${row.flow}）`, en: `${row.address} ${row.service.name} to ${row.target} (flow ${row.flow})` };
    return {
      kind, policy: policy.id, rules: [], flows: [row.flow],
      text: kind === 'translation-unasked'
        ? { zh: `${policy.name}：地址转换 ${what.zh} 没有业务流要求`, en: `${policy.id}: no flow asks for the translation ${what.en}` }
        : { zh: `${policy.name}：缺少地址转换 ${what.zh}`, en: `${policy.id}: the translation ${what.en} is missing` },
    };
  };
  return [
    ...policy.translations.filter((row) => !asked.has(key(row))).map((row) => deviation('translation-unasked', row)),
    ...expected.filter((row) => !present.has(key(row))).map((row) => deviation('translation-missing', row)),
    ...shadowed(policy, policy.translations.filter((row) => asked.has(key(row)))),
  ];
}

/** The first translation that matches decides: packets a flow asks for may go to the target of an earlier one. */
function shadowed(policy: Policy, wanted: readonly Translation[]): Deviation[] {
  const place = (row: Translation) => `${row.fromZone} ${row.family} ${row.address}`;
  const packetsOf = (row: Translation) => PacketSet.of(row.family, [serviceTerm(allAddresses(row.family), addressesOf([row.address], row.family), row.service)]);
  const wantedRows = new Set(wanted);
  // Per public address, what earlier rows take to each target.
  const taken = new Map<string, Map<string, { packets: PacketSet; flows: string[] }>>();
  return policy.translations.flatMap((row): Deviation[] => {
    const earlier = taken.get(place(row)) ?? new Map<string, { packets: PacketSet; flows: string[] }>();
    taken.set(place(row), earlier);
    const packets = packetsOf(row);
    const found = [...earlier].flatMap(([target, other]): Deviation[] => {
      const caught = target === row.target || !wantedRows.has(row) ? PacketSet.none : packets.intersection(other.packets);
      if (caught.isEmpty) return [];
      const packet = caught.packetOutside(PacketSet.none)!;
      return [{
        kind: 'translation-shadowed', policy: policy.id, rules: [], flows: [row.flow], packet,
        text: {
          zh: `${policy.name}：业务流 ${row.flow} 要求转换到 ${row.target} 的报文先被业务流 ${other.flows.join('、')} 转换到 ${target}，例如 ${packetText(packet)}`,
          en: `${policy.id}: packets that flow ${row.flow} wants at ${row.target} are taken to ${target} first, by flow ${other.flows.join(', ')}, such as ${packetText(packet)}`,
        },
      }];
    });
    const same = earlier.get(row.target);
    earlier.set(row.target, { packets: same ? same.packets.union(packets) : packets, flows: [...new Set([...same?.flows ?? [], row.flow])] });
    return found;
  });
}
