/** 设备连接表 and 点对点链路表: each cable with both its ends. */
import { by, indexOf, interfaceRoles, isDeviceEnd, type Interface, type Link, type LinkEnd, type Model } from '../model';
import { band, row, type Row, type Sheet } from '../office/sheet';
import type { Scope } from './scope';
import { endName, endPort, linkWords, nothing } from './words';

/** What a cable is, in the order in which the table tells them. */
const kinds = ['uplink', 'access', 'stack', 'tunnel', 'heartbeat', 'hsm', 'console', 'mirror'] as const satisfies readonly (Link['kind'] | 'stack')[];
const words: Readonly<Record<(typeof kinds)[number], string>> = { ...linkWords, stack: '交换机堆叠线' };

/** Cables between switches of a zone join them to one: nothing is plugged in by them. */
function kindOf(model: Model, link: Link): (typeof kinds)[number] {
  const { devices } = indexOf(model);
  return link.kind === 'access' && link.ends.every((end) => isDeviceEnd(end) && devices.get(end.device)?.kind === 'switch') ? 'stack' : link.kind;
}

type PortAt = (end: LinkEnd) => Interface | undefined;

/** The port at an end of a cable. A switch has many, so they are looked up, not searched. */
function portsOf(scope: Scope): PortAt {
  const ports = new Map<string, Interface>();
  for (const device of [...scope.devices, ...scope.guests]) for (const port of device.interfaces) ports.set(`${device.id}\n${port.name}`, port);
  return (end) => (isDeviceEnd(end) ? ports.get(`${end.device}\n${end.port}`) : undefined);
}

/** The bonds whose member ports the cable joins. */
function remark(model: Model, portAt: PortAt, link: Link): string {
  const bonds = link.ends.flatMap((end) => {
    const bond = portAt(end)?.bond;
    return bond === undefined ? [] : [{ device: endName(model, end), text: `${bond} 成员口` }];
  });
  return bonds.length === 1 ? bonds[0]!.text : bonds.map(({ device, text }) => `${device} ${text}`).join('\n');
}

/** Every cable that ends in the system, once. */
export function connectionSheet(model: Model, scope: Scope): Sheet {
  const { zones } = indexOf(model);
  const portAt = portsOf(scope);
  const zoneRank = new Map(scope.zones.map(({ id }, i) => [id, i]));
  let number = 0;
  const rows: Row[] = [];
  for (const kind of kinds) {
    const links = scope.links.filter((link) => kindOf(model, link) === kind)
      .sort(by((link) => zoneRank.get(link.zone ?? '') ?? zoneRank.size, (link) => endId(link.ends[1]), (link) => endPort(link.ends[1]), (link) => link.id));
    if (links.length === 0) continue;
    rows.push(band(`${words[kind]}（${links.length}条）`));
    for (const link of links) {
      const [a, b] = link.ends;
      rows.push(row(
        ++number, endName(model, a), endPort(a), endName(model, b), endPort(b), words[kind],
        link.zone === undefined ? nothing : zones.get(link.zone)?.name ?? link.zone, remark(model, portAt, link),
      ));
    }
  }
  return {
    name: '设备连接表', title: `${scope.title}设备连接表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '本端设备', width: 26 }, { header: '本端网口', width: 11, align: 'center' },
      { header: '对端设备', width: 26 }, { header: '对端网口', width: 11, align: 'center' }, { header: '连接方式', width: 20 },
      { header: '网络区域', width: 16 }, { header: '备注', width: 24 },
    ],
    rows, notes: [],
  };
}

const endId = (end: LinkEnd): string => (isDeviceEnd(end) ? end.device : end.external);

const purposes: Readonly<Partial<Record<Link['kind'], string>>> = {
  hsm: '密码运算调用，独占物理端口',
  console: '管理与报警，不经网络区域',
  heartbeat: '双机状态检测与会话同步',
  mirror: '区域流量镜像至探测器，无地址',
};

/** 点对点链路表: what does not hang on a zone: HSMs, consoles, heartbeats, mirrors. */
export function pointToPointSheet(model: Model, scope: Scope): Sheet {
  const portAt = portsOf(scope);
  let number = 0;
  const rows: Row[] = [];
  for (const kind of ['hsm', 'console', 'heartbeat', 'mirror'] as const) {
    const links = scope.links.filter((link) => link.kind === kind).sort(by((link) => endId(link.ends[0]), (link) => link.id));
    if (links.length === 0) continue;
    rows.push(band(`${linkWords[kind]}（${links.length}条）`));
    for (const link of links) {
      const [a, b] = link.ends.map((end) => {
        const port = portAt(end);
        return [endName(model, end), port ? `${port.name}（${interfaceRoles[port.role].zh}）` : nothing, port?.addresses.map((item) => `${item.address}/${item.prefixLength}`).join('\n') || nothing];
      });
      rows.push(row(++number, ...a!, ...b!, link.prefixes.join('\n') || nothing, purposes[kind] ?? ''));
    }
  }
  return {
    name: '点对点链路表', title: `${scope.title}点对点链路表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '本端设备', width: 20 }, { header: '本端网口', width: 22 }, { header: '本端地址', width: 17 },
      { header: '对端设备', width: 20 }, { header: '对端网口', width: 22 }, { header: '对端地址', width: 17 }, { header: '网段', width: 17 },
      { header: '用途', width: 28 },
    ],
    rows, notes: [],
  };
}
