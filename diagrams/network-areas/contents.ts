/** What the drawing of network areas says about each zone, read off the model. */
import { append, areaNames, areas, by, deviceRank, type Area, type Device, type DeviceKind, type Model, type Zone, type ZoneKind } from '../../model';
import type { Chip } from '../chip';
import { groupDevices, groupName, type DeviceGroup } from '../device-groups';
import { boundaryTunnels } from '../ladder/crossing';
import type { Ladder } from '../ladder/ladder';
import type { ZoneView } from '../topology/network';

/** 物理区域 that a network zone of this kind has its name from. */
const areaOfZone: Partial<Record<ZoneKind, readonly Area[]>> = {
  service: ['service'], management: ['management'], 'service-management': ['service', 'management'], core: ['core'],
  'km-core': ['km-core'], 'km-management': ['km-management'], 'remote-ra': ['remote-ra'],
};

/** True when a device stands in another 物理区域 than the one its network zone is named after. */
export const standsElsewhere = (device: Device, zone: Zone): boolean => !(areaOfZone[zone.kind] ?? [device.area]).includes(device.area);

/** What a zone is for, told from what stands in it. */
const purposes: Partial<Record<DeviceKind, string>> = {
  'registration-server': '证书注册', 'ocsp-server': '证书状态查询', 'slave-directory': '目录查询', 'publishing-server': '证书/CRL发布',
  'issuing-server': '证书和CRL签发', 'master-directory': '主目录', 'km-server': '密钥生成、存储与恢复', 'database-server': '数据库', 'backup-server': '数据备份',
  'management-terminal': '系统管理', 'audit-terminal': '审计', 'card-terminal': '制证', 'forensic-terminal': '司法取证', 'log-server': '日志与时间',
  'vulnerability-scanner': '漏洞扫描', 'antivirus-server': '病毒防护', 'intrusion-detector': '入侵检测',
};

export function purposeOf(view: ZoneView): string {
  const kinds = new Set([...hostsOf(view).map(({ kind }) => kind), ...view.probes.map(({ probe }) => probe.kind)]);
  return [...kinds].sort(by((kind) => deviceRank[kind])).sort(by((kind) => (['intrusion-detector', 'vulnerability-scanner', 'antivirus-server', 'log-server'].includes(kind) ? 1 : 0)))
    .flatMap((kind) => purposes[kind] ?? []).join('、');
}

const hostsOf = (view: ZoneView): Device[] => view.units.flatMap(({ hosts }) => hosts.map(({ device }) => device));

/** The cards of a zone: hosts, then what hangs on their own ports, then the switches. */
export function chipsOf(model: Model, ladder: Ladder, view: ZoneView): Chip[] {
  const { zone } = view;
  const forwarding = new Set((ladder.inside.get(zone.id) ?? []).flatMap((boundary) => boundary.devices.map(({ id }) => id)));
  const attached = view.units.flatMap(({ hosts }) => hosts.filter((host) => host.attached && !forwarding.has(host.device.id)).map(({ device }) => device));
  const loose = view.units.flatMap(({ hosts }) => hosts.filter((host) => !host.attached && !forwarding.has(host.device.id)).map(({ device }) => device));
  const chip = (group: DeviceGroup, notes: readonly string[], dashed = false): Chip => ({
    id: group.id, icon: group.icon, name: group.name, dashed, devices: group.devices.map(({ id }) => id),
    notes: [...notes.map((text) => ({ text })), ...(group.devices.some((device) => standsElsewhere(device, zone)) ? [{ text: `物理区域：${areas[group.devices[0]!.area].zh}`, tone: 'tunnel' as const }] : [])],
  });
  const apart = (device: Device): string => device.area;
  const forwarders = (ladder.inside.get(zone.id) ?? []).flatMap((boundary) => groupDevices(boundary.devices).map((group) => chip(group, boundary.tunnels.length > 0 ? [`通道：${boundaryTunnels(model, boundary).join('、')}`] : [])));
  const hsms = new Map<string, { hsm: Device; hosts: Device[] }>();
  for (const { hosts, shared } of view.units) {
    for (const host of hosts) for (const hsm of [...host.hsms, ...host.elsewhere, ...shared]) {
      const known = hsms.get(hsm.id);
      if (!known) hsms.set(hsm.id, { hsm, hosts: [host.device] });
      else if (!known.hosts.includes(host.device)) known.hosts.push(host.device);
    }
  }
  const hostNames = (group: DeviceGroup): string => {
    const names = new Set(group.devices.flatMap(({ id }) => hsms.get(id)?.hosts.map(({ name }) => name) ?? []));
    return groupName([...names]);
  };
  const machines = groupDevices([...hsms.values()].map(({ hsm }) => hsm), apart).map((group) => chip(group, [`直连${hostNames(group)}`], true));
  const probes = groupDevices(view.probes.map(({ probe }) => probe), apart).map((group) => chip(group, ['镜像口接入'], true));
  const consoles = groupDevices(view.probes.flatMap((probe) => probe.consoles), apart).map((group) => chip(group, ['直连探针'], true));
  return [
    ...forwarders, ...groupDevices(attached, apart).map((group) => chip(group, [])), ...machines, ...probes, ...consoles,
    ...groupDevices(loose, apart).map((group) => chip(group, ['未接入网络'], true)), ...groupDevices(view.switches, apart).map((group) => chip(group, [])),
  ];
}

const allDevices = (view: ZoneView): Device[] => [
  ...hostsOf(view), ...view.units.flatMap(({ hosts, shared }) => [...shared, ...hosts.flatMap(({ hsms }) => hsms)]),
  ...view.probes.flatMap(({ probe, consoles }) => [probe, ...consoles]), ...view.switches,
];

/** Groups that stand in another 物理区域 than their network zone, for the table beside the drawing. */
export const elsewhereOf = (view: ZoneView): DeviceGroup[] => groupDevices(allDevices(view).filter((device) => standsElsewhere(device, view.zone)), (device) => device.area);

/** Names of the devices of a zone by the 物理区域 they stand in. */
export function byArea(view: ZoneView): [Area, string[]][] {
  const found = new Map<Area, string[]>();
  for (const group of groupDevices(allDevices(view), (device) => device.area)) append(found, group.devices[0]!.area, group.name);
  return [...found].sort(by(([area]) => areaNames.indexOf(area)));
}
