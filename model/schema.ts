/**
 * The model: one plain graph of a facility with everything derived already in it.
 * Lists are sorted by id, references are ids, nothing is said twice. `model.json` is exactly this.
 * Source lines are not in it: moving a declaration must not change a byte. `sourceOf` of a facility keeps them.
 */
import { z } from 'zod';
import { productSchema } from './product';
import { notificationSchema, thresholdSchema } from './site/monitoring';
import { pointSchema, positionSchema } from './site/place';
import { feedSchema } from './site/power';
import { mountSchema } from './site/racks';
import { siteSchema } from './site/schema';
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
  zone: id.optional().describe('the zone this interface is in; absent on point-to-point links'),
  bond: id.optional().describe('name of the logical interface this port is a member of'),
  addresses: z.array(addressSchema),
  link: id.optional().describe('the cable in this port; absent on bonds (their member ports carry the cables)'),
});

const schedule = z.strictObject({ every: z.enum(['day', 'week', 'month', 'quarter']), window: text.optional().describe('e.g. 周日 02:00-04:00') });

/** Policy facts of a device that no packet shows: what the tester reads in the configuration. */
export const settingsSchema = z.strictObject({
  mode: z.enum(['route', 'bridge']).optional().describe('firewall working mode'),
  eventResponse: text.optional().describe('response plan for events the device reports'),
  alertLevel: z.enum(['low', 'medium', 'high']).optional().describe('报警级别 from which events are reported'),
  updatePolicy: text.optional().describe('how and how often the signature, vulnerability or virus base is updated'),
  schedule: schedule.optional().describe('of scans'),
  lastRun: isoDate.optional().describe('date of the last scan or update seen in its log'),
  targets: z.array(id).optional().describe('devices scanned'),
  prevention: z.boolean().optional().describe('true: 入侵防御 (IPS)'),
  algorithms: z.array(text).optional().describe('e.g. SM2, SM3, SM4-ECB, SM4-CBC'),
  api: text.optional().describe('e.g. GM/T 0018'),
  managementPorts: z.int().min(0).optional().describe('of a 密码机: ports of its own for management'),
  servicePorts: z.int().min(0).optional().describe('of a 密码机: ports for servers, one server each'),
  keyTiers: z.int().min(0).optional().describe('of a 密码机: levels of its keys'),
  timeSource: text.optional().describe('where a time server has the time from'),
  retentionMonths: z.number().nonnegative().optional().describe('how long logs are kept'),
});

export const deviceSchema = z.strictObject({
  id: id.describe('machine name, unique in the facility: ca-ocsp-1'),
  path: id.describe('construct path below the facility'),
  name: text.describe('the name on the label, in every drawing and table'),
  kind: z.enum(deviceKindNames),
  subsystems: z.array(z.enum(subsystemNames)),
  system: id.optional().describe('the licensed system it belongs to'),
  zone: id.optional().describe('network zone; absent for devices that only have point-to-point links or stand between zones'),
  area: z.enum(areaNames).describe('物理区域 it stands in'),
  placement: z.enum(['rack', 'desk']),
  room: id.optional().describe('id of a room of the site; in a facility without one, whatever is stated'),
  rack: id.optional().describe('id of a rack of the site; in a facility without one, whatever is stated'),
  unit: z.number().positive().optional().describe('lowest U it takes'),
  mount: mountSchema.optional().describe('how it hangs in its rack; in facilities with a site'),
  desk: id.optional().describe('furniture of the site it stands on'),
  feeds: z.array(feedSchema).optional().describe('its power supplies, A before B; in facilities with a site'),
  product: id.optional(),
  software: z.array(id),
  pair: id.optional().describe('the hot-standby pair it is a member of'),
  host: id.optional().describe('of an HSM: the server it serves; of an IDS console: its probe'),
  interfaces: z.array(interfaceSchema),
  gateways: z.array(address).describe('default gateways of a host, one per family'),
  settings: settingsSchema,
  image: text.optional().describe("container image of the user's own product in the live twin"),
});

