/**
 * What an intrusion detector must alarm about, made from the plan: everything that no flow permits where it looks, scans,
 * addresses nobody planned, and services that are not what the plan calls them. The words are Suricata's (7.0 or newer).
 */
import {
  byText, familyOf, formatAddress, formatPrefix, indexOf, isDeviceEnd, parseAddress, parsePrefix,
  type Device, type Family, type Flow, type Index, type Model, type Prefix, type Service, type Zone,
} from '../model';
import { purposes } from '../analysis/address-pools';
import { addressesOfEnd } from '../analysis/reachability/endpoints';
import { intervalsOf, without } from '../analysis/packets/intervals';
import { addressesOf, prefixesOf, protocolNumbers, serviceIn } from '../analysis/packets/term';
import { ruleLines, type SuricataRule } from './suricata-rule';

/** New TCP connections, whatever they say about congestion. */
const opening = 'flow:to_server; flags:S,CE';
const perPair = 'threshold:type limit, track by_both, count 1, seconds 60';
const perSource = 'threshold:type limit, track by_src, count 1, seconds 60';
/** Set on a packet that a flow with a time window explains: open or not only the firewall knows. */
const windowed = 'jifang.windowed';
/** So many connections that no flow permits, from one source in so many seconds, are a scan. Configurable default. */
const scan = 'threshold:type both, track by_src, count 30, seconds 10';

/** Rule file of a detector. Empty of rules when it watches no zone. */
export function detectorRules(model: Model, detector: Device): string {
  const index = indexOf(model);
  const zones = watchedZones(model, detector).map((id) => index.zones.get(id)!);
  const rules = [
    ...zones.flatMap((zone) => permitted(model, index, zone)),
    ...knownServices(model, index, zones),
    ...knownNames(model, index, zones),
    ...(zones.length === 0 ? [] : scans),
    ...zones.flatMap((zone) => unplannedDevices(model, index, zone)),
    ...strangers(model, zones),
  ];
  const head = [
    `# ${detector.name}（${detector.id}）入侵检测规则：由设计自动生成，请勿手工修改`,
    `# ${model.facility.organization.name} ${model.facility.name} 版本 ${model.facility.revision}`,
    `# 监视区域：${zones.map(({ name, id }) => `${name}（${id}）`).join('、') || '无'}`,
  ];
  return `${[...head, ...new Set(ruleLines(unique(rules)))].join('\n')}\n`;
}

/** Zones whose switches mirror to the detector, in order. */
export function watchedZones(model: Model, detector: Device): string[] {
  const zones = model.links.filter((link) => link.kind === 'mirror' && link.ends.some((end) => isDeviceEnd(end) && end.device === detector.id)).map(({ zone }) => zone);
  return [...new Set(zones.filter((zone) => zone !== undefined))].sort(byText);
}

/** Two zones may see one flow. */
function unique(rules: readonly SuricataRule[]): SuricataRule[] {
  const seen = new Set<string>();
  return rules.filter((rule) => {
    const key = JSON.stringify(rule);
    return !seen.has(key) && seen.add(key);
  });
}

interface Permission { readonly flow: Flow; readonly service: Service; readonly from: readonly string[]; readonly to: readonly string[] }

/** Everything the plan permits where the zone's packets are seen: what its forwarders pass, and what its hosts say to each other. */
function permissions(model: Model, index: Index, zone: Zone): Permission[] {
  const crossing = zone.forwarders.flatMap((id) => index.policies.get(id)?.rules ?? [])
    .filter((rule) => rule.fromZone === zone.id || rule.toZone === zone.id)
    .map(({ flow, service, sources, destinations }) => ({ flow: index.flows.get(flow)!, service, from: sources, to: destinations }));
  const within = model.flows.filter((flow) => flow.legs.some((leg) => leg.from === zone.id && leg.to === zone.id)).flatMap((flow) => families.flatMap((family) => {
    const ends = (list: Flow['from'], role: 'source' | 'destination') =>
      prefixesOf(addressesOf(list.flatMap((end) => texts(prefixesOf(addressesOfEnd(model, end, zone.id, family, role), family))), family), family);
    const from = texts(ends(flow.from, 'source'));
    const to = texts(ends(flow.to, 'destination'));
    return from.length === 0 || to.length === 0 ? [] : flow.services.map((service) => ({ flow, service: serviceIn(service, family), from, to }));
  }));
  return [...crossing, ...within];
}

const texts = (prefixes: readonly Prefix[]): string[] => prefixes.map(formatPrefix);
/** Suricata prints single addresses shorter than nets. */
const short = (prefixes: readonly string[]): string[] => prefixes.map((text) => {
  const prefix = parsePrefix(text)!;
  return prefix.first === prefix.last ? formatAddress(prefix.first, prefix.family) : prefix.length === 0 ? (prefix.family === 4 ? '0.0.0.0/0' : '::/0') : formatPrefix(prefix);
});
const portsOf = ({ ports }: Service): string[] | undefined => (ports.length === 0 ? undefined : ports.map(({ from, to }) => (from === to ? `${from}` : `${from}:${to}`)));

