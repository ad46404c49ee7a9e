/** 主机静态路由表: what the hosts of a zone must know beyond their default gateway, or their flows never arrive. */
import { append, by, forwarderKinds, indexOf, maskOf, naturally, parsePrefix, type Model } from '../model';
import { row, type Sheet } from '../office/sheet';
import type { Scope } from './scope';
import { compactNames, type AddressBook } from './words';

/** Hosts by zone and family, management addresses of switches among them; forwarders have a table of their own. */
function hostsByZone(model: Model): ReadonlyMap<string, readonly string[]> {
  const hosts = new Map<string, string[]>();
  for (const device of model.devices) {
    if (forwarderKinds.has(device.kind)) continue;
    const places = new Set(device.interfaces.flatMap((port) => (port.zone === undefined ? [] : port.addresses.map(({ family }) => `${port.zone} ${family}`))));
    for (const place of places) append(hosts, place, device.name);
  }
  return hosts;
}

/** Undefined when a default gateway is all that any host needs. */
export function hostRouteSheet(model: Model, scope: Scope, book: AddressBook): Sheet | undefined {
  const { policies, devices } = indexOf(model);
  const hostNames = hostsByZone(model);
  let number = 0;
  const rows = scope.zones.flatMap((zone) => [...zone.routes].sort(by(({ prefix }) => prefix)).flatMap(({ prefix, via, forwarder }) => {
    const { length, family } = parsePrefix(prefix)!;
    const hosts = [...hostNames.get(`${zone.id} ${family}`) ?? []].sort(naturally);
    return hosts.length === 0 ? [] : [row(
      ++number, zone.name, book.describe(prefix), maskOf(length, family), via, policies.get(forwarder)?.name ?? devices.get(forwarder)?.name ?? forwarder, compactNames(hosts),
    )];
  }));
  return rows.length === 0 ? undefined : {
    name: '主机静态路由表', title: `${scope.title}主机静态路由表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '网络区域', width: 12 }, { header: '目的网段', width: 26 }, { header: '子网掩码', width: 16 },
      { header: '下一跳', width: 16 }, { header: '下一跳设备', width: 22 }, { header: '须配置的主机', width: 58 },
    ],
    rows, notes: ['默认网关见《IP地址规划表》。表中网段不经默认网关到达，须在所列主机上另行配置静态路由，否则相应业务流不通。'],
  };
}