export const zoneSchema = z.strictObject({
  id,
  path: id,
  name: text,
  kind: z.enum(zoneKindNames),
  system: id.optional(),
  prefixes: z.array(prefix),
  gateways: z.array(z.strictObject({ address, forwarder: id })).describe('default gateway of the zone, one per family'),
  forwarders: z.array(id).describe('forwarders standing at this zone (policy ids), outermost first'),
  switches: z.array(id),
  devices: z.array(id).describe('hosts on this zone, switches and forwarders not among them'),
  routes: z.array(z.strictObject({ prefix, via: address, forwarder: id })).describe('beyond the default route'),
  reserved: z.array(z.strictObject({ first: address, last: address, purpose: text })).describe('ranges that hosts do not get: gateways, network devices, the twin, and what the user keeps free'),
  uplinks: z.array(text).describe('of a public zone: the physical lines'),
  underlay: z.array(z.strictObject({ device: id, zone: id })).optional().describe('of a tunnel: its two ends and the zone in which each sends the encrypted packets'),
});

const linkEnd = z.union([
  z.strictObject({ device: id, port: id }),
  z.strictObject({ external: text.describe('a line that leaves the facility') }),
]);

export const linkSchema = z.strictObject({
  id,
  kind: z.enum(['access', 'uplink', 'hsm', 'console', 'mirror', 'heartbeat', 'tunnel']),
  ends: z.tuple([linkEnd, linkEnd]),
  zone: id.optional(),
  prefixes: z.array(prefix).describe('of a point-to-point link: its own subnets'),
});

export const pairSchema = z.strictObject({
  id,
  path: id,
  name: text,
  mode: z.enum(['vrrp', 'replication', 'shared-load']).describe('vrrp: one virtual address moves; replication: primary and standby; shared-load: both answer'),
  members: z.array(id).min(2),
  virtual: z.array(addressSchema.extend({ zone: id, router: z.int().min(1).max(255).describe('VRRP virtual router id') })),
});

export const systemSchema = z.strictObject({
  id,
  path: id,
  kind: z.enum(['ca', 'km']),
  name: text.describe('by the naming rule of the application: 证书认证系统 or 密钥管理系统'),
  version: text.optional().describe('V2.0, V3.0 …; absent for the first system'),
  title: text.describe('name and version as printed: 证书认证系统（V2.0）'),
  raMode: z.enum(['cs', 'bs']).optional(),
  connection: z.enum(['lan', 'wan']).optional().describe('KM: in one LAN with its CAs, or over 网络密码机'),
  serves: z.array(id).describe('KM: the CA systems it serves'),
  backup: z.strictObject({ policy: text, offsite: text.optional() }).optional(),
  publication: z.strictObject({ crl: text.optional(), ocsp: text.optional(), ldap: text.optional() }).optional().describe('addresses printed into certificates'),
});

export const serviceSchema = z.strictObject({
  name: text.describe('as people say it: HTTP, LDAP, tcp/8443'),
  protocol: z.enum(['tcp', 'udp', 'icmp', 'icmpv6', 'esp', 'vrrp']),
  ports: z.array(z.strictObject({ from: z.int().min(0).max(65535), to: z.int().min(0).max(65535) })).describe('destination ports; empty: all, or none in this protocol'),
});

export const endpointSchema = z.union([
  z.strictObject({ device: id }),
  z.strictObject({ pair: id }),
  z.strictObject({ zone: id }),
]);

export const flowSchema = z.strictObject({
  id: id.describe('stable: stated, or made of its ends and service'),
  purpose: text,
  from: z.array(endpointSchema).min(1),
  to: z.array(endpointSchema).min(1),
  services: z.array(serviceSchema).min(1),
  protection: z.enum(protectionNames),
  window: text.optional().describe('when it is open, if not always'),
  origin: z.enum(['stated', 'derived']).describe('derived: follows from the structure (VRRP, state sync, IPSec of a tunnel)'),
  legs: z.array(z.strictObject({
    from: id, to: id,
    forwarders: z.array(id).describe('policy ids passed in order; empty within one zone'),
  })).describe('one per pair of zones between which it runs'),
  publish: z.strictObject({ address, at: id.describe('policy that translates') }).optional().describe('public address under which the target is reached'),
});

