/**
 * The model: one plain graph of a facility with everything derived already in it.
 * Lists are sorted by id, references are ids, nothing is said twice. `model.json` is exactly this.
 * Source lines are not in it: moving a declaration must not change a byte. `sourceOf` of a facility keeps them.
 */
import { z } from 'zod';
import { meaning } from './meaning';
import { productSchema } from './product';
import { notificationSchema, readingSchema, thresholdSchema } from './site/monitoring';
import { code, pointSchema, positionSchema } from './site/place';
import { feedSchema } from './site/power';
import { mountSchema } from './site/racks';
import { siteSchema } from './site/schema';
import { batteryPartNames, measureNames } from './site/vocabulary';
import { lineOfText } from './text';
import {
  areaNames, deviceKindNames, interfaceRoleNames, monitoringPointKindNames, monitoringProtocolNames, protectionNames, subsystemNames, zoneKindNames,
} from './vocabulary';

export { evidenceSchema, productSchema } from './product';
export { lineOfText, lineOfTextPattern } from './text';

const id = z.string().min(1);
const isoDate = z.iso.date();
const text = lineOfText;

/** A dotted or colon address without prefix length. */
const address = z.union([z.ipv4(), z.ipv6()]);
const prefix = z.union([z.cidrv4(), z.cidrv6()]);
const family = z.union([z.literal(4), z.literal(6)]);

export const addressSchema = z.strictObject({
  address,
  prefixLength: z.int().min(0).max(128),
  family,
  origin: z.enum(['stated', 'allocated']),
});

export const interfaceSchema = z.strictObject({
  name: id,
  role: z.enum(interfaceRoleNames),
  zone: id.optional().describe(meaning('网口所在的网络区域；点对点链路的网口没有', 'the zone this interface is in; absent on point-to-point links')),
  bond: id.optional().describe(meaning('本网口所属聚合口（逻辑口）的名称', 'name of the logical interface this port is a member of')),
  addresses: z.array(addressSchema),
  link: id.optional().describe(meaning('插在本网口上的链路；聚合口没有（链路在其成员口上）', 'the cable in this port; absent on bonds (their member ports carry the cables)')),
});

const schedule = z.strictObject({ every: z.enum(['day', 'week', 'month', 'quarter']), window: text.optional().describe(meaning('如：周日 02:00-04:00', 'e.g. 周日 02:00-04:00')) });

/** Policy facts of a device that no packet shows: what the tester reads in the configuration. */
export const settingsSchema = z.strictObject({
  mode: z.enum(['route', 'bridge']).optional().describe(meaning('防火墙工作模式', 'firewall working mode')),
  eventResponse: text.optional().describe(meaning('设备报告的事件如何处置', 'response plan for events the device reports')),
  alertLevel: z.enum(['low', 'medium', 'high']).optional().describe(meaning('达到此报警级别的事件才上报', 'alert level from which events are reported')),
  updatePolicy: text.optional().describe(meaning('特征库、漏洞库或病毒库如何更新、多久更新一次', 'how and how often the signature, vulnerability or virus base is updated')),
  schedule: schedule.optional().describe(meaning('扫描计划', 'of scans')),
  lastRun: isoDate.optional().describe(meaning('日志中最近一次扫描或更新的日期', 'date of the last scan or update seen in its log')),
  targets: z.array(id).optional().describe(meaning('扫描对象', 'devices scanned')),
  malwareDetection: z.boolean().optional().describe(meaning('true：检测流经的恶意代码', 'true: it detects malware in what passes')),
  integrity: text.optional().describe(meaning('访问控制规则等配置如何防篡改', 'how its rules and other configuration are protected against change')),
  prevention: z.boolean().optional().describe(meaning('true：入侵防御（IPS）', 'true: it prevents (IPS)')),
  algorithms: z.array(text).optional().describe(meaning('如：SM2、SM3、SM4-ECB、SM4-CBC', 'e.g. SM2, SM3, SM4-ECB, SM4-CBC')),
  api: text.optional().describe(meaning('如：GM/T 0018', 'e.g. GM/T 0018')),
  managementPorts: z.int().min(0).optional().describe(meaning('密码机专用的管理口数', 'of a 密码机: ports of its own for management')),
  servicePorts: z.int().min(0).optional().describe(meaning('密码机的业务口数，每口接一台服务器', 'of a 密码机: ports for servers, one server each')),
  noiseSources: z.int().min(0).optional().describe(meaning('密码机随机数发生器的独立物理噪声源数', 'of a 密码机: independent physical noise sources of its random number generator')),
  randomTestHours: z.number().positive().optional().describe(meaning('密码机随机数周期检测的间隔（h）', 'of a 密码机: hours between periodic tests of its random numbers')),
  mtbfHours: z.number().positive().optional().describe(meaning('密码机的平均失效间隔工作时间（h）', 'of a 密码机: mean time between failures (h)')),
  keyTiers: z.int().min(0).optional().describe(meaning('密码机的密钥层级数', 'of a 密码机: levels of its keys')),
  timeSource: text.optional().describe(meaning('时间服务器从哪里取得时间', 'where a time server has the time from')),
  retentionMonths: z.number().nonnegative().optional().describe(meaning('日志保存多久（月）', 'months for which logs are kept')),
});

