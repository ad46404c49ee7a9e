/** Where devices, zones, pairs, cables, products and systems come from, and what hangs on them. */
import { evidenceGaps, evidenceNeeds } from '../evidence';
import { readingsOf, registerWords, thresholdsOf, unreadOf, type Reading } from '../environment';
import {
  areas, by, certainties, deviceKinds, endpointId, evidenceKinds, indexOf, placeOf, interfaceRoles, isDeviceEnd, measures, monitoringPointKinds, monitoringProtocols, notifyChannels, productClasses, subsystems, systemKinds, zoneKinds,
  type Bilingual, type Device, type EvidenceKind, type Flow, type Link, type Model, type Range, type Threshold, type Zone,
} from '../../model';
import { allocationWords } from './addresses';
import { explainCalculation } from './calculations';
import { explainThing } from './machine-room';
import { both, joined, linkEndWords, named, same, section, type Explanation, type Origins, type Section } from './section';

const flowList = (flows: readonly Flow[]): Bilingual | undefined => (flows.length === 0 ? undefined : joined(flows.map(({ id, purpose }) => both(`${id} ${purpose}`, id)), 20));

/** Flows that name one of some ends. */
function flowsOf(model: Model, ids: ReadonlySet<string>): Section[] {
  const naming = (side: 'from' | 'to') => flowList(model.flows.filter((flow) => flow[side].some((end) => ids.has(endpointId(end)))));
  const [out, into] = [naming('from'), naming('to')];
  return section(both('业务流', 'Flows'), [out && both(`发起：${out.zh}`, `started here: ${out.en}`), into && both(`接受：${into.zh}`, `answered here: ${into.en}`)]);
}

export const explainers: Readonly<Record<'device' | 'pair' | 'zone' | 'link' | 'line' | 'product' | 'system' | 'point' | 'site' | 'calculation', (origins: Origins, id: string) => Explanation>> = {
  device: explainDevice, pair: explainPair, zone: explainZone, link: explainLink, line: explainLine, product: explainProduct, system: explainSystem, point: explainPoint, site: explainThing, calculation: explainCalculation,
};

