/** Where an address comes from: stated, kept by the lock file, or given out, from which range, and why this one. */
import { contains, familyOf, forwarderKinds, formatAddress, indexOf, parseAddress, parsePrefix, zoneKinds, type Bilingual, type Device, type Model, type Zone } from '../../model';
import { poolOf, purposeWords, within, type Category, type Pool } from '../address-pools';
import { addressesOf } from '../packets/term';
import { meet } from '../packets/intervals';
import { isAddress, zoneAround, holdersOf, type Holder } from '../subjects';
import { both, joined, named, same, section, type Explanation, type Origins, type Section } from './section';

const categories: Readonly<Record<Category, Bilingual>> = {
  gateway: both('网关与防火墙', 'gateways and firewalls'), infrastructure: both('网络设备', 'network devices'), host: both('主机', 'hosts'),
};

/** How somebody came by an address in a zone, in words. */
export function allocationWords({ model, lock }: Origins, holder: Holder, address: string): Bilingual[] {
  const { subject: { kind, id }, zone: place, link, origin } = holder;
  const index = indexOf(model);
  if (link !== undefined) {
    const prefix = index.links.get(link)?.prefixes[0] ?? '';
    return [both(`点对点地址段 ${prefix}，取自设施的 pointToPoint 地址池${lock.links[link] === prefix ? '；由锁文件保留' : '；本次分配'}`,
      `of the point-to-point subnet ${prefix} from the facility's pool \`pointToPoint\`${lock.links[link] === prefix ? '; kept by the lock file' : '; given out in this run'}`)];
  }
  const zone = place === undefined ? undefined : index.zones.get(place);
  if (!zone) return [];
  if (zone.kind === 'tunnel') return [both(`加密通道的地址段 ${zone.prefixes[0] ?? ''}${lock.links[zone.id] === zone.prefixes[0] ? '；由锁文件保留' : ''}`, `of the tunnel's subnet ${zone.prefixes[0] ?? ''}${lock.links[zone.id] === zone.prefixes[0] ? '; kept by the lock file' : ''}`)];
  if (origin === 'stated') return [both('设计中写明，照用', 'stated in the design, and stands')];
  const key = kind === 'pair' ? `~${id}` : kind === 'flow' ? `=${id}` : id;
  const kept = lock.zones[zone.id]?.[key]?.includes(address) === true;
  if (kind === 'flow') return [both(`发布地址：设计写明（publish）的照用，未写明的${kept ? `由锁文件保留（zones → ${zone.id} → ${key}）` : '在公共区分配'}`, `public address: as the design states it (\`publish\`); unstated, ${kept ? `kept by the lock file (zones, ${zone.id}, ${key})` : 'given out in the public zone'}`)];
  return [
    kept ? both(`未写明，由锁文件保留（zones → ${zone.id} → ${key}）：增减其他设备不改变它`, `not stated; kept by the lock file (zones, ${zone.id}, ${key}): other devices may come and go`)
      : both('未写明，本次分配；之后由锁文件保留', 'not stated; given out in this run, and kept by the lock file from then on'),
    ...rangeWords(zone, address, categoryOf(model, kind, id)),
  ];
}

function categoryOf(model: Model, kind: string, id: string): Category {
  const { devices, pairs } = indexOf(model);
  const device: Device | undefined = devices.get(kind === 'pair' ? pairs.get(id)?.members[0] ?? '' : id);
  if (!device) return 'host';
  return forwarderKinds.has(device.kind) ? 'gateway' : device.kind === 'switch' ? 'infrastructure' : 'host';
}

function rangeWords(zone: Zone, address: string, category: Category): Bilingual[] {
  const pool = poolsOf(zone).find(({ prefix }) => prefix.family === familyOf(address));
  const value = parseAddress(address);
  const range = value === undefined ? undefined : pool?.ranges[category].find((each) => within(each, value));
  if (!pool || !range) return [];
  const [first, last] = [range.first, range.last].map((each) => formatAddress(each, pool.prefix.family)) as [string, string];
  const { zh, en } = categories[category];
  return [both(
    `取自「${zh}」的范围 ${first}–${last}：按设备种类、名称的顺序，各取最低的空闲地址（项目约定，非标准要求）`,
    `from the range of ${en}, ${first}–${last}: in the order of kinds and names each takes the lowest that is free (project convention, no demand of a standard)`,
  )];
}

const poolsOf = (zone: Zone): Pool[] => zone.prefixes.map((text) => poolOf(parsePrefix(text)!, zone));