export const deviceSchema = z.strictObject({
  id: id.describe(meaning('机器名，设施内唯一，如 ca-ocsp-1', 'machine name, unique in the facility: ca-ocsp-1')),
  path: id.describe(meaning('在设施下的构件路径', 'construct path below the facility')),
  name: text.describe(meaning('标识名称，用于一切图和表', 'the name on the label, in every drawing and table')),
  kind: z.enum(deviceKindNames),
  subsystems: z.array(z.enum(subsystemNames)),
  system: id.optional().describe(meaning('所属的系统（证书认证系统、密钥管理系统）', 'the licensed system it belongs to')),
  zone: id.optional().describe(meaning('所在网络区域；只有点对点链路的设备、立于区域之间的设备没有', 'network zone; absent for devices that only have point-to-point links or stand between zones')),
  area: z.enum(areaNames).describe(meaning('所在物理区域', 'physical area it stands in')),
  placement: z.enum(['rack', 'desk']),
  room: id.optional().describe(meaning('场所中房间的 id；设施没有场所时，照填写的文字', 'id of a room of the site; in a facility without one, whatever is stated')),
  rack: id.optional().describe(meaning('场所中机柜的 id；设施没有场所时，照填写的文字', 'id of a rack of the site; in a facility without one, whatever is stated')),
  unit: z.number().positive().optional().describe(meaning('所占最低 U 位', 'lowest U it takes')),
  mount: mountSchema.optional().describe(meaning('在机柜中的安装方式；设施有场所时才有', 'how it hangs in its rack; in facilities with a site')),
  desk: id.optional().describe(meaning('所在的操作台或家具', 'furniture of the site it stands on')),
  feeds: z.array(feedSchema).optional().describe(meaning('各路电源，A 路在前；设施有场所时才有', 'its power supplies, A before B; in facilities with a site')),
  product: id.optional(),
  software: z.array(id),
  pair: id.optional().describe(meaning('所属双机热备', 'the hot-standby pair it is a member of')),
  host: id.optional().describe(meaning('密码机：所服务的服务器；入侵检测管理端：所管的探针', 'of an HSM: the server it serves; of an IDS console: its probe')),
  interfaces: z.array(interfaceSchema),
  gateways: z.array(address).describe(meaning('主机的默认网关，每族地址一个', 'default gateways of a host, one per family')),
  settings: settingsSchema,
  image: text.optional().describe(meaning('实验环境（孪生）中自有产品的容器镜像', "container image of the user's own product in the live twin")),
});

export const zoneSchema = z.strictObject({
  id,
  path: id,
  name: text,
  kind: z.enum(zoneKindNames),
  system: id.optional(),
  prefixes: z.array(prefix),
  gateways: z.array(z.strictObject({ address, forwarder: id })).describe(meaning('区域的默认网关，每族地址一个', 'default gateway of the zone, one per family')),
  forwarders: z.array(id).describe(meaning('立于本区域的转发设备（策略 id），最外侧的在前', 'forwarders standing at this zone (policy ids), outermost first')),
  switches: z.array(id),
  devices: z.array(id).describe(meaning('本区域的主机，不含交换机和转发设备', 'hosts on this zone, switches and forwarders not among them')),
  routes: z.array(z.strictObject({ prefix, via: address, forwarder: id })).describe(meaning('默认路由之外的路由', 'beyond the default route')),
  reserved: z.array(z.strictObject({ first: address, last: address, purpose: text })).describe(meaning('不分配给主机的地址段：网关、网络设备、孪生环境及用户保留的', 'ranges that hosts do not get: gateways, network devices, the twin, and what the user keeps free')),
  carrier: z.array(address).optional().describe(meaning('公共区、广域网：写明的运营商网关，每族地址一个；不填：网段的首个地址', 'of a public or wide-area zone: the stated gateways of the carrier, one per family; absent: the first address of the prefix')),
  uplinks: z.array(text).describe(meaning('公共区的外联线路', 'of a public zone: the physical lines')),
  underlay: z.array(z.strictObject({ device: id, zone: id })).optional().describe(meaning('加密通道的两端，及每端在哪个区域发送密文', 'of a tunnel: its two ends and the zone in which each sends the encrypted packets')),
});