function explainDevice(origins: Origins, id: string): Explanation {
  const { model } = origins;
  const index = indexOf(model);
  const device = index.devices.get(id)!;
  const system = index.systems.get(device.system ?? '');
  const zone = index.zones.get(device.zone ?? '');
  const policy = index.policyOfDevice.get(id);
  const pair = index.pairs.get(device.pair ?? '');
  const product = index.products.get(device.product ?? '');
  const place = placeOf(model, device);
  const room = [place.room, place.rack, device.unit === undefined ? undefined : `${device.unit}U`, place.desk].filter((part) => part !== undefined).join(' ');
  return {
    subject: { kind: 'device', id }, path: device.path, heading: both(`${device.name}（${id}）：${deviceKinds[device.kind].zh}`, `${id}: ${deviceKinds[device.kind].en} (${device.name})`),
    sections: [
      ...section(both('归属与位置', 'Where it belongs'), [
        system && both(`系统 ${system.title}（${system.id}）${device.subsystems.length === 0 ? '' : `，承担 ${device.subsystems.map((each) => subsystems[each].zh).join('、')}`}`, `system ${system.id}${device.subsystems.length === 0 ? '' : `, serves ${device.subsystems.map((each) => subsystems[each].en).join(', ')}`}`),
        zone && both(`网络区域 ${zone.name}（${zone.id}）`, `zone ${zone.id}`),
        policy && both(`在 ${joined(policy.zones.map((each) => named(model, each))).zh} 之间转发`, `forwards between ${policy.zones.join(', ')}`),
        both(`物理区域 ${areas[device.area].zh}${room === '' ? '，机柜位置未写明' : `，${room}`}（人走的区域，与网络区域各自规定）`, `stands in the ${areas[device.area].en.toLowerCase()}${room === '' ? ', place in a rack not stated' : `, ${room}`} (where people walk; set apart from the zone)`),
        index.devices.has(device.host ?? '') ? both(`服务于 ${named(model, device.host!).zh}`, `serves ${device.host!}`) : undefined,
      ]),
      ...section(both('地址', 'Addresses'), device.interfaces.flatMap((port) => port.addresses.flatMap(({ address, prefixLength, origin }) => {
        const where = port.zone ?? port.link;
        const why = allocationWords(origins, { subject: { kind: 'device', id }, port: port.name, origin, ...(port.zone !== undefined ? { zone: port.zone } : port.link === undefined ? {} : { link: port.link }) }, address);
        const place = where === undefined ? same('') : port.zone === undefined ? both('点对点链路', 'point-to-point link') : named(model, where);
        return [both(`${port.name} ${address}/${prefixLength}，${place.zh}：${why[0]?.zh ?? ''}`, `${port.name} ${address}/${prefixLength} (${place.en}): ${why[0]?.en ?? ''}`)];
      }))),
      ...section(both('接线', 'Cables'), device.interfaces.flatMap((port) => {
        const link = index.links.get(port.link ?? '');
        const far = link && farOf(link, id, port.name);
        const words = far && linkEndWords(model, far);
        return words ? [both(`${port.name}${port.bond === undefined ? '' : `（${port.bond} 成员）`} → ${words.zh}`, `${port.name}${port.bond === undefined ? '' : ` (of ${port.bond})`} to ${words.en}`)] : [];
      }).slice(0, 60)),
      ...(pair ? section(both('热备', 'Standby'), [both(`${pair.name}（${pair.id}）的成员；另一成员 ${joined(pair.members.filter((each) => each !== id).map((each) => named(model, each))).zh}`, `member of ${pair.id}; the other: ${pair.members.filter((each) => each !== id).join(', ')}`)]) : []),
      ...(policy ? section(both('规则', 'Rules'), [both(`${policy.rules.length} 条，${policy.id}#1 至 #${policy.rules.length}`, `${policy.rules.length}: ${policy.id}#1 to #${policy.rules.length}`)]) : []),
      ...flowsOf(model, new Set([id, ...(pair ? [pair.id] : [])])),
      ...section(both('产品', 'Product'), [
        product && both(`${product.name}${product.model === undefined ? '，型号未定' : ` ${product.model}`}（${product.id}）`, `${product.id}${product.model === undefined ? ', model not chosen' : ` ${product.model}`}`),
        device.software.length === 0 ? undefined : both(`软件：${joined(device.software.map((each) => named(model, each))).zh}`, `software: ${device.software.join(', ')}`),
      ]),
    ],
  };
}

const farOf = ({ ends }: Link, device: string, port: string) => ends.find((end) => !(isDeviceEnd(end) && end.device === device && end.port === port));

const modes = {
  vrrp: both('一个虚拟地址在成员间移动，主机失效时自动接替', 'one virtual address moves between the members; the standby takes over by itself'),
  replication: both('主备复制，备机须人工提升', 'primary and standby; the standby is promoted by hand'),
  'shared-load': both('成员分担负载', 'the members share the load'),
} as const;

function explainPair(origins: Origins, id: string): Explanation {
  const { model } = origins;
  const pair = indexOf(model).pairs.get(id)!;
  return {
    subject: { kind: 'pair', id }, path: pair.path, heading: both(`${pair.name}（${id}）：热备组`, `${id}: pair (${pair.name})`),
    sections: [
      ...section(both('成员', 'Members'), [...pair.members.map((member, i) => { const { zh, en } = named(model, member); return both(`${zh}${i === 0 ? '，计划中的主机' : ''}`, `${en}${i === 0 ? ', the planned master' : ''}`); }), modes[pair.mode]]),
      ...section(both('虚拟地址', 'Virtual addresses'), pair.virtual.map(({ address, prefixLength, zone, router, origin }) => {
        const why = allocationWords(origins, { subject: { kind: 'pair', id }, zone, origin }, address);
        return both(`${address}/${prefixLength}，${named(model, zone).zh}，VRRP 组 ${router}：${why[0]?.zh ?? ''}`, `${address}/${prefixLength} (${zone}, VRRP router ${router}): ${why[0]?.en ?? ''}`);
      })),
      ...flowsOf(model, new Set([id])),
    ],
  };
}

