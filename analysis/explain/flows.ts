/** Where a flow comes from, the way it takes and why, and the rules made of it; and a rule back to its flow. */
import { chainWords } from '../reachability/words';
import { forwarderNodes } from '../forwarders';
import { ZoneGraph } from '../routing';
import { formatPrefix, hostPrefix, indexOf, isLogged, overlaps, parsePrefix, protections, type Bilingual, type Flow, type Model, type Policy, type Rule, type Service } from '../../model';
import { holdersOf } from '../subjects';
import { both, endpointWords, joined, named, same, section, type Explanation, type Section } from './section';

const graphs = new WeakMap<Model, ZoneGraph>();
const graphOf = (model: Model): ZoneGraph => {
  const known = graphs.get(model) ?? new ZoneGraph(model.zones, forwarderNodes(model));
  graphs.set(model, known);
  return known;
};

export const serviceWords = ({ name, protocol, ports }: Service): string => {
  const text = ports.length === 0 ? protocol : `${protocol}/${ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',')}`;
  return name.includes('/') ? name : `${name} ${text}`;
};

/** The construct a flow follows from: itself, or of VRRP, state sync and IPSec the pair or tunnel. */
function pathOf(model: Model, flow: Flow): string | undefined {
  if (flow.origin === 'stated') return `flows/${flow.id}`;
  const index = indexOf(model);
  const [, what] = /^(?:vrrp|state|ipsec)-(.+?)(?:-back)?$/.exec(flow.id) ?? [];
  return index.pairs.get(what ?? '')?.path ?? index.zones.get(what ?? '')?.path;
}

const derived: readonly (readonly [prefix: string, text: Bilingual])[] = [
  ['vrrp-', both('由热备组推导：成员以 VRRP 商定谁持有虚拟地址', 'follows from the pair: its members settle by VRRP who has the virtual addresses')],
  ['state-', both('由热备组推导：成员在心跳线上同步会话状态', 'follows from the pair: its members synchronise state on the heartbeat cable')],
  ['ipsec-', both('由加密通道推导：两端之间的 IPSec', 'follows from the tunnel: IPSec between its two ends')],
];

export function explainFlow(model: Model, id: string): Explanation {
  const flow = indexOf(model).flows.get(id)!;
  const list = (ends: Flow['from']) => joined(ends.map((end) => endpointWords(model, end)), 12);
  const [from, to] = [list(flow.from), list(flow.to)];
  const path = pathOf(model, flow);
  const reason = derived.find(([prefix]) => id.startsWith(prefix))?.[1];
  return {
    subject: { kind: 'flow', id }, heading: both(`业务流 ${id}：${flow.purpose}`, `Flow ${id}: ${flow.purpose}`), ...(path === undefined ? {} : { path }),
    sections: [
      ...section(both('内容', 'What it permits'), [
        both(`源：${from.zh}`, `from: ${from.en}`), both(`目的：${to.zh}`, `to: ${to.en}`),
        both(`服务：${flow.services.map(serviceWords).join('、')}；通信保护：${protections[flow.protection].zh}`, `service: ${flow.services.map(serviceWords).join(', ')}; protection: ${protections[flow.protection].en}`),
        flow.window === undefined ? undefined : both(`只在时间窗内打开：${flow.window}`, `open only in the window ${flow.window}`),
        flow.publish && both(`对外地址 ${flow.publish.address}，由 ${named(model, flow.publish.at).zh} 转换为内部地址`, `public address ${flow.publish.address}, translated by ${named(model, flow.publish.at).en}`),
        flow.origin === 'stated' ? both('由设计写明（facility.allow），或由参考模式写明', 'stated by the design (facility.allow) or its pattern') : reason,
      ]),
      ...section(both('路径', 'Ways'), flow.legs.map((leg) => wayWords(model, leg))),
      ...section(both('由它生成的规则', 'Rules made of it'), rulesOf(model, id)),
    ],
  };
}

/** The way of a leg and why it is this one. */
export function wayWords(model: Model, leg: Flow['legs'][number]): Bilingual {
  const [from, to] = [named(model, leg.from), named(model, leg.to)];
  if (leg.forwarders.length === 0) return leg.from === leg.to ? both(`${from.zh} 之内，不经防火墙`, `inside ${from.en}, through no firewall`) : both(`${from.zh} → ${to.zh}，不经防火墙`, `${from.en} to ${to.en}, through no firewall`);
  const zones = graphOf(model).path(leg.from, leg.to)?.zones ?? [leg.from, leg.to];
  const steps = (word: (id: string) => string) => zones.map((zone, i) => (i === 0 ? word(zone) : `—[${word(leg.forwarders[i - 1] ?? '?')}]→ ${word(zone)}`)).join(' ');
  const count = leg.forwarders.length;
  const index = indexOf(model);
  const name = (id: string) => index.zones.get(id)?.name ?? index.policies.get(id)?.name ?? id;
  return both(`${steps(name)}：经 ${count} 道边界，是两区域间最短的路径`, `${steps((id) => id)}: over ${count} ${count === 1 ? 'boundary' : 'boundaries'}, the shortest way between the two zones`);
}