const linkEnd = z.union([
  z.strictObject({ device: id, port: id }),
  z.strictObject({ external: text.describe(meaning('通向设施之外的线路', 'a line that leaves the facility')) }),
]);

export const linkSchema = z.strictObject({
  id,
  kind: z.enum(['access', 'uplink', 'hsm', 'console', 'mirror', 'heartbeat', 'tunnel']),
  ends: z.tuple([linkEnd, linkEnd]),
  zone: id.optional(),
  prefixes: z.array(prefix).describe(meaning('点对点链路自己的网段', 'of a point-to-point link: its own subnets')),
  patches: z.array(z.strictObject({ device: id, panel: id, port: z.int().min(1).describe(meaning('配线架口号，从 1 起', 'port of the panel, from 1')) })).optional()
    .describe(meaning('有机房时：出机柜的线缆在各端设备所在机柜的配线架口', 'with a machine room: ports of the patch panels in the racks of its ends, when the cable leaves the rack')),
});

export const pairSchema = z.strictObject({
  id,
  path: id,
  name: text,
  mode: z.enum(['vrrp', 'replication', 'shared-load']).describe(meaning('vrrp：一个虚拟地址在两台之间切换；replication：一主一备复制；shared-load：各台同时工作', 'vrrp: one virtual address moves; replication: primary and standby; shared-load: both answer')),
  members: z.array(id).min(2),
  virtual: z.array(addressSchema.extend({ zone: id, router: z.int().min(1).max(255).describe(meaning('VRRP 虚拟路由器标识（VRID）', 'VRRP virtual router id')) })),
});

export const systemSchema = z.strictObject({
  id,
  path: id,
  kind: z.enum(['ca', 'km']),
  name: text.describe(meaning('名称，按申请材料的命名规则：证书认证系统 或 密钥管理系统', 'by the naming rule of the application: 证书认证系统 or 密钥管理系统')),
  version: text.optional().describe(meaning('V2.0、V3.0……；首套系统没有', 'V2.0, V3.0 …; absent for the first system')),
  title: text.describe(meaning('打印用的名称加版本，如 证书认证系统（V2.0）', 'name and version as printed: 证书认证系统（V2.0）')),
  raMode: z.enum(['cs', 'bs']).optional(),
  connection: z.enum(['lan', 'wan']).optional().describe(meaning('KM：与其 CA 同一局域网，或经网络密码机相连', 'KM: in one LAN with its CAs, or over 网络密码机')),
  serves: z.array(id).describe(meaning('KM：所服务的 CA 系统', 'KM: the CA systems it serves')),
  backup: z.strictObject({ policy: text, offsite: text.optional() }).optional(),
  root: z.strictObject({
    joined: z.boolean().describe(meaning('true：已接入国家根（CA 证书由国家 SM2 根签发）', 'true: joined to the national root (its CA certificate is issued by the national SM2 root)')),
    issuer: text.optional().describe(meaning('CA 证书的颁发者，照证书填写', 'issuer of the CA certificate, as printed in it')),
    report: text.optional().describe(meaning('入根证明的编号', 'number of the paper that shows it')),
  }).optional().describe(meaning('入根情况；不填：未说明', 'whether the CA is joined to the national root; absent: not said')),
  publication: z.strictObject({ crl: text.optional(), ocsp: text.optional(), ldap: text.optional() }).optional().describe(meaning('写进证书的服务地址', 'addresses printed into certificates')),
});

export const serviceSchema = z.strictObject({
  name: text.describe(meaning('通行叫法：HTTP、LDAP、tcp/8443', 'as people say it: HTTP, LDAP, tcp/8443')),
  protocol: z.enum(['tcp', 'udp', 'icmp', 'icmpv6', 'esp', 'vrrp']),
  ports: z.array(z.strictObject({ from: z.int().min(0).max(65535), to: z.int().min(0).max(65535) })).describe(meaning('目的端口；空：全部端口，或该协议没有端口', 'destination ports; empty: all, or none in this protocol')),
});

export const endpointSchema = z.union([
  z.strictObject({ device: id }),
  z.strictObject({ pair: id }),
  z.strictObject({ zone: id }),
]);