/** Flows pass in silence. One with a time window is named whenever it shows: whether the window is open, the log of the firewall tells. */
function permitted(model: Model, index: Index, zone: Zone): SuricataRule[] {
  return permissions(model, index, zone).map(({ flow, service, from, to }): SuricataRule => {
    const match = matching(service);
    const common = { protocol: match.protocol, from: short(from), to: short(to), ports: match.protocol === 'tcp' || match.protocol === 'udp' ? portsOf(service) : undefined, metadata: { flow: flow.id } };
    if (flow.window === undefined) {
      return { ...common, action: 'pass', bothWays: match.protocol === 'udp', message: `业务流 ${flow.id} ${flow.purpose}`, options: match.options };
    }
    return { ...common, action: 'alert', message: `限时业务流 ${flow.id} ${flow.purpose}（${flow.window}）`, options: [...match.options, `flowbits:set,${windowed}`, perSource], class: 'misc-activity' };
  });
}

function matching({ protocol }: Service): { protocol: SuricataRule['protocol']; options: readonly string[] } {
  switch (protocol) {
    case 'tcp': return { protocol, options: [opening] };
    case 'udp': return { protocol, options: [] };
    case 'icmp': case 'icmpv6': return { protocol: 'icmp', options: [] };
    case 'esp': case 'vrrp': return { protocol: 'ip', options: [`ip_proto:${protocolNumbers[protocol]}`] };
  }
}

/** Services whose protocol Suricata recognises whatever the port: by the name the plan has for them. */
const recognised: Readonly<Record<string, { readonly protocol: 'tcp' | 'udp'; readonly detected: string }>> = {
  HTTP: { protocol: 'tcp', detected: 'http' }, HTTPS: { protocol: 'tcp', detected: 'tls' }, LDAPS: { protocol: 'tcp', detected: 'tls' },
  'Syslog over TLS': { protocol: 'tcp', detected: 'tls' }, SSH: { protocol: 'tcp', detected: 'ssh' },
};

/** A permitted connection that does not carry what its flow says. */
function knownServices(model: Model, index: Index, zones: readonly Zone[]): SuricataRule[] {
  return zones.flatMap((zone) => permissions(model, index, zone)).flatMap(({ flow, service, to }): SuricataRule[] => {
    const known = recognised[service.name];
    if (known === undefined || known.protocol !== service.protocol || flow.window !== undefined) return [];
    const wrong = (options: readonly string[]): SuricataRule => ({
      action: 'alert', protocol: 'tcp', from: ['any'], to: short(to), ports: portsOf(service), message: `服务不符 ${flow.id}：应为 ${service.name}，实际不是`,
      options: [...options, perPair], metadata: { flow: flow.id }, class: 'policy-violation',
    });
    return [
      wrong(['flow:established,to_server', `app-layer-protocol:!${known.detected}`]),
      // Where the server speaks first and as planned, the connection has its name already when the caller says something else.
      { ...wrong(['flow:established', 'app-layer-event:applayer_mismatch_protocol_both_directions']), bothWays: true },
    ];
  });
}

/** Requests to the published web services under a name that no certificate mentions. */
function knownNames(model: Model, index: Index, zones: readonly Zone[]): SuricataRule[] {
  return zones.flatMap((zone) => permissions(model, index, zone)).flatMap(({ flow, service, to }): SuricataRule[] => {
    if (service.name !== 'HTTP' || flow.publish === undefined) return [];
    const { publication } = model.systems.find(({ id }) => flow.to.some((end) => systemOf(index, end) === id)) ?? {};
    const names = [publication?.crl, publication?.ocsp].flatMap((url) => (url === undefined ? [] : hostOf(url)));
    if (names.length === 0) return [];
    const allowed = [...new Set([...names, flow.publish.address, ...short(to)])].sort(byText);
    return [{
      action: 'alert', protocol: 'http', from: ['any'], to: short(to), ports: portsOf(service), message: `未公布的主机名 ${flow.id}`,
      options: ['flow:established,to_server', 'http.host', ...allowed.map((name) => `content:!"${name}"`), perSource], metadata: { flow: flow.id }, class: 'policy-violation',
    }];
  });
}

const systemOf = (index: Index, end: Flow['to'][number]): string | undefined =>
  ('device' in end ? index.devices.get(end.device)?.system : 'pair' in end ? index.devices.get(index.pairs.get(end.pair)?.members[0] ?? '')?.system : index.zones.get(end.zone)?.system);