/** Rules of a flow by forwarder: `ca-fw-3#4、#9`. */
function rulesOf(model: Model, flow: string): Bilingual[] {
  return model.policies.flatMap((policy) => {
    const rules = policy.rules.filter((rule) => rule.flow === flow);
    const translated = policy.translations.filter((row) => row.flow === flow);
    if (rules.length === 0 && translated.length === 0) return [];
    const numbers = rules.map(({ number, chain }) => ({ text: `${policy.id}#${number}`, chain: chainWords[chain] }));
    const { zh } = named(model, policy.id);
    return [both(
      `${zh}：${numbers.map(({ text, chain }) => `${text}（${chain.zh}）`).join('、')}${translated.map(({ address, target }) => `；地址转换 ${address} → ${target}`).join('')}`,
      `${policy.id}: ${numbers.map(({ text, chain }) => `${text} (${chain.en})`).join(', ')}${translated.map(({ address, target }) => `; translation ${address} to ${target}`).join('')}`,
    )];
  });
}

export function explainRule(model: Model, id: string): Explanation {
  const [owner, number] = id.split('#') as [string, string];
  const policy = indexOf(model).policies.get(owner)!;
  const rule = policy.rules.find((each) => each.number === Number(number))!;
  const flow = indexOf(model).flows.get(rule.flow)!;
  const place = (zone: string | undefined): Bilingual => (zone === undefined ? both('本机', 'itself') : named(model, zone));
  const [from, to] = [place(rule.fromZone), place(rule.toZone)];
  const path = pathOf(model, flow);
  const { zh } = named(model, policy.id);
  return {
    subject: { kind: 'rule', id }, ...(path === undefined ? {} : { path }),
    heading: both(`规则 ${id}：${zh} 放行 ${serviceWords(rule.service)}（${chainWords[rule.chain].zh}）`, `Rule ${id}: ${policy.id} lets ${serviceWords(rule.service)} pass (${chainWords[rule.chain].en})`),
    sections: [
      ...section(both('放行什么', 'What passes'), [
        both(`${from.zh} → ${to.zh}，IPv${rule.family}`, `${from.en} to ${to.en}, IPv${rule.family}`),
        both(`源：${addressList(model, rule.sources).zh}`, `from: ${addressList(model, rule.sources).en}`),
        both(`目的：${addressList(model, rule.destinations).zh}`, `to: ${addressList(model, rule.destinations).en}`),
        rule.window === undefined ? undefined : both(`只在时间窗内：${rule.window}`, `only in the window ${rule.window}`),
        isLogged(model, rule) ? both('每个新连接记录日志；未被任何规则放行的一律丢弃并记录', 'each new connection is logged; what no rule lets pass is dropped and logged') : both('只计数，不逐包记录（结构性通信）', 'counted only: it follows from the structure'),
      ]),
      ...because(model, policy, rule, flow),
      ...section(both('在哪里', 'Where it stands'), [both(
        `${policy.devices.map((device) => `firewalls/${device}.nft`).join('、')} 中注释以“${rule.number} ${rule.flow}”开头的行；安全策略表“${policy.name}”序号 ${rule.number}`,
        `${policy.devices.map((device) => `firewalls/${device}.nft`).join(', ')}: the line whose comment begins with "${rule.number} ${rule.flow}"; number ${rule.number} on the sheet ${policy.name} of the policy table`,
      )]),
    ],
  };
}

function because(model: Model, policy: Policy, rule: Rule, flow: Flow): Section[] {
  const ways = flow.legs.filter((leg) => (rule.chain === 'forward' ? leg.forwarders.includes(policy.id) : true)).filter((leg) => {
    const zones = graphOf(model).path(leg.from, leg.to)?.zones ?? [leg.from, leg.to];
    if (rule.chain !== 'forward') return [leg.from, leg.to].some((zone) => zone === (rule.fromZone ?? rule.toZone));
    const at = leg.forwarders.indexOf(policy.id);
    return zones[at] === rule.fromZone && zones[at + 1] === rule.toZone && standsIn(model, rule.sources, leg.from) && standsIn(model, rule.destinations, leg.to);
  });
  const role = rule.chain === 'forward' ? both('它在这条路径上', 'it stands on this way') : rule.chain === 'input' ? both('它自己是目的', 'it is itself the target') : both('它自己是源', 'it is itself the source');
  return section(both('为什么有它', 'Why it is there'), [
    both(`来自业务流 ${flow.id}：${flow.purpose}`, `made of flow ${flow.id}: ${flow.purpose}`), role,
    ...ways.map((leg) => wayWords(model, leg)),
  ]);
}

/** Several legs may share a lane: the rule is of those whose hosts it names. Of a public zone nothing can be said. */
function standsIn(model: Model, prefixes: readonly string[], id: string): boolean {
  const zone = indexOf(model).zones.get(id);
  if (!zone || zone.kind === 'public') return true;
  const own = zone.prefixes.map((text) => parsePrefix(text)!);
  return prefixes.some((text) => own.some((prefix) => overlaps(prefix, parsePrefix(text)!)));
}

/** Addresses with whose they are. */
function addressList(model: Model, prefixes: readonly string[]): Bilingual {
  if (prefixes.length === 0) return both('任意', 'any');
  return joined(prefixes.map((text) => {
    const prefix = parsePrefix(text)!;
    if (formatPrefix(prefix) !== hostPrefix(text.slice(0, text.indexOf('/')))) return text === '0.0.0.0/0' || text === '::/0' ? both(`任意（${text}）`, `any (${text})`) : same(text);
    const address = text.slice(0, text.indexOf('/'));
    const holder = holdersOf(model, address)[0];
    if (!holder) return same(address);
    const { zh, en } = named(model, holder.subject.id);
    return both(`${address} ${zh}`, `${address} ${en}`);
  }), 12);
}