function explainZone({ model, lock }: Origins, id: string): Explanation {
  const index = indexOf(model);
  const zone: Zone = index.zones.get(id)!;
  const list = (ids: readonly string[]) => joined(ids.map((each) => named(model, each)), 30);
  const line = (title: Bilingual, ids: readonly string[]) => (ids.length === 0 ? undefined : both(`${title.zh}：${list(ids).zh}`, `${title.en}: ${list(ids).en}`));
  const locked = Object.keys(lock.zones[id] ?? {}).length;
  return {
    subject: { kind: 'zone', id }, path: zone.path, heading: both(`${zone.name}（${id}）：网络区域，${zoneKinds[zone.kind].zh}`, `${id}: zone, ${zoneKinds[zone.kind].en.toLowerCase()} (${zone.name})`),
    sections: [
      ...section(both('地址段', 'Prefixes'), [
        both(`${zone.prefixes.join('、')}${locked === 0 ? '' : `；锁文件为其中 ${locked} 个使用者保留地址`}`, `${zone.prefixes.join(', ')}${locked === 0 ? '' : `; the lock file keeps addresses for ${locked} in it`}`),
        ...zone.reserved.map(({ first, last, purpose }) => both(`保留 ${first}–${last}：${purpose}`, `kept ${first}–${last}: ${purpose}`)),
      ]),
      ...section(both('出入口', 'Ways in and out'), [
        line(both('边界设备', 'forwarders'), zone.forwarders),
        zone.gateways.length === 0 ? undefined : both(`默认网关 ${zone.gateways.map(({ address, forwarder }) => `${address}，${named(model, forwarder).zh}`).join('、')}：通向外部的最短路径`, `default gateway ${zone.gateways.map(({ address, forwarder }) => `${address} (${forwarder}, the shortest way outwards)`).join(', ')}`),
        ...zone.routes.map(({ prefix, via, forwarder }) => both(`到 ${prefix} 经 ${via}，${named(model, forwarder).zh}`, `to ${prefix} by ${via} (${forwarder})`)),
        zone.uplinks.length === 0 ? undefined : both(`外联线路 ${zone.uplinks.join('、')}`, `lines ${zone.uplinks.join(', ')}`),
      ]),
      ...section(both('设备', 'Devices'), [line(both('交换机', 'switches'), zone.switches), line(both('主机', 'hosts'), zone.devices)]),
      ...section(both('业务流', 'Flows'), [
        crossing(model, 'to', id, both('进入', 'into it')), crossing(model, 'from', id, both('离开', 'out of it')),
      ]),
    ],
  };
}

function crossing(model: Model, side: 'from' | 'to', zone: string, title: Bilingual): Bilingual | undefined {
  const other = side === 'from' ? 'to' : 'from';
  const flows = flowList(model.flows.filter(({ legs }) => legs.some((leg) => leg[side] === zone && leg[other] !== zone)));
  return flows && both(`${title.zh}：${flows.zh}`, `${title.en}: ${flows.en}`);
}

const linkKinds: Readonly<Record<Link['kind'], Bilingual>> = {
  access: both('接入或堆叠', 'to a switch, or between two'), uplink: both('外联线路', "to a carrier's line"), hsm: both('密码机专用直连', 'of an HSM alone'), console: both('入侵检测管理端直连', 'of a detector and its console'),
  mirror: both('镜像口', 'mirror port'), heartbeat: both('心跳线', 'heartbeat'), tunnel: both('加密通道', 'encrypted tunnel'),
};