/** Host of a URL as Suricata sees it: in lower case, without port. */
const hostOf = (url: string): string[] => {
  const host = /^[a-z]+:\/\/([^/:?#]+)/.exec(url.toLowerCase())?.[1];
  return host !== undefined && /^[a-z0-9.-]+$/.test(host) ? [host] : [];
};

const scans: readonly SuricataRule[] = [
  { action: 'alert', protocol: 'tcp', from: ['any'], to: ['any'], message: '端口扫描：同一来源短时间内大量无业务流的连接', options: [opening, scan], class: 'attempted-recon' },
  ...([['0', '空标志'], ['F', '只有 FIN'], ['FPU', 'FIN、PSH、URG'], ['SF', 'SYN 与 FIN']] as const).map(([flags, name]): SuricataRule => ({
    action: 'alert', protocol: 'tcp', from: ['any'], to: ['any'], message: `异常标志探测：${name}`, options: [`flags:${flags}`, perSource], class: 'attempted-recon',
  })),
];

/** Addresses of the zone that the plan gives nobody. */
function unplannedDevices(model: Model, index: Index, zone: Zone): SuricataRule[] {
  const planned = [
    ...(index.devicesAtZone.get(zone.id) ?? []).flatMap((device) => device.interfaces.filter((port) => port.zone === zone.id).flatMap((port) => port.addresses.map(({ address }) => address))),
    ...model.pairs.flatMap((pair) => pair.virtual.filter((virtual) => virtual.zone === zone.id).map(({ address }) => address)),
    ...zone.gateways.map(({ address }) => address),
  ];
  // In IPv6 a zone is too large to list what nobody has.
  const twin = zone.reserved.filter(({ purpose, first }) => purpose === purposes.twin && familyOf(first) === 4)
    .map(({ first, last }): readonly [bigint, bigint] => [parseAddress(first)!, parseAddress(last)!]);
  const nobody = without(without(addressesOf(zone.prefixes, 4), addressesOf(planned, 4)), intervalsOf(twin));
  const free = short(texts(prefixesOf(nobody, 4)));
  return free.length === 0 ? [] : [{
    action: 'alert', protocol: 'ip', from: free, to: ['any'], message: `未登记地址：${zone.name} 中出现没有规划的设备`, options: [perSource], metadata: { zone: zone.id }, class: 'policy-violation',
  }];
}

/** Whatever no flow explains, with the zones it goes between. Linear in the zones: transit through the watched zone is one case. */
function strangers(model: Model, zones: readonly Zone[]): SuricataRule[] {
  const others = model.zones.filter((zone) => zone.kind !== 'public' && zone.prefixes.length > 0);
  const own = merged(others);
  const outside = own.length === 0 ? ['any'] : [`![${own.join(',')}]`];
  const outsideName = model.zones.filter(({ kind }) => kind === 'public').map(({ name }) => name).join('、') || '外部';
  return [
    ...zones.flatMap((zone) => {
      const here = short(zone.prefixes);
      const pairs = [
        ...others.filter(({ id }) => id !== zone.id).flatMap((other) => [
          { from: short(other.prefixes), to: here, names: [other.name, zone.name], ids: [other.id, zone.id] },
          { from: here, to: short(other.prefixes), names: [zone.name, other.name], ids: [zone.id, other.id] },
        ]),
        { from: outside, to: here, names: [outsideName, zone.name], ids: ['outside', zone.id] },
        { from: here, to: outside, names: [zone.name, outsideName], ids: [zone.id, 'outside'] },
        { from: here, to: here, names: [zone.name, zone.name], ids: [zone.id, zone.id] },
      ];
      return pairs.flatMap(({ from, to, names, ids }) => unexplained(from, to, `无业务流：${names[0]} → ${names[1]}`, { from_zone: ids[0]!, to_zone: ids[1]! }));
    }),
    ...(zones.length === 0 ? [] : unexplained(excluded(zones), excluded(zones), `无业务流：经 ${zones.map(({ name }) => name).join('、')} 转发`)),
    ...(zones.length === 0 ? [] : [{
      action: 'alert', protocol: 'ip', from: ['any'], to: ['any'], message: '无业务流：规划中没有的协议',
      options: [...['tcp', 'udp', 'icmp', 'icmpv6'].map((name) => `ip_proto:!${protocolNumbers[name as 'tcp']}`), perPair], class: 'policy-violation',
    } satisfies SuricataRule]),
  ];
}

const families: readonly Family[] = [4, 6];
/** Addresses of zones as few prefixes. */
const merged = (zones: readonly Zone[]): string[] =>
  families.flatMap((family) => short(texts(prefixesOf(addressesOf(zones.flatMap(({ prefixes }) => prefixes), family), family))));
const excluded = (zones: readonly Zone[]): string[] => [`![${merged(zones).join(',')}]`];

/** ICMP errors belong to other traffic; only who asks is a stranger. */
function unexplained(from: readonly string[], to: readonly string[], message: string, metadata?: Readonly<Record<string, string>>): SuricataRule[] {
  const unless = `flowbits:isnotset,${windowed}`;
  const rule = (protocol: 'tcp' | 'udp' | 'icmp', ...options: string[]): SuricataRule => ({
    action: 'alert', protocol, from, to, message: `${message}（${protocol.toUpperCase()}）`, options: [...options, unless, perPair], class: 'policy-violation', ...(metadata ? { metadata } : {}),
  });
  const spoken = [...new Set([...from, ...to].filter((text) => text !== 'any' && !text.startsWith('!')).map((text) => familyOf(text)))];
  return [
    rule('tcp', opening), rule('udp', 'flow:to_server'),
    ...(spoken.length === 0 || spoken.includes(4) ? [rule('icmp', 'itype:8')] : []),
    ...(spoken.includes(6) ? [rule('icmp', 'itype:128')] : []),
  ];
}
