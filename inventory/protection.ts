/** 入侵检测部署表, 漏洞扫描策略表, 防病毒部署表. */
import {
  deviceKinds, farEnd, indexOf, isDeviceEnd, keyServerKinds, mainInterface, terminalKinds, type Device, type DeviceKind, type Link, type Model, type Settings,
} from '../model';
import { band, gap, row, type Cell, type Row, type Sheet } from '../office/sheet';
import { devicesByZone, softwareCell, zoneCell } from './zones';
import { zoneOfDevice, type Scope } from './scope';
import { compactNames, endName, endPort, nothing, zoneName } from './words';

const ofKind = (scope: Scope, kind: DeviceKind) => scope.devices.filter((device) => device.kind === kind);
const productText = (model: Model, device: Device): Cell => {
  const product = device.product === undefined ? undefined : indexOf(model).products.get(device.product);
  return product?.model === undefined ? gap('型号') : [product.model, product.version].filter((part) => part !== undefined).join(' ');
};
const addressText = (device: Device): string => mainInterface(device)?.addresses.map(({ address }) => address).join('\n') || nothing;
const zoneText = (model: Model, device: Device): string => {
  const zone = zoneOfDevice(model, device);
  return zone === undefined ? nothing : zoneName(model, zone);
};

const alertLevels: Readonly<Record<NonNullable<Settings['alertLevel']>, string>> = { low: '低', medium: '中', high: '高' };
const periods: Readonly<Record<NonNullable<Settings['schedule']>['every'], string>> = { day: '每日', week: '每周', month: '每月', quarter: '每季度' };

/** The cables of a kind in a device: `交换机 24口 → 监听口`. */
function cables(model: Model, device: Device, kind: Link['kind']): string {
  const { links } = indexOf(model);
  return device.interfaces.flatMap((port) => {
    const link = port.link === undefined ? undefined : links.get(port.link);
    if (link?.kind !== kind) return [];
    const end = farEnd(link, device.id, port.name);
    return [isDeviceEnd(end) ? `${endName(model, end)} ${endPort(end)} — ${port.name}` : endName(model, end)];
  }).join('\n');
}

/** 入侵检测部署表. */
export function intrusionSheet(model: Model, scope: Scope): Sheet {
  return {
    name: '入侵检测部署表', title: `${scope.title}入侵检测/防御系统部署表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '设备名称', width: 16 }, { header: '类型', width: 10 }, { header: '型号', width: 12 },
      { header: '监测区域', width: 13 }, { header: '镜像接入', width: 36 }, { header: '管理端直连', width: 30 }, { header: '报警级别', width: 9, align: 'center' },
      { header: '特征库更新', width: 18 }, { header: '事件响应', width: 20 },
    ],
    rows: ofKind(scope, 'intrusion-detector').map((device, i) => row(
      i + 1, device.name, device.settings.prevention === true ? '入侵防御' : '入侵检测', productText(model, device), zoneText(model, device),
      cables(model, device, 'mirror') || cables(model, device, 'access') || gap('镜像接入'), cables(model, device, 'console') || gap('管理端直连链路'),
      device.settings.alertLevel === undefined ? gap('报警级别') : alertLevels[device.settings.alertLevel],
      device.settings.updatePolicy ?? gap('特征库更新'), device.settings.eventResponse ?? gap('事件响应预案'),
    )),
    notes: ['管理端只与探测器直连，不接入网络区域。'],
  };
}

/** 漏洞扫描策略表. */
export function scannerSheet(model: Model, scope: Scope): Sheet {
  const { devices } = indexOf(model);
  return {
    name: '漏洞扫描策略表', title: `${scope.title}漏洞扫描部署与策略表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '设备名称', width: 15 }, { header: '型号', width: 12 }, { header: '网络区域', width: 13 },
      { header: '地址', width: 14 }, { header: '扫描对象', width: 38 }, { header: '周期与时段', width: 18 }, { header: '最近扫描', width: 14, align: 'center' },
      { header: '漏洞库更新', width: 16 }, { header: '事件响应', width: 18 },
    ],
    rows: ofKind(scope, 'vulnerability-scanner').map((device, i) => {
      const { settings } = device;
      return row(
        i + 1, device.name, productText(model, device), zoneText(model, device), addressText(device),
        settings.targets === undefined || settings.targets.length === 0 ? gap('扫描对象') : compactNames(settings.targets.map((id) => devices.get(id)?.name ?? id)),
        settings.schedule === undefined ? gap('扫描周期') : `${periods[settings.schedule.every]}${settings.schedule.window ?? ''}`,
        settings.lastRun ?? gap('最近扫描日期'), settings.updatePolicy ?? gap('漏洞库更新'), settings.eventResponse ?? gap('事件响应预案'),
      );
    }),
    notes: [],
  };
}

/** 防病毒部署表: the servers that distribute the virus base, then every host and terminal with what protects it. */
export function antivirusSheet(model: Model, scope: Scope): Sheet {
  const { products } = indexOf(model);
  let number = 0;
  const rows: Row[] = [];
  const antivirusOf = (device: Device) => device.software.flatMap((id) => products.get(id) ?? []).filter((product) => product.class === 'antivirus');
  const software = (device: Device): Cell | undefined => softwareCell(antivirusOf(device));
  const servers = ofKind(scope, 'antivirus-server');
  if (servers.length > 0) rows.push(band('防病毒服务器'));
  for (const device of servers) {
    rows.push(row(++number, device.name, deviceKinds[device.kind].zh, zoneText(model, device), addressText(device), software(device) ?? nothing,
      device.settings.updatePolicy ?? gap('病毒库更新'), device.settings.eventResponse ?? gap('事件响应预案')));
  }
  const serverNames = new Map(servers.map(({ id, name }) => [id, name]));
  /** Of hosts that have a flow to nothing but such a server: the server. */
  const servedBy = new Map<string, string>();
  for (const { from, to } of model.flows) {
    const named = to.map((end) => ('device' in end ? serverNames.get(end.device) : undefined));
    const server = named[0];
    if (server !== undefined && !named.includes(undefined)) for (const end of from) if ('device' in end) servedBy.set(end.device, server);
  }
  const guarded = (device: Device) => device.kind !== 'antivirus-server' && (keyServerKinds.has(device.kind) || terminalKinds.has(device.kind) || antivirusOf(device).length > 0);
  for (const { title, devices } of devicesByZone(model, scope)) {
    const hosts = devices.filter(guarded);
    if (hosts.length === 0) continue;
    rows.push(band(`${title}（${hosts.length}台主机与终端）`));
    for (const device of hosts) {
      const server = servedBy.get(device.id);
      rows.push(row(++number, device.name, deviceKinds[device.kind].zh, zoneCell(device, title), addressText(device), software(device) ?? gap('防病毒软件'),
        device.settings.updatePolicy ?? (server === undefined ? nothing : `由${server}分发`), device.settings.eventResponse ?? (server === undefined ? nothing : `报警上报${server}`)));
    }
  }
  return {
    name: '防病毒部署表', title: `${scope.title}防病毒部署表`,
    columns: [
      { header: '序号', width: 5, align: 'center' }, { header: '主机名称', width: 20 }, { header: '类型', width: 18 }, { header: '网络区域', width: 14 },
      { header: '地址', width: 15 }, { header: '防病毒软件', width: 30 }, { header: '病毒库更新', width: 24 }, { header: '事件响应', width: 26 },
    ],
    rows, notes: [],
  };
}
