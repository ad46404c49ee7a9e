/** 防火墙部署表 and one 安全策略表 for each forwarder: what it lets through, for what, and that the rest is dropped. */
import { chainWords } from '../analysis/reachability/words';
import { deviceKinds, forwarderKinds, hostPrefix, indexOf, isLogged, type Device, type Interface, type Model, type Policy, type Rule } from '../model';
import { band, gap, row, toned, type Cell, type Column, type Row, type Sheet } from '../office/sheet';
import type { Scope } from './scope';
import { nothing, serviceText, zoneName, type AddressBook } from './words';

const columns: readonly Column[] = [
  { header: '序号', width: 5, align: 'center' }, { header: '入口区域', width: 12 }, { header: '源地址', width: 33 }, { header: '出口区域', width: 12 },
  { header: '目的地址', width: 33 }, { header: '服务/端口', width: 15 }, { header: '动作', width: 6, align: 'center' }, { header: '记录日志', width: 8, align: 'center' },
  { header: '用途', width: 24 }, { header: '业务流编号', width: 18 },
];

function ruleRow(model: Model, book: AddressBook, rule: Rule): Row {
  const addresses = (list: readonly string[]) => (list.length === 0 ? '任意' : list.map(book.describe).join('\n'));
  return row(
    rule.number,
    rule.fromZone === undefined ? '本机' : zoneName(model, rule.fromZone), addresses(rule.sources),
    rule.toZone === undefined ? '本机' : zoneName(model, rule.toZone), addresses(rule.destinations),
    serviceText(rule.service), '允许', isLogged(model, rule) ? '是' : '计数', rule.window === undefined ? rule.purpose : `${rule.purpose}（时段：${rule.window}）`, rule.flow,
  );
}

/** 安全策略表 of one forwarder or of the pair that shares it. */
export function policySheet(model: Model, policy: Policy, book: AddressBook): Sheet {
  const { devices } = indexOf(model);
  const rows: Row[] = [];
  // Chains in the order in which the device numbers its rules.
  for (const chain of new Set(policy.rules.map((rule) => rule.chain))) {
    const rules = policy.rules.filter((rule) => rule.chain === chain);
    rows.push(band(`${chainWords[chain].zh}（${rules.length}条）`));
    for (const rule of rules) rows.push(ruleRow(model, book, rule));
  }
  const last = policy.rules.reduce((most, rule) => Math.max(most, rule.number), 0) + 1;
  rows.push(band('默认策略'));
  rows.push(row(...[last, '任意', '任意', '任意', '任意', '全部', '拒绝', '是', '未明确允许的通信一律拒绝', nothing].map((text) => toned('deny', text))));
  const members = policy.devices.map((id) => devices.get(id)?.name ?? id);
  return {
    name: policy.name, title: `${policy.name}安全策略表`, columns, rows,
    notes: [
      `适用设备：${members.join('、')}。`,
      '设备按会话状态检测：表中只列主动发起的方向，应答报文随已建立的会话放行；来源地址与入口区域不符、会话状态无效的报文先行拒绝并记录日志。',
      '记录日志：“是”为记录每个新连接，“计数”为只计报文数（主备切换、状态同步等结构性通信）。',
      '入口区域、出口区域为报文进入和离开本设备的接口所在的区域；地址可以在其后的区域中。',
      ...(policy.rules.some((rule) => rule.chain !== 'forward') ? ['“本机”指边界设备自身的地址。'] : []),
    ],
  };
}

/** Every interface of a forwarder with its zone and address, one a line. */
const portsText = (model: Model, device: Device): string => device.interfaces
  .filter((port: Interface) => port.addresses.length > 0)
  .map((port) => `${port.name}　${port.zone === undefined ? '点对点链路' : zoneName(model, port.zone)}　${port.addresses.map(({ address, prefixLength }) => `${address}/${prefixLength}`).join('，')}`)
  .join('\n');

/** 防火墙部署表: where each forwarder stands and how it works. */
export function forwarderSheet(model: Model, scope: Scope): Sheet {
  const { products, pairs, policyOfDevice } = indexOf(model);
  const forwarders = scope.devices.filter((device) => forwarderKinds.has(device.kind));
  const mode = (device: Device): Cell =>
    (device.settings.mode === undefined ? gap('工作模式') : device.settings.mode === 'route' ? '路由模式' : toned('gap', '透明模式'));
  return {
    name: '边界设备部署表', title: `${scope.title}防火墙与边界设备部署表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '设备名称', width: 22 }, { header: '类型', width: 11 }, { header: '型号', width: 14 },
      { header: '工作模式', width: 10, align: 'center' }, { header: '分隔的区域（由外到内）', width: 20 }, { header: '接口、区域与地址', width: 38 },
      { header: '热备组', width: 15 }, { header: '策略条数', width: 9, align: 'center' }, { header: '事件响应', width: 22 },
    ],
    rows: forwarders.map((device, i) => {
      const policy = policyOfDevice.get(device.id);
      const product = device.product === undefined ? undefined : products.get(device.product);
      return row(
        i + 1, device.name, deviceKinds[device.kind].zh, product?.model ?? gap('型号'), mode(device),
        policy?.zones.map((zone) => zoneName(model, zone)).join(' → ') || nothing, portsText(model, device),
        device.pair === undefined ? nothing : pairs.get(device.pair)?.name ?? device.pair, policy?.rules.length ?? 0,
        device.settings.eventResponse ?? gap('事件响应预案'),
      );
    }),
    notes: ['策略条数不含最后一条默认拒绝；各设备的逐条策略见其后的工作表。'],
  };
}

/** 地址转换表: the public addresses of the system and what answers there; undefined when nothing is translated. */
export function translationSheet(model: Model, scope: Scope, policies: readonly Policy[], book: AddressBook): Sheet | undefined {
  const { flows } = indexOf(model);
  let number = 0;
  const rows = policies.flatMap((policy) => policy.translations.map((item) => row(
    ++number, policy.name, zoneName(model, item.fromZone), item.address, serviceText(item.service), book.describe(hostPrefix(item.target)),
    flows.get(item.flow)?.purpose ?? nothing, item.flow,
  )));
  return rows.length === 0 ? undefined : {
    name: '地址转换表', title: `${scope.title}地址转换表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '转换设备', width: 20 }, { header: '入口区域', width: 14 }, { header: '对外地址', width: 18 },
      { header: '服务/端口', width: 16 }, { header: '内部地址', width: 32 }, { header: '用途', width: 26 }, { header: '业务流编号', width: 22 },
    ],
    rows,
    notes: ['目的地址转换：由入口区域到对外地址的报文改投内部地址，是否放行仍按安全策略表。'],
  };
}

/** 静态路由表 of the forwarders; undefined when there are none. */
export function routeSheet(scope: Scope, policies: readonly Policy[], book: AddressBook): Sheet | undefined {
  let number = 0;
  const rows = policies.flatMap((policy) => policy.routes.map((route) => row(++number, policy.name, book.describe(route.prefix), book.describe(hostPrefix(route.via)))));
  return rows.length === 0 ? undefined : {
    name: '静态路由表', title: `${scope.title}边界设备静态路由表`,
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '设备', width: 30 }, { header: '目的网段', width: 40 }, { header: '下一跳', width: 40 }],
    rows, notes: [],
  };
}