export const flowSchema = z.strictObject({
  id: id.describe(meaning('固定的名称：由设计写明，或由两端和服务生成', 'stable: stated, or made of its ends and service')),
  purpose: text,
  from: z.array(endpointSchema).min(1),
  to: z.array(endpointSchema).min(1),
  services: z.array(serviceSchema).min(1),
  protection: z.enum(protectionNames),
  window: text.optional().describe(meaning('开放时间；不填：一直开放', 'when it is open, if not always')),
  origin: z.enum(['stated', 'derived']).describe(meaning('stated：设计写明；derived：由结构导出（VRRP、状态同步、加密通道的 IPSec）', 'derived: follows from the structure (VRRP, state sync, IPSec of a tunnel)')),
  legs: z.array(z.strictObject({
    from: id, to: id,
    forwarders: z.array(id).describe(meaning('依次经过的策略 id；同一区域内为空', 'policy ids passed in order; empty within one zone')),
  })).describe(meaning('每一对有通信的区域一条', 'one per pair of zones between which it runs')),
  publish: z.strictObject({ address, at: id.describe(meaning('做地址转换的策略', 'policy that translates')) }).optional().describe(meaning('外界访问目标所用的公网地址', 'public address under which the target is reached')),
});

/** One permission on one forwarder, for one address family. Everything without a rule is dropped and logged. */
export const ruleSchema = z.strictObject({
  number: z.int().min(1),
  chain: z.enum(['forward', 'input', 'output']).describe(meaning('input、output：发往、发自转发设备自身的报文', 'input and output: to and from the forwarder itself')),
  flow: id,
  fromZone: id.optional().describe(meaning('报文进入的区域（或心跳链路）；output 没有', 'zone (or heartbeat link) the packet enters from; absent in output')),
  toZone: id.optional().describe(meaning('报文去往的区域（或心跳链路）；input 没有', 'zone (or heartbeat link) the packet leaves to; absent in input')),
  family,
  sources: z.array(prefix).describe(meaning('已排序，互不相交', 'sorted, disjoint')),
  destinations: z.array(prefix),
  service: serviceSchema,
  purpose: text,
  window: text.optional(),
});

export const translationSchema = z.strictObject({
  flow: id,
  fromZone: id,
  family,
  address: address.describe(meaning('公网地址', 'public address')),
  service: serviceSchema,
  target: address,
});

export const policySchema = z.strictObject({
  id: id.describe(meaning('转发设备的 id，或共用本策略的一对转发设备的 id', 'id of the forwarder, or of the pair of forwarders that share it')),
  name: text,
  devices: z.array(id).min(1),
  zones: z.array(id).describe(meaning('所连接的区域，最外侧的在前', 'zones it joins, outermost first')),
  rules: z.array(ruleSchema),
  translations: z.array(translationSchema),
  routes: z.array(z.strictObject({ prefix, via: address })),
});

export const waiverSchema = z.strictObject({
  rule: id,
  subject: id.optional().describe(meaning('豁免所及构件的路径；不填：整个设施', 'path of the construct it holds for; absent: the whole facility')),
  reason: text,
  approver: text,
  expires: isoDate,
});

export const monitoringPointSchema = z.strictObject({
  id: id.describe(meaning('机器名，设施的监测点中唯一', 'machine name, unique among the points of the facility')),
  path: id,
  name: text,
  code: code.optional().describe(meaning('编号：报告其他对象状态的，即该对象的编号；传感器有自己的编号', 'its code: of one that tells the state of something else, the code of that; a sensor has its own')),
  kind: z.enum(monitoringPointKindNames),
  source: id.describe(meaning('从哪里读取：区域中的设备，或 `site.monitoring` 的采集器（其网络与各区域不通）', 'what it is read from: a device on a zone, or a collector of `site.monitoring`, whose network has no route to the zones')),
  server: id.describe(meaning('由谁读取：区域中的设备，或 `site.monitoring` 的监控主机', 'what reads it: a device on a zone, or a host of `site.monitoring`')),
  protocol: z.enum(monitoringProtocolNames),
  location: text.optional().describe(meaning('安装位置的文字说明', 'where it hangs, in words')),
  position: positionSchema.optional().describe(meaning('平面图上的安装位置', 'where it hangs on the plan')),
  line: z.array(pointSchema).optional().describe(meaning('漏水绳在所在楼层平面图上的走向', 'of a leak rope: how it runs on the plan of the position’s floor')),
  watches: id.optional().describe(meaning('所监测的场所对象：UPS、空调、探测器、配电柜、门、房间', 'thing of the site it reports on: UPS, air conditioner, detector, cabinet, door, room')),
  address: address.optional().describe(meaning('监测对象自身的地址（采集来源只转发时）：UPS 的网络卡', 'where it answers itself, when its source only passes it on: the card of a UPS')),
  number: z.int().min(0).optional().describe(meaning('总线上的从站号，或干接点的输入号（从 1 起；有几个状态量的，从该号起依次占用）', 'unit number on the bus, or input of a dry contact, from 1; of several states the first input, the others follow')),
  readings: z.array(readingSchema).optional().describe(meaning('各监测量的寄存器或对象，按产品说明书；未写的用可配置默认值', 'where its values stand, as the manual of the product has it; what is not said is the usual register or object (configurable default)')),
  thresholds: z.array(thresholdSchema).optional(),
  records: z.array(z.enum(measureNames)).min(1).optional().describe(meaning('有阈值的量以外，还采集并记录的监测量', 'what is read and recorded beside the measures that have thresholds')),
  each: z.enum(batteryPartNames).optional().describe(meaning('蓄电池监测：逐组或逐只（块）；不填：整体', 'of a battery: string by string or block by block; absent: as a whole')),
  parts: z.strictObject({ strings: z.int().min(1), blocks: z.int().min(1) }).optional().describe(meaning('逐组或逐只监测的蓄电池：组数、每组只数', 'of a battery watched by its parts: its strings, and the blocks in each')),
  notify: notificationSchema.optional(),
});

