/** 逻辑结构 of a KM: CAs, key management servers, what they compute and store with, and who operates them. */
import { by, deviceKinds, indexOf, terminalKinds, type Device, type Model, type System } from '../../model';
import { devicesOf } from '../by-system';
import { networkOf } from '../topology/network';
import { exchangesOf, type Talk } from './exchanges';
import { cardsOf, hsmsOf, type Part } from './parts';
import type { Line, RowName, Structure } from './structure';
import { isSupport, supportOf } from './support';

/** More CAs than this share one block. */
const mostCallers = 5;

type Layer = 'service' | 'data' | 'terminal';
const layers: Readonly<Record<Layer, { readonly name: string; readonly order: number }>> = {
  service: { name: '密钥服务', order: 0 }, data: { name: '密码与数据', order: 1 }, terminal: { name: '管理与取证', order: 2 },
};
const layerOf = (device: Device): Layer => (terminalKinds.has(device.kind) ? 'terminal' : device.kind === 'database-server' ? 'data' : 'service');

export function kmStructure(model: Model, system: System): Structure {
  const { systems } = indexOf(model);
  const merged = system.serves.length > mostCallers;
  const zones = networkOf(model).zones;
  const machines = hsmsOf(model);
  const groups = new Map<string, { readonly layer: Layer; readonly devices: Device[] }>();
  const groupIds = new Map<string, string>();
  const supporting: Device[] = [];
  for (const device of devicesOf(model, system)) {
    if (device.zone === undefined || device.kind === 'switch' || !zones.has(device.zone)) continue;
    if (isSupport(device)) {
      supporting.push(device);
      groupIds.set(device.id, 'support');
      continue;
    }
    const layer = layerOf(device);
    const id = `${layer}:${layer === 'terminal' ? 'terminals' : device.kind}`;
    const known = groups.get(id);
    if (known) known.devices.push(device);
    else groups.set(id, { layer, devices: [device] });
    groupIds.set(device.id, id);
  }
  const exchanges = exchangesOf(model, system, (end) => {
    if ('zone' in end) return undefined;
    const own = groupIds.get(end.device.id);
    if (own !== undefined) return own;
    const other = end.device.system === undefined ? undefined : systems.get(end.device.system);
    return other && other.id !== system.id && system.serves.includes(other.id) ? (merged ? 'systems' : `system:${other.id}`) : undefined;
  });

  const parts: Part[] = [];
  const rows: RowName[] = [];
  const calling = new Set(exchanges.filter(({ from, to }) => from !== 'support' && to !== 'support').flatMap(({ from, to }) => [from, to]));
  const callers = model.systems.filter(({ id }) => system.serves.includes(id) && calling.has(merged ? 'systems' : `system:${id}`)).sort(by(({ id }) => id));
  if (callers.length > 0) {
    rows.push({ name: '外部', tone: 'core', prefixes: [] });
    if (merged) parts.push({ id: 'systems', title: `证书认证系统 ${callers.length} 套：${callers.map(({ title }) => title).join('、')}`, row: 0, order: 0, tone: 'core', icon: 'system', chips: [], inside: [] });
    else callers.forEach((caller, i) => parts.push({ id: `system:${caller.id}`, title: caller.title, row: 0, order: i, tone: 'core', icon: 'system', chips: [], inside: [] }));
  }
  const lines: Line[] = [];
  const hsms = [...groups.values()].flatMap(({ devices }) => devices.flatMap((device) => machines.get(device.id) ?? []));
  for (const layer of ['service', 'data', 'terminal'] as const) {
    const here = [...groups].filter(([, group]) => group.layer === layer).sort(by(([id]) => id));
    const crypto = layer === 'data' ? [...new Set(hsms)] : [];
    if (here.length === 0 && crypto.length === 0) continue;
    const row = rows.push({ name: layers[layer].name, tone: 'km', prefixes: [] }) - 1;
    here.forEach(([id, { devices }], i) => parts.push({
      id, title: layer === 'terminal' ? '管理、审计与司法取证终端' : deviceKinds[devices[0]!.kind].zh, row, order: i, tone: 'km',
      chips: cardsOf(model, id, devices).filter(({ icon }) => icon !== 'hsm'),
      inside: exchanges.find(({ from, to }) => from === id && to === id)?.talks ?? [],
    }));
    if (crypto.length > 0) {
      parts.push({ id: 'crypto', title: deviceKinds.hsm.zh, row, order: -1, tone: 'hsm', chips: cardsOf(model, 'crypto', crypto), inside: [] });
      for (const [id, { devices }] of groups) {
        const own = devices.flatMap((device) => machines.get(device.id) ?? []);
        if (own.length > 0) lines.push({ from: id, to: 'crypto', style: 'hsm', talks: [callOf(own)] });
      }
    }
  }
  const drawn = new Map(parts.map((part) => [part.id, part.row]));
  lines.push(...exchanges.filter(({ from, to }) => from !== to && drawn.has(from) && drawn.has(to)).map(({ from, to, talks }): Line => ({ from, to, talks, style: 'flow' })));
  return { rows, parts, lines, exchanges, numbered: false, support: supportOf(model, system, supporting, exchanges, drawn) };
}

/** What a host asks of its 密码机: over a port and a cable of their own, so in no rule. */
function callOf(hsms: readonly Device[]): Talk {
  const apis = [...new Set(hsms.map(({ settings }) => settings.api).filter((api) => api !== undefined))];
  return { flow: 'hsm', purpose: '密码运算', protocol: apis.length > 0 ? `接口 ${apis.join('、')}` : '', protection: '专用网口直连' };
}
