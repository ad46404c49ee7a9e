/** 系统逻辑结构 of a CA: its subsystems by zone, who asks them, and the KM behind. */
import { by, indexOf, subsystemNames, subsystems, terminalKinds, zoneKinds, type Device, type Model, type Subsystem, type System, type Zone } from '../../model';
import { devicesOf, zonesOf } from '../by-system';
import type { Tone } from '../scene';
import { isCloud, zoneRank } from '../topology/network';
import { toneOf } from '../topology/zone-name';
import { exchangesOf, type Exchange } from './exchanges';
import { cardsOf, type Part } from './parts';
import type { RowName, Structure } from './structure';
import { isSupport, publicServers, supportOf } from './support';

const short: Readonly<Record<Subsystem, string>> = { ca: 'CA', ra: 'RA', ocsp: 'OCSP', ldap: 'LDAP', km: 'KM' };
/** Left to right in a row: who registers, who answers, who signs. */
const order: Readonly<Record<Subsystem | 'other', number>> = { ra: 1, ocsp: 3, ldap: 4, ca: 2, km: 5, other: 6 };

/** More remote sites than this share their blocks. */
const mostRemotes = 3;

interface Group { readonly id: string; readonly zone: Zone; readonly zones: Set<string>; readonly subsystem: Subsystem | 'other'; readonly terminals: boolean; readonly devices: Device[] }

export function caStructure(model: Model, system: System): Structure {
  const index = indexOf(model);
  const remotes = zonesOf(model, system).filter(({ kind }) => kind === 'remote-ra').length;
  const merged = remotes > mostRemotes;
  const groups = new Map<string, Group>();
  const groupIds = new Map<string, string>();
  const supporting: Device[] = [];
  const facing = publicServers(model);
  for (const device of devicesOf(model, system)) {
    const zone = device.zone === undefined ? undefined : index.zones.get(device.zone);
    if (!zone || device.kind === 'switch') continue;
    const subsystem = facing.has(device.id) ? 'other' : subsystemNames.find((name) => device.subsystems.includes(name));
    if (subsystem === undefined || (subsystem !== 'other' && isSupport(device))) {
      if (isSupport(device)) {
        supporting.push(device);
        groupIds.set(device.id, 'support');
      }
      continue;
    }
    const terminals = terminalKinds.has(device.kind);
    const id = `${merged && zone.kind === 'remote-ra' ? 'remote' : zone.id}:${subsystem}${terminals ? ':terminals' : ''}`;
    const known = groups.get(id);
    if (known) {
      known.devices.push(device);
      known.zones.add(zone.id);
    } else groups.set(id, { id, zone, zones: new Set([zone.id]), subsystem, terminals, devices: [device] });
    groupIds.set(device.id, id);
  }
  const outside = new Map<string, Zone>();
  const exchanges = exchangesOf(model, system, (end) => {
    if ('zone' in end) {
      const zone = index.zones.get(end.zone);
      if (!zone || !isCloud(zone)) return undefined;
      outside.set('outside', zone);
      return 'outside';
    }
    const own = groupIds.get(end.device.id);
    if (own !== undefined) return own;
    const other = end.device.system === undefined ? undefined : index.systems.get(end.device.system);
    return other && other.id !== system.id && (other.serves.includes(system.id) || system.serves.includes(other.id)) ? `system:${other.id}` : undefined;
  }).filter(({ from, to }) => [from, to].some((id) => groups.has(id) || id === 'support'));

  const zones = [...new Map([...groups.values()].map(({ zone }) => [zone.id, zone])).values()].sort(by(levelOf, ({ id }) => id));
  const levels = [...new Set(zones.map(levelOf))];
  const talking = new Set(exchanges.filter(({ from, to }) => from !== to && from !== 'support' && to !== 'support').flatMap(({ from, to }) => [from, to]));
  const used = (id: string): boolean => talking.has(id);
  const parts: Part[] = [];
  const rows: RowName[] = [];
  const hasOutside = used('outside');
  if (hasOutside) {
    rows.push({ name: '外部', tone: 'public', prefixes: [] });
    parts.push({ id: 'outside', title: '证书用户、依赖方（互联网）', row: 0, order: 0, tone: 'public', icon: 'user', chips: [], inside: [] });
  }
  for (const level of levels) {
    const here = zones.filter((zone) => levelOf(zone) === level);
    const row = rows.push({ name: here.length === 1 && !(merged && level === -1) ? here[0]!.name : zoneKinds[here[0]!.kind].zh, tone: toneOf(here[0]!.kind), prefixes: here.flatMap(({ prefixes }) => prefixes) }) - 1;
    for (const group of [...groups.values()].filter(({ zone }) => levelOf(zone) === level)) {
      parts.push({
        id: group.id, row, order: order[group.subsystem] + (group.terminals ? 0.5 : 0) + here.indexOf(group.zone) * 10, tone: toneOf(group.zone.kind),
        title: titleOf(group, here.length > 1, remotes), chips: group.zones.size > 1 ? [] : cardsOf(model, group.id, group.devices), inside: insideOf(exchanges, group.id),
      });
    }
  }
  const others = model.systems.filter(({ id }) => used(`system:${id}`)).sort(by(({ id }) => id));
  if (others.length > 0) {
    const row = rows.push({ name: '外部', tone: 'km', prefixes: [] }) - 1;
    others.forEach((other, i) => parts.push({ id: `system:${other.id}`, title: other.title, row, order: i, tone: 'km' as Tone, icon: 'system', chips: [], inside: [] }));
  }
  const drawn = new Map(parts.map((part) => [part.id, part.row]));
  return {
    rows, parts, exchanges, numbered: merged,
    lines: exchanges.filter(({ from, to }) => from !== to && drawn.has(from) && drawn.has(to)).map(({ from, to, talks }) => ({ from, to, talks, style: 'flow' })),
    support: supportOf(model, system, supporting, exchanges, drawn),
  };
}

const levelOf = (zone: Zone): number => (zone.kind === 'remote-ra' ? -1 : zoneRank(zone));

const insideOf = (exchanges: readonly Exchange[], id: string): Exchange['talks'] => exchanges.find(({ from, to }) => from === id && to === id)?.talks ?? [];

/** `证书注册系统（RA）`, `证书注册系统（RA）终端`; a publishing server alone is 证书/CRL发布 of the CA. */
function titleOf({ subsystem, terminals, devices, zone, zones }: Group, several: boolean, remotes: number): string {
  if (subsystem === 'other') return `${several ? `${zone.name} ` : ''}其他对外服务`;
  const kinds = new Set(devices.map(({ kind }) => kind));
  const only = kinds.size === 1 ? [...kinds][0] : undefined;
  const what = terminals ? '终端' : only === 'publishing-server' ? '证书/CRL发布' : only === 'slave-directory' ? '从目录' : only === 'master-directory' ? '主目录' : '';
  const name = `${subsystems[subsystem].zh}（${short[subsystem]}）`;
  const place = zones.size > 1 ? `远程注册点 ${remotes} 处 ` : several ? `${zone.name} ` : '';
  return `${place}${name}${what === '' ? '' : terminals ? what : ` ${what}`}`;
}