function explainLink({ model, lock }: Origins, id: string): Explanation {
  const index = indexOf(model);
  const link = index.links.get(id)!;
  const [a, b] = link.ends.map((end) => linkEndWords(model, end)) as [Bilingual, Bilingual];
  const ports = link.ends.flatMap((end) => (isDeviceEnd(end) ? [{ end, port: index.devices.get(end.device)?.interfaces.find(({ name }) => name === end.port) }] : []));
  const fixed = link.ends.flatMap((end, i) => {
    const other = link.ends[1 - i]!;
    const number = isDeviceEnd(end) ? lock.ports[end.device]?.[isDeviceEnd(other) ? `${other.device}:${other.port}` : other.external] : undefined;
    return isDeviceEnd(end) && number !== undefined ? [both(`${named(model, end.device).zh} 的端口 ${end.port} 由锁文件保留`, `port ${end.port} of ${end.device} is kept by the lock file`)] : [];
  });
  const bonds = ports.flatMap(({ end, port }) => {
    const others = port?.bond === undefined ? [] : index.devices.get(end.device)!.interfaces.filter(({ bond, name }) => bond === port.bond && name !== port.name);
    return others.length === 0 ? [] : [both(`${named(model, end.device).zh} 的 ${port!.bond!} 还有 ${others.map(({ name }) => name).join('、')}：断一条不断网`, `${port!.bond!} of ${end.device} also has ${others.map(({ name }) => name).join(', ')}: one may go`)];
  });
  const first = ports[0] && index.devices.get(ports[0].end.device);
  return {
    subject: { kind: 'link', id }, ...(first ? { path: first.path } : {}), heading: both(`${a.zh} — ${b.zh}：${linkKinds[link.kind].zh}`, `${a.en} to ${b.en}: cable ${linkKinds[link.kind].en}`),
    sections: section(both('链路', 'Cable'), [
      link.zone === undefined ? undefined : both(`属于 ${named(model, link.zone).zh}`, `of ${link.zone}`),
      ...ports.flatMap(({ end, port }) => (port ? [both(`${named(model, end.device).zh} ${port.name}：${interfaceRoles[port.role].zh}`, `${end.device} ${port.name}: ${interfaceRoles[port.role].en}`)] : [])),
      ...bonds, ...fixed,
      link.prefixes.length === 0 ? undefined : both(`地址段 ${link.prefixes.join('、')}${lock.links[id] === undefined ? '' : '，由锁文件保留'}`, `subnet ${link.prefixes.join(', ')}${lock.links[id] === undefined ? '' : ', kept by the lock file'}`),
    ]),
  };
}

function explainLine({ model }: Origins, id: string): Explanation {
  const links = model.links.filter(({ ends }) => ends.some((end) => !isDeviceEnd(end) && end.external === id));
  const zone = indexOf(model).zones.get(links.find((link) => link.zone !== undefined)?.zone ?? '');
  return {
    subject: { kind: 'line', id }, ...(zone ? { path: zone.path } : {}), heading: both(`${id}：外联线路`, `${id}: a carrier's line`),
    sections: section(both('接在', 'Plugged into'), links.flatMap(({ ends }) => ends.filter(isDeviceEnd).map((end) => linkEndWords(model, end)))),
  };
}