/** An address, with or without prefix length, or a prefix. */
export function explainAddress(origins: Origins, text: string): Explanation {
  const { model } = origins;
  const address = text.includes('/') && !isWholePrefix(text) ? text.slice(0, text.indexOf('/')) : text;
  const holders = holdersOf(model, address);
  const zone = indexOf(model).zones.get(zoneAround(model, address) ?? '');
  const path = holders[0] && pathOf(model, holders[0]);
  return {
    subject: { kind: 'address', id: address },
    heading: holders.length > 0 ? heading(model, address, holders[0]!) : zone ? both(`${address}：${zone.name}中没有设备使用`, `${address}: in ${zone.id}, and nobody has it`) : both(`${address}：不属于本设施`, `${address}: not of this facility`),
    ...(path === undefined ? {} : { path }),
    sections: [
      ...holders.flatMap((holder) => section(both('分配', 'Allocation'), allocationWords(origins, holder, address))),
      ...(holders.length === 0 && zone ? freeWords(zone, address) : []),
      ...(zone ? section(both('所在区域', 'Zone'), [both(`${zone.name}（${zone.id}），${zoneKinds[zone.kind].zh}，${zone.prefixes.join('、')}`, `${zone.id} (${zoneKinds[zone.kind].en}), ${zone.prefixes.join(', ')}`)]) : []),
      ...section(both('允许它的规则', 'Rules that let it pass'), rulesWith(model, address)),
    ],
  };
}

const isWholePrefix = (text: string): boolean => {
  const prefix = parsePrefix(text);
  return prefix !== undefined && parseAddress(text.slice(0, text.indexOf('/'))) === prefix.first && prefix.first !== prefix.last;
};

function pathOf(model: Model, { subject: { kind, id } }: Holder): string | undefined {
  const index = indexOf(model);
  return kind === 'device' ? index.devices.get(id)?.path : kind === 'pair' ? index.pairs.get(id)?.path : kind === 'flow' ? `flows/${id}` : undefined;
}

function heading(model: Model, address: string, { subject: { kind, id }, port }: Holder): Bilingual {
  const who = named(model, id);
  if (kind === 'pair') return both(`${address}：${who.zh} 的虚拟地址，由成员中的主机持有`, `${address}: virtual address of ${who.en}, held by its master`);
  if (kind === 'flow') return both(`${address}：业务流 ${id} 的发布地址`, `${address}: public address of flow ${id}`);
  return both(`${address}：${who.zh}的 ${port ?? ''}`, `${address}: ${port ?? ''} of ${who.en}`);
}

function freeWords(zone: Zone, text: string): Section[] {
  const value = parseAddress(text);
  const pool = poolsOf(zone).find(({ prefix }) => prefix.family === familyOf(text));
  if (value === undefined || !pool || !contains(pool.prefix, value)) return [];
  const inside = [...pool.forbidden, ...pool.conventions].find((range) => within(range, value));
  const kept = zone.reserved.find(({ first, last }) => familyOf(first) === pool.prefix.family && parseAddress(first)! <= value && value <= parseAddress(last)!);
  const purpose = inside ? purposeWords(inside.purpose) : kept && same(kept.purpose);
  return section(both('分配', 'Allocation'), [purpose ? both(`在保留范围内：${purpose.zh}`, `in a range kept for: ${purpose.en}`) : both('空闲，可以写明或分配给设备', 'free: may be stated, or given out')]);
}

/** Rules whose sources or destinations have the address. */
export function rulesWith(model: Model, address: string, most = 12): Bilingual[] {
  if (!isAddress(address) || address.includes('/')) return [];
  const family = familyOf(address);
  const wanted = addressesOf([address], family);
  // What is open to anybody says nothing about this address.
  const has = (list: readonly string[]): boolean => {
    const stated = list.filter((text) => !text.endsWith('/0'));
    return stated.length > 0 && meet(addressesOf(stated, family), wanted).length > 0;
  };
  const found = model.policies.flatMap((policy) => policy.rules.flatMap((rule) => {
    if (rule.family !== family) return [];
    const [from, to] = [has(rule.sources), has(rule.destinations)];
    return from || to ? [{ policy, rule, role: from && to ? both('源、目的', 'source and destination') : from ? both('源', 'source') : both('目的', 'destination') }] : [];
  }));
  const lines = found.slice(0, most).map(({ policy, rule, role }) => both(
    `${policy.id}#${rule.number} ${rule.service.name}（作${role.zh}，业务流 ${rule.flow} ${rule.purpose}）`, `${policy.id}#${rule.number} ${rule.service.name} (as ${role.en}, flow ${rule.flow})`,
  ));
  const rest = found.slice(most).map(({ policy, rule }) => same(`${policy.id}#${rule.number}`));
  return rest.length === 0 ? lines : [...lines, both(`另有 ${joined(rest, 20).zh}`, `and ${joined(rest, 20).en}`)];
}
