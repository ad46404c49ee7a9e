/** 网络区域表, 区域设备表, 主机软件部署表: the zones, what stands in them, and what runs on it. */
import {
  append, areas, by, deviceKinds, deviceRank, forwarderKinds, indexOf, mainInterface, subsystems, zoneKinds, softwareClasses, type Device, type Model, type Product,
  type ProductClass,
} from '../model';
import { band, gap, row, toned, type Cell, type Row, type Sheet } from '../office/sheet';
import { zoneOfDevice, type Scope } from './scope';
import { nothing, rackText } from './words';

/** 网络区域表: one row a zone. */
export function zoneSheet(model: Model, scope: Scope): Sheet {
  const { policies, devices } = indexOf(model);
  const forwarder = (id: string) => policies.get(id)?.name ?? devices.get(id)?.name ?? id;
  return {
    name: '网络区域表', title: `${scope.title}网络区域表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '网络区域', width: 16 }, { header: '区域类别', width: 14 }, { header: '网段', width: 18 },
      { header: '网关', width: 15 }, { header: '边界设备（由外到内）', width: 24 }, { header: '交换机', width: 20 }, { header: '主机数', width: 7, align: 'center' },
      { header: '外联线路', width: 20 },
    ],
    rows: scope.zones.map((zone, i) => row(
      i + 1, zone.name, zoneKinds[zone.kind].zh, zone.prefixes.join('\n'), zone.gateways.map(({ address }) => address).join('\n') || nothing,
      zone.forwarders.map(forwarder).join('\n') || nothing, zone.switches.map((id) => devices.get(id)?.name ?? id).join('\n') || nothing,
      zone.devices.length, zone.uplinks.join('\n') || nothing,
    )),
    notes: ['网络区域按数据由外向内的次序排列；人员进出机房的物理区域次序与此不同。'],
  };
}

export interface Group {
  readonly title: string;
  readonly devices: readonly Device[];
}

/** The system's devices by network zone: what stands between zones first, then from outside to inside. */
export function devicesByZone(model: Model, scope: Scope): Group[] {
  const order = by<Device>((device) => deviceRank[device.kind], (device) => device.id);
  const lists = new Map<string | undefined, Device[]>();
  for (const device of scope.devices) {
    const zone = zoneOfDevice(model, device);
    append(lists, zone, device);
  }
  const { zones } = indexOf(model);
  const own = new Set(scope.zones.map(({ id }) => id));
  const foreign = [...lists.keys()].filter((id): id is string => id !== undefined && !own.has(id)).sort();
  const group = (title: string, id: string | undefined): Group[] => {
    const list = lists.get(id);
    return list ? [{ title, devices: list.sort(order) }] : [];
  };
  return [
    ...group('区域边界', undefined),
    ...scope.zones.flatMap((zone) => group(zone.name, zone.id)),
    ...foreign.flatMap((id) => group(zones.get(id)?.name ?? id, id)),
  ];
}

/** Its network zone, told in the list of the zone `title`: a device on cables of its own stands in none, though it is listed with its host. */
export function zoneCell(device: Device, title: string): string {
  if (device.zone !== undefined || forwarderKinds.has(device.kind)) return title;
  return device.interfaces.some(({ role }) => role === 'mirror') ? '无（镜像接入）' : '无（直连）';
}

/** The address a device is known by; of a forwarder those in all its zones. */
function addressesText(device: Device): string {
  const ports = forwarderKinds.has(device.kind) ? device.interfaces.filter((port) => port.zone !== undefined) : [mainInterface(device)];
  return ports.flatMap((port) => port?.addresses ?? []).map(({ address }) => address).join('\n');
}

/** 区域设备表: the devices of each zone with where they stand. */
export function zoneDeviceSheet(model: Model, scope: Scope): Sheet {
  const { products, pairs } = indexOf(model);
  let number = 0;
  const rows: Row[] = [];
  for (const { title, devices } of devicesByZone(model, scope)) {
    rows.push(band(`${title}（${devices.length}台）`));
    for (const device of devices) {
      const product = device.product === undefined ? undefined : products.get(device.product);
      const model_ = [product?.model, product?.version].filter((part) => part !== undefined).join(' ');
      rows.push(row(
        ++number, device.name, deviceKinds[device.kind].zh, device.subsystems.map((item) => subsystems[item].zh).join('\n') || nothing,
        zoneCell(device, title), areas[device.area].zh, rackText(model, device) || nothing, addressesText(device) || nothing,
        model_ || gap('型号'), device.pair === undefined ? '' : pairs.get(device.pair)?.name ?? '',
      ));
    }
  }
  return {
    name: '区域设备表', title: `${scope.title}区域设备表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '设备名称', width: 20 }, { header: '设备类型', width: 18 }, { header: '所属子系统', width: 16 },
      { header: '网络区域', width: 14 }, { header: '物理区域', width: 11, align: 'center' }, { header: '机柜/机位', width: 11, align: 'center' }, { header: '地址', width: 16 },
      { header: '型号', width: 18 }, { header: '热备组', width: 18 },
    ],
    rows,
    notes: ['网络区域指设备接入的网段，物理区域指设备所在的机房区域，两者分别划分。'],
  };
}

const columnsOfSoftware: readonly (readonly [header: string, classes: readonly ProductClass[]])[] = [
  ['操作系统', ['operating-system']],
  ['数据库', ['database']],
  ['应用软件', ['ca-software', 'ra-software', 'ocsp-software', 'directory-software', 'km-software', 'other-software']],
  ['防病毒软件', ['antivirus']],
];

/** Software by name, model and version; a generic one is still to be chosen. Undefined for none. */
export function softwareCell(products: readonly Product[]): Cell | undefined {
  if (products.length === 0) return undefined;
  const text = (product: Product): string =>
    (product.version === undefined && product.model === undefined ? `${product.name}（待补）`
      : [product.name, product.model === product.name ? undefined : product.model, product.version].filter((part) => part !== undefined).join(' '));
  const open = products.some((product) => product.version === undefined && product.model === undefined);
  return toned(open ? 'gap' : 'plain', products.map(text).join('\n'));
}

/** 主机软件部署表: which software, in which version, runs on which host. */
export function hostSoftwareSheet(model: Model, scope: Scope): Sheet {
  const { products } = indexOf(model);
  let number = 0;
  const rows: Row[] = [];
  for (const { title, devices } of devicesByZone(model, scope)) {
    const hosts = devices.filter((device) => device.software.length > 0);
    if (hosts.length === 0) continue;
    rows.push(band(title));
    for (const device of hosts) {
      const installed = device.software.flatMap((id) => products.get(id) ?? []).filter((product) => softwareClasses.has(product.class));
      const cells = columnsOfSoftware.map(([, classes]) => softwareCell(installed.filter((product) => classes.includes(product.class))) ?? nothing);
      rows.push(row(++number, device.name, deviceKinds[device.kind].zh, ...cells));
    }
  }
  return {
    name: '主机软件部署表', title: `${scope.title}主机软件部署表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '主机名称', width: 22 }, { header: '类型', width: 18 },
      ...columnsOfSoftware.map(([header]) => ({ header, width: header === '应用软件' ? 34 : 27 })),
    ],
    rows, notes: [],
  };
}
