/** 业务流表 and 区域访问控制矩阵: who may speak to whom, and why. */
import { by, indexOf, protections, type Flow, type Model, type Zone } from '../model';
import { band, row, toned, type Cell, type Column, type Row, type Sheet } from '../office/sheet';
import { zoneOrder, type Scope } from './scope';
import { endpointsText, nothing, serviceText, zoneName } from './words';

/** Zone pairs a flow runs between, each once. */
function legsText(model: Model, flow: Flow): string {
  const { zones } = indexOf(model);
  const leg = (from: string, to: string): string => {
    if (from !== to) return `${zoneName(model, from)} → ${zoneName(model, to)}`;
    return zones.has(from) ? `${zoneName(model, from)}内` : zoneName(model, from);
  };
  return [...new Set(flow.legs.map(({ from, to }) => leg(from, to)))].join('\n') || nothing;
}

function forwardersText(model: Model, flow: Flow): string {
  const { policies } = indexOf(model);
  return [...new Set(flow.legs.flatMap(({ forwarders }) => forwarders))].map((id) => policies.get(id)?.name ?? id).join('\n') || nothing;
}

/** 业务流表: every flow of the system, the stated ones first, then those that follow from the structure. */
export function flowSheet(model: Model, scope: Scope): Sheet {
  let number = 0;
  const rows: Row[] = [];
  for (const [origin, title] of [['stated', '业务通信'], ['derived', '由结构推导的通信（双机热备、会话同步、隧道等）']] as const) {
    const flows = scope.flows.filter((flow) => flow.origin === origin);
    if (flows.length === 0) continue;
    rows.push(band(`${title}（${flows.length}条）`));
    for (const flow of flows) {
      const purpose = [
        flow.purpose,
        ...(flow.window === undefined ? [] : [`（时段：${flow.window}）`]),
        ...(flow.publish === undefined ? [] : [`（对外地址 ${flow.publish.address}）`]),
      ].join('\n');
      rows.push(row(
        ++number, purpose, endpointsText(model, flow.from), endpointsText(model, flow.to), legsText(model, flow),
        flow.services.map(serviceText).join('\n'), protections[flow.protection].zh, forwardersText(model, flow), flow.id,
      ));
    }
  }
  return {
    name: '业务流表', title: `${scope.title}业务流与通信链路保护表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '用途', width: 24 }, { header: '源', width: 26 }, { header: '目的', width: 25 },
      { header: '经过区域', width: 20 }, { header: '服务与端口', width: 16 }, { header: '通信保护', width: 15 }, { header: '经过的边界设备', width: 14 },
      { header: '业务流编号', width: 18 },
    ],
    rows,
    notes: ['未列入本表的通信一律由边界设备拒绝并记录日志。'],
  };
}

/** More zones than this side by side could not be read on paper. */
export const zonesOnA4 = 8;
export const zonesOnA3 = 15;

interface Permitted {
  readonly from: string;
  readonly to: string;
  readonly services: ReadonlySet<string>;
  readonly flows: readonly string[];
  readonly forwarders: ReadonlySet<string>;
}

/** What runs between each two zones; only pairs between which something runs. */
function permittedBetween(flows: readonly Flow[]): ReadonlyMap<string, Permitted> {
  const pairs = new Map<string, { from: string; to: string; services: Set<string>; flows: string[]; forwarders: Set<string> }>();
  for (const flow of flows) {
    const services = flow.services.map(serviceText);
    for (const leg of flow.legs) {
      const key = `${leg.from}\n${leg.to}`;
      let pair = pairs.get(key);
      if (!pair) pairs.set(key, pair = { from: leg.from, to: leg.to, services: new Set(), flows: [], forwarders: new Set() });
      for (const service of services) pair.services.add(service);
      if (pair.flows.at(-1) !== flow.id) pair.flows.push(flow.id);
      for (const forwarder of leg.forwarders) pair.forwarders.add(forwarder);
    }
  }
  return pairs;
}

/** 区域访问控制矩阵: rows speak first, columns are spoken to; for many zones a list of the permitted pairs. */
export function accessMatrixSheet(model: Model, scope: Scope): Sheet {
  const index = indexOf(model);
  const permitted = permittedBetween(scope.flows);
  const ids = new Set([...scope.zones.map(({ id }) => id), ...[...permitted.values()].flatMap(({ from, to }) => [from, to])]);
  const zones = [...ids].flatMap((id) => index.zones.get(id) ?? []).sort(zoneOrder);
  return zones.length > zonesOnA3 ? accessList(model, scope, zones, permitted) : accessGrid(scope, zones, permitted);
}

function accessGrid(scope: Scope, zones: readonly Zone[], permitted: ReadonlyMap<string, Permitted>): Sheet {
  const cell = (from: Zone, to: Zone): Cell => {
    const pair = permitted.get(`${from.id}\n${to.id}`);
    if (!pair) return from === to ? nothing : toned('deny', '拒绝');
    return [...pair.services].join('\n');
  };
  return {
    name: '区域访问控制矩阵', title: `${scope.title}区域访问控制矩阵`,
    paper: zones.length > zonesOnA4 ? 'A3' : 'A4',
    columns: [{ header: '源区域＼目的区域', width: 17 }, ...zones.map((zone): Column => ({ header: zone.name, width: 15, align: 'center' }))],
    rows: zones.map((from) => row(toned('strong', from.name), ...zones.map((to) => cell(from, to)))),
    notes: ['单元格列出由行区域主动发起、到列区域的允许服务；应答随会话放行，其余一律拒绝并记录日志。', '对角线为同一区域内的通信，不经过边界设备。'],
  };
}

function accessList(model: Model, scope: Scope, zones: readonly Zone[], permitted: ReadonlyMap<string, Permitted>): Sheet {
  const { policies } = indexOf(model);
  const rank = new Map(zones.map((zone, i) => [zone.id, i]));
  const name = new Map(zones.map((zone) => [zone.id, zone.name]));
  const pairs = [...permitted.values()].sort(by((pair) => rank.get(pair.from) ?? 0, (pair) => rank.get(pair.to) ?? 0));
  return {
    name: '区域访问控制矩阵', title: `${scope.title}区域间允许通信表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '源区域', width: 20 }, { header: '目的区域', width: 20 }, { header: '允许的服务', width: 40 },
      { header: '经过的边界设备', width: 24 }, { header: '业务流编号', width: 36 },
    ],
    rows: [
      ...pairs.map((pair, i) => row(
        i + 1, name.get(pair.from) ?? pair.from, name.get(pair.to) ?? pair.to, [...pair.services].join('\n'),
        [...pair.forwarders].map((id) => policies.get(id)?.name ?? id).join('\n') || nothing, pair.flows.join('\n'),
      )),
      row(pairs.length + 1, ...['其余区域', '其余区域', '拒绝', nothing, nothing].map((text) => toned('deny', text))),
    ],
    notes: ['网络区域超过 15 个，只列出有通信的区域对；其余一律拒绝并记录日志。'],
  };
}