/** One line of 修订记录. */
export const revisionSchema = z.strictObject({
  revision: text.describe(meaning('版次：A、B、V1.1……', 'revision: A, B, V1.1 …')),
  date: isoDate.describe(meaning('本版日期，YYYY-MM-DD', 'date of the revision, YYYY-MM-DD')),
  author: text.describe(meaning('设计人', 'who made it')),
  reason: text.describe(meaning('修订原因：首次编制、扩容、技术升级……', 'why: 首次编制, 扩容, 技术升级 …')),
  checkedBy: text.optional().describe(meaning('审核人', 'who checked it')),
  approvedBy: text.optional().describe(meaning('批准人', 'who approved it')),
});

export const modelSchema = z.strictObject({
  format: z.literal('jifang/1'),
  facility: z.strictObject({
    id,
    name: text,
    organization: z.strictObject({ name: text, english: text.optional(), address: text.optional() }),
    revision: text,
    date: isoDate.optional().describe(meaning('本版日期，由用户填写；证书是否有效按此日期判断', 'date of the revision as the user gives it; validity of certificates is judged on it')),
    revisions: z.array(revisionSchema).optional().describe(meaning('修订记录，首版在前；设计不记修订时没有', 'register of revisions, the first revision first; absent when the design keeps none')),
    site: text.optional().describe(meaning('机房地址', 'where the machine room is')),
    vendorsPerPath: z.int().min(1).optional().describe(meaning('项目策略：公共区到核心区之间至少有几家防火墙厂商', 'project policy: at least this many firewall vendors between public and core')),
    }),
  systems: z.array(systemSchema),
  zones: z.array(zoneSchema),
  devices: z.array(deviceSchema),
  links: z.array(linkSchema),
  pairs: z.array(pairSchema),
  products: z.array(productSchema),
  flows: z.array(flowSchema),
  policies: z.array(policySchema),
  waivers: z.array(waiverSchema),
  monitoringPoints: z.array(monitoringPointSchema).optional().describe(meaning('环境监控的监测点；设计未写时没有', 'monitoring points; absent when the design states none')),
  site: siteSchema.optional().describe(meaning('场所/机房；设计没有时不填', 'the site (machine room); absent when the design has none')),
});

export type Model = z.infer<typeof modelSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type System = Model['systems'][number];
export type Zone = Model['zones'][number];
export type Device = Model['devices'][number];
export type Interface = Device['interfaces'][number];
export type Address = Interface['addresses'][number];
export type Link = Model['links'][number];
export type LinkEnd = Link['ends'][number];
export type Pair = Model['pairs'][number];
export type Product = Model['products'][number];
export type Evidence = Product['evidence'][number];
export type Flow = Model['flows'][number];
export type Endpoint = Flow['from'][number];
export type Service = Flow['services'][number];
export type Policy = Model['policies'][number];
export type Rule = Policy['rules'][number];
export type Translation = Policy['translations'][number];
export type Waiver = Model['waivers'][number];
export type MonitoringPoint = NonNullable<Model['monitoringPoints']>[number];
export type Settings = Device['settings'];
export type Threshold = z.infer<typeof thresholdSchema>;
export type PointReading = z.infer<typeof readingSchema>;