/** One permission on one forwarder, for one address family. Everything without a rule is dropped and logged. */
export const ruleSchema = z.strictObject({
  number: z.int().min(1),
  chain: z.enum(['forward', 'input', 'output']).describe('input and output: to and from the forwarder itself'),
  flow: id,
  fromZone: id.optional().describe('zone (or heartbeat link) the packet enters from; absent in output'),
  toZone: id.optional().describe('zone (or heartbeat link) the packet leaves to; absent in input'),
  family,
  sources: z.array(prefix).describe('sorted, disjoint'),
  destinations: z.array(prefix),
  service: serviceSchema,
  purpose: text,
  window: text.optional(),
});

export const translationSchema = z.strictObject({
  flow: id,
  fromZone: id,
  family,
  address: address.describe('public address'),
  service: serviceSchema,
  target: address,
});

export const policySchema = z.strictObject({
  id: id.describe('id of the forwarder, or of the pair of forwarders that share it'),
  name: text,
  devices: z.array(id).min(1),
  zones: z.array(id).describe('zones it joins, outermost first'),
  rules: z.array(ruleSchema),
  translations: z.array(translationSchema),
  routes: z.array(z.strictObject({ prefix, via: address })),
});

export const waiverSchema = z.strictObject({
  rule: id,
  subject: id.optional().describe('path of the construct it holds for; absent: the whole facility'),
  reason: text,
  approver: text,
  expires: isoDate,
});

export const monitoringPointSchema = z.strictObject({
  id: id.describe('machine name, unique among the points of the facility'),
  path: id,
  name: text,
  kind: z.enum(monitoringPointKindNames),
  source: id.describe('what it is read from: a device on a zone, or a collector of `site.monitoring`, whose network has no route to the zones'),
  server: id.describe('what reads it: a device on a zone, or a host of `site.monitoring`'),
  protocol: z.enum(monitoringProtocolNames),
  location: text.optional().describe('where it hangs, in words'),
  position: positionSchema.optional().describe('where it hangs on the plan'),
  line: z.array(pointSchema).optional().describe('of a leak rope: how it runs on the plan of the position’s floor'),
  watches: id.optional().describe('thing of the site it reports on: UPS, air conditioner, detector, cabinet, door, room'),
  number: z.int().min(0).optional().describe('unit number on the bus, or input number of a dry contact'),
  thresholds: z.array(thresholdSchema).optional(),
  notify: notificationSchema.optional(),
});

/** One line of 修订记录. */
export const revisionSchema = z.strictObject({
  revision: text.describe('版次: A, B, V1.1 …'),
  date: isoDate.describe('date of the revision, YYYY-MM-DD'),
  author: text.describe('设计: who made it'),
  reason: text.describe('why: 首次编制, 扩容, 技术升级 …'),
  checkedBy: text.optional().describe('审核'),
  approvedBy: text.optional().describe('批准'),
});

export const modelSchema = z.strictObject({
  format: z.literal('jifang/1'),
  facility: z.strictObject({
    id,
    name: text,
    organization: z.strictObject({ name: text, english: text.optional(), address: text.optional() }),
    revision: text,
    date: isoDate.optional().describe('date of the revision as the user gives it; validity of certificates is judged on it'),
    revisions: z.array(revisionSchema).optional().describe('修订记录, the first revision first; absent when the design keeps none'),
    site: text.optional().describe('where the machine room is'),
    vendorsPerPath: z.int().min(1).optional().describe('project policy: at least this many firewall vendors between public and core'),
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
  monitoringPoints: z.array(monitoringPointSchema).optional().describe('监测点 of 环境监控; absent when the design states none'),
  site: siteSchema.optional().describe('场所/机房; absent when the design has none'),
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