function explainProduct({ model }: Origins, id: string): Explanation {
  const product = indexOf(model).products.get(id)!;
  const users = model.devices.filter((device) => device.product === id || device.software.includes(id));
  const need = evidenceNeeds[product.class];
  const kinds = (list: readonly EvidenceKind[]): Bilingual => both(list.map((kind) => evidenceKinds[kind].zh).join(' 或 '), list.map((kind) => evidenceKinds[kind].en).join(' or '));
  const sure = certainties[need.certainty];
  return {
    subject: { kind: 'product', id }, ...(users[0] ? { path: users[0].path } : {}), heading: both(`${product.name}（${id}）：${productClasses[product.class].zh}`, `${id}: ${productClasses[product.class].en}`),
    sections: [
      ...section(both('产品', 'Product'), [
        product.vendor === undefined && product.model === undefined ? both('生产厂商、型号由申请单位选定后填写', 'vendor and model are for the applicant to choose') : both([product.vendor, product.model, product.version].filter(Boolean).join(' '), [product.vendor, product.model, product.version].filter(Boolean).join(' ')),
        users.length === 0 ? undefined : both(`用于 ${joined(users.map((device) => named(model, device.id)), 20).zh}`, `used by ${joined(users.map((device: Device) => named(model, device.id)), 20).en}`),
      ]),
      ...section(both('证明材料', 'Evidence'), [
        need.anyOf.length === 0 ? both('这一类不要求证明材料', 'none is asked for of this class') : both(
          `需要 ${kinds(need.anyOf).zh}（${sure.zh}${need.clauses.length === 0 ? '' : `：${need.clauses.map(({ standard, clause }) => `${standard} §${clause}`).join('、')}`}）`,
          `needs ${kinds(need.anyOf).en} (${sure.en}${need.clauses.length === 0 ? '' : `: ${need.clauses.map(({ standard, clause }) => `${standard} §${clause}`).join(', ')}`})`,
        ),
        ...product.evidence.map(({ kind, number, validUntil }) => both(`有 ${evidenceKinds[kind].zh} ${number ?? '编号待补'}${validUntil === undefined ? '' : `，至 ${validUntil}`}`, `has ${evidenceKinds[kind].en} ${number ?? 'without number'}${validUntil === undefined ? '' : `, until ${validUntil}`}`)),
        ...evidenceGaps(product, model.facility.date).map((gap) => (gap.what === 'evidence' ? both('还没有写明', 'none is stated yet')
          : both(`${evidenceKinds[gap.kind].zh}：${{ number: '缺编号', validity: '缺有效期', expired: '已过期' }[gap.what]}`, `${evidenceKinds[gap.kind].en}: ${{ number: 'number missing', validity: 'validity missing', expired: 'expired' }[gap.what]}`))),
      ]),
    ],
  };
}

function explainSystem({ model }: Origins, id: string): Explanation {
  const system = indexOf(model).systems.get(id)!;
  const zones = model.zones.filter((zone) => zone.system === id);
  const devices = model.devices.filter((device) => device.system === id);
  const kinds = [...new Set(devices.map(({ kind }) => kind))].sort(by((kind) => deviceKinds[kind].zh));
  return {
    subject: { kind: 'system', id }, path: system.path, heading: both(`${system.title}（${id}）：${systemKinds[system.kind].zh}`, `${id}: ${systemKinds[system.kind].en}`),
    sections: section(both('系统', 'System'), [
      system.raMode && both(`注册方式 ${system.raMode === 'cs' ? 'C/S' : 'B/S'}`, `registration in ${system.raMode === 'cs' ? 'C/S' : 'B/S'} mode`),
      system.serves.length === 0 ? undefined : both(`为 ${joined(system.serves.map((each) => named(model, each))).zh} 提供密钥服务`, `serves keys to ${system.serves.join(', ')}`),
      zones.length === 0 ? undefined : both(`网络区域 ${joined(zones.map((zone) => named(model, zone.id))).zh}`, `zones ${zones.map((zone) => zone.id).join(', ')}`),
      both(`设备 ${devices.length} 台：${kinds.map((kind) => `${deviceKinds[kind].zh} ${devices.filter((device) => device.kind === kind).length}`).join('、')}`, `${devices.length} devices: ${kinds.map((kind) => `${devices.filter((device) => device.kind === kind).length} ${deviceKinds[kind].en.toLowerCase()}`).join(', ')}`),
      system.backup && both(`备份：${system.backup.policy}`, `backup: ${system.backup.policy}`),
    ]),
  };
}

