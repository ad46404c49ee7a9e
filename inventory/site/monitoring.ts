/** 监测点表, 告警阈值表, 采集寄存器表. */
import { batteryBlock, collectorBlock, measuresOf, pointsOfServer, readingsOf, registerWords, unreadOf, type Reading } from '../../analysis/environment';
import { batteryParts, indexOf, measures, monitoringPointKinds, monitoringPointKindNames, monitoringProtocols, notifyChannels, orToBeFilled, siteIndexOf, type Measure, type Model, type MonitoringPoint, type Site } from '../../model';
import { band, gap, row, type Sheet } from '../../office/sheet';
import { nothing } from '../words';
import { codeCells, codeColumns, codedName, inOrder, nameOf, placeText, rangeText } from './words';

const byKind = (model: Model) => monitoringPointKindNames.flatMap((kind) => { const points = inOrder((model.monitoringPoints ?? []).filter((point) => point.kind === kind)); return points.length === 0 ? [] : [{ kind, points }]; });
const where = (site: Site, point: MonitoringPoint): string => (point.position === undefined ? point.location ?? nothing : [placeText(site, point.position), point.location].filter(Boolean).join('\n'));
const at = (model: Model, site: Site, id: string): string => indexOf(model).devices.get(id)?.name ?? codedName(model, site, id);

/** Of a UPS that is read itself. */
const ownAddress = (site: Site, { source }: MonitoringPoint): string | undefined => { const found = siteIndexOf(site).things.get(source); return found?.kind === 'ups' ? found.thing.address : undefined; };

/** How many of a battery's parts are told apart. */
const partsOf = ({ each, parts }: MonitoringPoint): string => (parts === undefined ? nothing : each === 'string' ? `${parts.strings}组` : `${parts.strings}组×${parts.blocks}只`);

export function pointSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '监测点表', title: '环境监控监测点表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 8, align: 'center' }, { header: '监测点', width: 28 }, { header: '位置(m)', width: 26 }, { header: '监测对象', width: 18 }, { header: '采集', width: 18 }, { header: '协议', width: 12 }, { header: '地址/通道', width: 12, align: 'center' }, { header: '监测量', width: 32 }, { header: '监控主机', width: 18 }, { header: '通知', width: 22 }],
    rows: byKind(model).flatMap(({ kind, points }) => [
      band(`${monitoringPointKinds[kind].zh}（${points.length}点）`),
      ...points.map((point) => row(++number, ...codeCells(point), where(site, point), point.watches === undefined ? nothing : at(model, site, point.watches), at(model, site, point.source), monitoringProtocols[point.protocol].zh, point.number ?? point.address ?? ownAddress(site, point) ?? nothing,
        `${measuresOf(point).map((measure) => measures[measure].zh).join('、')}${point.each === undefined ? '' : `（${batteryParts[point.each].zh}，${partsOf(point)}）`}`, at(model, site, point.server), point.notify === undefined ? nothing : `${point.notify.channels.map((channel) => notifyChannels[channel].zh).join('、')}：${point.notify.to.join('、')}`)),
    ]),
    notes: ['监控网络与证书认证系统、密钥管理系统各网络区域无路由。'],
    paper: 'A3',
  };
}

export function alarmSheet(model: Model, _site: Site): Sheet {
  let number = 0;
  return {
    name: '告警阈值表', title: '监测告警阈值表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 8, align: 'center' }, { header: '监测点', width: 28 }, { header: '监测量', width: 14 }, { header: '预警范围外', width: 18, align: 'center' }, { header: '告警范围外', width: 18, align: 'center' }, { header: '状态告警', width: 10, align: 'center' }, { header: '回差', width: 8, align: 'center' }, { header: '延时(s)', width: 8, align: 'center' }, { header: '依据', width: 26 }],
    rows: byKind(model).flatMap(({ kind, points }) => [
      band(monitoringPointKinds[kind].zh),
      ...points.flatMap((point) => (point.thresholds ?? []).map((limit) => {
        const { zh, unit } = measures[limit.measure];
        return row(++number, ...codeCells(point), zh, rangeText(limit.warning, unit ?? ''), rangeText(limit.alarm, unit ?? ''), limit.state === undefined ? nothing : limit.state === 'alarm' ? '告警' : '预警', limit.hysteresis, limit.delaySeconds, limit.clause ?? '可配置默认值');
      })),
    ]),
    notes: ['“可配置默认值”的阈值不是标准的规定，可在设计中改。'],
  };
}

const places = (reading: Reading): readonly [kind: string, place: string] => {
  if (reading.protocol === 'snmp') return [reading.object ?? nothing, reading.oid];
  if (reading.protocol === 'derived') return ['计算', `${reading.watts.object} ÷（${reading.volts.object} × ${reading.amperes.object}）`];
  if (reading.protocol === 'nut') return ['变量', [reading.variable, ...reading.flags ?? []].join(' ')];
  return [reading.table === 'input' ? '输入寄存器' : '保持寄存器', registerWords(reading)];
};

const typeOf = (reading: Reading): string => (reading.protocol === 'modbus' ? reading.bit === undefined ? reading.type : '位' : nothing);

/** Where each value is read: what whoever sets up collectors and the monitoring server needs. */
export function readingSheet(model: Model, site: Site): Sheet {
  let number = 0;
  return {
    name: '采集寄存器表', title: '环境监控采集寄存器与对象表',
    columns: [{ header: '序号', width: 5, align: 'center' }, { header: '编号', width: 8, align: 'center' }, { header: '监测点', width: 24 }, { header: '采集地址', width: 15 }, { header: '协议', width: 12 }, { header: '单元号/通道', width: 8, align: 'center' }, { header: '监测量', width: 12 }, { header: '单位', width: 6, align: 'center' }, { header: '寄存器或对象', width: 26 }, { header: '地址/OID', width: 27 }, { header: '类型', width: 9, align: 'center' }, { header: '倍率', width: 8, align: 'center' }, { header: '依据', width: 10, align: 'center' }],
    rows: [...pointsOfServer(model)].flatMap(([server, watched]) => [
      band(at(model, site, server)),
      ...watched.flatMap(({ point, address }) => {
        const line = (measure: Measure, ...rest: readonly (string | number)[]) =>
          row(++number, ...codeCells(point), address ?? nothing, monitoringProtocols[point.protocol].zh, point.number ?? nothing, measures[measure].zh, measures[measure].unit || nothing, ...rest);
        return [
          ...readingsOf(point).map((reading) => line(reading.measure, ...places(reading), typeOf(reading), reading.protocol === 'derived' ? nothing : Number(reading.factor.toFixed(4)), reading.stated ? '设计' : '可配置默认值')),
          ...unreadOf(point).map((measure) => line(measure, '未采集', '设计未给出', nothing, nothing, nothing)),
        ];
      }),
    ]),
    notes: [
      '“可配置默认值”的寄存器、对象以所选产品的说明书为准，可在设计中改；寄存器地址从0起，“.”后为位。', '干接点按采集器的输入通道编号：每16路一个输入寄存器。',
      `总线（Modbus RTU）上的传感器由采集器轮询，监控主机只读采集器：n号从站占自${collectorBlock.first}＋${collectorBlock.size}（n－1）起的${collectorBlock.size}个输入寄存器，从0数，第${collectorBlock.states}个起为状态位，第${collectorBlock.online}个为通信状态（1为在线）。`,
      ...(model.monitoringPoints ?? []).some(({ parts }) => parts !== undefined) ? [`逐组或逐只监测的蓄电池，各量按组、只的次序排列，“～”两边为首末寄存器；n号从站的各量自${batteryBlock.first}＋${batteryBlock.size}（n－1）起。`] : [],
    ],
    paper: 'A3',
  };
}

/** 地址表 of the network of 环境监控 and 安防, which no zone knows: who has which address, on which port of which switch. */
export function networkSheet(model: Model, site: Site): Sheet | undefined {
  const { monitoring, access, video, power } = site;
  const ports = new Map(monitoring.switches.flatMap(({ id, connections }) => connections.map(({ thing, port }) => [thing, { at: id, port }] as const)));
  const addressed = [...monitoring.hosts, ...monitoring.collectors, ...monitoring.switches, ...access.controllers, ...video.recorders, ...video.cameras, ...power.ups].filter(({ id, address }) => address !== undefined || ports.has(id));
  if (addressed.length === 0) return undefined;
  let number = 0;
  const place = (item: (typeof addressed)[number]): string => ('rack' in item && item.rack !== undefined ? `${nameOf(model, site, item.rack)}${item.unit === undefined ? '' : ` ${item.unit}U`}` : placeText(site, item.position));
  return {
    name: '监控网络地址表', title: '安防与环境监控网络地址表',
    columns: [{ header: '序号', width: 5, align: 'center' }, ...codeColumns(28), { header: '位置(m)', width: 30 }, { header: '地址', width: 18, align: 'center' }, { header: '交换机', width: 28 }, { header: '端口', width: 8, align: 'center' }],
    rows: inOrder(addressed).map((item) => {
      const port = ports.get(item.id);
      return row(++number, ...codeCells(item), place(item), item.address ?? gap('地址'), port === undefined ? nothing : codedName(model, site, port.at), port?.port ?? nothing);
    }),
    notes: [`网段：${orToBeFilled(monitoring.prefix)}；与证书认证系统、密钥管理系统各网络区域无路由。`],
  };
}