function explainPoint({ model }: Origins, id: string): Explanation {
  const point = model.monitoringPoints!.find((each) => each.id === id)!;
  const [source, server] = [named(model, point.source), named(model, point.server)];
  return {
    subject: { kind: 'point', id }, path: point.path, heading: both(`${point.code === undefined ? '' : `${point.code} `}${point.name}（${id}）：监测点，${monitoringPointKinds[point.kind].zh}`, `${point.code === undefined ? '' : `${point.code}, `}${id}: monitoring point, ${monitoringPointKinds[point.kind].en.toLowerCase()}`),
    sections: [
      ...section(both('读取', 'Read'), [
        both(`${server.zh} 以 ${monitoringProtocols[point.protocol].zh} 从 ${source.zh} 读取`, `${server.en} reads it from ${source.en} by ${monitoringProtocols[point.protocol].en}`),
        point.location === undefined ? undefined : both(`位置 ${point.location}`, `at ${point.location}`),
        ...readingsOf(point).map(readingWords),
        ...unreadOf(point).map((measure) => both(`${measures[measure].zh}：未采集，没有通用的寄存器或对象，设计也未给出（readings）`, `${measures[measure].en}: not read, as it has no usual register or object and \`readings\` gives none`)),
      ]),
      ...section(both('阈值', 'Thresholds'), thresholdsOf(point).map(thresholdWords)),
      ...section(both('通知', 'Notification'), [point.notify && both(`${point.notify.channels.map((each) => notifyChannels[each].zh).join('、')}：${point.notify.to.join('、')}`, `${point.notify.channels.map((each) => notifyChannels[each].en).join(', ')}: ${point.notify.to.join(', ')}`)]),
      ...section(both('监测对象', 'What it watches'), [point.watches === undefined ? undefined : named(model, point.watches)]),
    ],
  };
}

function readingWords(reading: Reading): Bilingual {
  const { zh, en } = measures[reading.measure];
  if (reading.protocol === 'derived') {
    const [watts, volts, amperes] = [reading.watts, reading.volts, reading.amperes].map(({ object, oid }) => object ?? oid);
    return both(`${zh}：由 ${watts} ÷（${volts} × ${amperes}）算出（可配置默认值）`, `${en}: computed as ${watts} / (${volts} × ${amperes}) (configurable default)`);
  }
  const [where, place] = reading.protocol === 'snmp' ? [both('对象', 'object'), `${reading.object ?? ''} ${reading.oid}`.trim()] : reading.protocol === 'nut' ? [both('变量', 'variable'), reading.variable]
    : [reading.table === 'input' ? both('输入寄存器', 'input register') : both('保持寄存器', 'holding register'), registerWords(reading)];
  return both(`${zh}：${where.zh} ${place}${reading.stated ? '' : '（可配置默认值）'}`, `${en}: ${where.en} ${place}${reading.stated ? '' : ' (configurable default)'}`);
}

function thresholdWords({ measure, warning, alarm, state, hysteresis, delaySeconds, clause }: Threshold): Bilingual {
  const { zh, en, unit } = measures[measure];
  const value = (limit: number) => `${limit}${unit ? ` ${unit}` : ''}`;
  const beyond = ({ min, max }: Range, [below, above]: readonly [string, string]) => [...min === undefined ? [] : [`${below} ${value(min)}`], ...max === undefined ? [] : [`${above} ${value(max)}`]];
    const limits = (words: readonly [string, string], or: string, [first, second]: readonly [string, string]) => [...warning ? [`${beyond(warning, words).join(or)} ${first}`] : [], ...alarm ? [`${beyond(alarm, words).join(or)} ${second}`] : []];
  const source = both(clause ?? '可配置默认值', clause ?? 'configurable default');
  if (state !== undefined) return both(`${zh}：${state === 'alarm' ? '告警' : '预警'}，延时 ${delaySeconds} s（${source.zh}）`, `${en}: ${state === 'alarm' ? 'alarm' : 'warning'}, after ${delaySeconds} s (${source.en})`);
  return both(`${zh}：${limits(['低于', '高于'], '或', ['预警', '告警']).join('，')}；回差 ${hysteresis}，延时 ${delaySeconds} s（${source.zh}）`,
    `${en}: ${limits(['below', 'above'], ' or ', ['warns', 'alarms']).join(', ')}; hysteresis ${hysteresis}, after ${delaySeconds} s (${source.en})`);
}
