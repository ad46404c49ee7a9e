import type { Construct } from 'constructs';
import { z } from 'zod';
import { lineOfText, meaning, measures, measuresOfKind, monitoringPointKindNames, monitoringPointKinds, monitoringPointSchema, monitoringProtocolNames, type Measure, type MonitoringPointKind, type MonitoringProtocol } from '../model';
import { limitsOf } from '../analysis/environment';
import { Device } from './device';
import { Element } from './element';
import { Collector, MonitoringHost } from './site/monitoring';
import { AirConditioner, Exhaust, FreshAir } from './site/cooling';
import { FireDetector, FireDevice, FirePanel, GasSystem, GasZone } from './site/fire';
import { Battery, Circuit, DistributionCabinet, EarthBar, Generator, Lighting, Mains, Pdu, Rack, TransferSwitch, Ups } from './site/power';
import { Door, Room, Window } from './site/room';
import { AlarmPanel, DoorController, IntrusionSensor, Lock, Reader } from './site/security';
import { maybePlace } from './site/thing';

const answering = z.custom<Device | Collector | Ups>((value) => value instanceof Device || value instanceof Collector || value instanceof Ups);
const reading = z.custom<Device | MonitoringHost>((value) => value instanceof Device || value instanceof MonitoringHost);

export const monitoringPointProps = z.strictObject({
  kind: z.enum(monitoringPointKindNames).describe(meaning('监测对象的类别', 'what it watches')),
  source: answering.describe(meaning('从哪里读取：传感器所接的采集器或设备，或带网络管理卡的 UPS 自身（写明 address）', 'what it is read from: the Collector or device its sensor is wired to, or a UPS with a network card (which states its `address`)')),
  server: reading.describe(meaning('读取它的监控服务器或监控主机', 'the monitoring server or MonitoringHost that reads it')),
  name: lineOfText.optional().describe(meaning('图和报警中的名称；默认：其类别的名称', 'name on drawings and in alarms; default: that of its kind')),
  code: monitoringPointSchema.shape.code.describe(meaning('编号；默认：报告其他对象状态的用该对象的编号，传感器按类别字母和顺序号给出，由锁文件保留', 'its code; default: of one that tells the state of something else the code of that, of a sensor letters by kind and a number, kept by the lock file')),
  protocol: z.enum(monitoringProtocolNames).optional().describe(meaning('读取协议；默认：温湿度 SNMP，UPS 用 NUT，其余 Modbus/TCP（可配置默认值）', 'how it is read; default: SNMP for temperature and humidity, NUT for a UPS, Modbus/TCP for the others (configurable default)')),
  location: lineOfText.optional().describe(meaning('安装位置的文字说明', 'where it hangs, in words')),
  ...maybePlace,
  line: monitoringPointSchema.shape.line.describe(meaning('漏水绳走向的各拐点：{ x, y }，mm', 'of a leak rope: corners of its way, { x, y } in mm')),
  watches: z.instanceof(Element).optional().describe(meaning('所监测的场所对象：UPS、空调、探测器、配电柜、门、房间', 'thing of the site it reports on: UPS, air conditioner, detector, cabinet, door, room')),
  address: monitoringPointSchema.shape.address.describe(meaning('监测对象自身的地址（采集来源只转发时）：UPS 的网络卡', 'where it answers itself, when its source only passes it on: the card of a UPS')),
  number: monitoringPointSchema.shape.number.describe(meaning('总线上的从站号，或干接点的输入号（从 1 起；有几个状态量的，从该号起依次占用）', 'unit number on the bus, or input of a dry contact, from 1; of several states the first input, the others follow')),
  readings: monitoringPointSchema.shape.readings.describe(meaning('各监测量的寄存器或对象，按产品说明书；默认：各监测量常用的寄存器或对象（可配置默认值）', 'where its values stand, as the manual of the product has it; default: the usual register or object of each measure (configurable default)')),
  thresholds: monitoringPointSchema.shape.thresholds.describe(meaning('限值，附回差、延时和所依条款；写明时只有所写的；默认：该类监测点常用的限值（可配置默认值）', 'limits with hysteresis, delay and the clause they come from; when stated, those and no others; default: the usual ones of its kind (configurable default)')),
  records: monitoringPointSchema.shape.records.describe(meaning('有阈值的量以外，还采集并记录的监测量', 'what is read and recorded beside the measures that have thresholds')),
  each: monitoringPointSchema.shape.each.describe(meaning('蓄电池监测（watches 为 Battery）：逐组（string）或逐只（block）给出各量；默认：整体', 'of a battery (`watches` is a Battery): each measure string by string or block by block; default: as a whole')),
  notify: monitoringPointSchema.shape.notify.describe(meaning('通知方式和通知对象', 'channels and people')),
});
export type MonitoringPointProps = z.input<typeof monitoringPointProps>;

const unitOf = (measure: Measure): string | undefined => measures[measure].unit;

/** Configurable default: what each kind of point usually speaks. */
export const usualProtocol: Readonly<Record<MonitoringPointKind, MonitoringProtocol>> = {
  'temperature-humidity': 'snmp', smoke: 'modbus', leak: 'modbus', ups: 'nut', 'air-conditioner': 'modbus', infrared: 'modbus', power: 'modbus', access: 'modbus', pressure: 'modbus',
};

/** Kinds of points that tell of certain things alone; of the others any will do. */
const watchedBy: Readonly<Partial<Record<MonitoringPointKind, readonly (abstract new (...given: never[]) => Element)[]>>> = {
  smoke: [FireDetector, FirePanel, FireDevice, GasSystem, GasZone, Room, Rack],
  ups: [Ups, Battery],
  'air-conditioner': [AirConditioner, FreshAir, Exhaust],
  infrared: [IntrusionSensor, AlarmPanel, Room, Door, Window],
  power: [Mains, Generator, TransferSwitch, DistributionCabinet, Circuit, Pdu, Rack, Ups, Battery, Lighting, EarthBar],
  access: [Door, Lock, Reader, DoorController, Room, Rack],
};

/**
 * 监测点: one sensor of 环境监控, read from a device by a monitoring server. It permits nothing: a flow from the server to the
 * device does, on udp/161 (SNMP), tcp/502 (Modbus/TCP) or tcp/3493 (NUT).
 *
 * @zh 监测点：环境监控的一个传感器，由监控服务器从某台设备读取；它不放行任何通信，须另写业务流。
 * @example
 * const monitor = new Server(management, 'monitor', { name: '环境监控服务器' });
 * const collector = new Server(management, 'collector', { name: '动环采集器' });
 * new MonitoringPoint(facility, 'leak-1', { kind: 'leak', source: collector, server: monitor, location: '精密空调旁' });
 * facility.allow({ from: monitor, to: collector, service: tcp(502, 'Modbus/TCP'), purpose: '环境监测' });
 */
export class MonitoringPoint extends Element {
  static readonly schema: z.ZodObject = monitoringPointProps;
  readonly props: z.output<typeof monitoringPointProps>;
  constructor(scope: Construct, id: string, props: MonitoringPointProps) {
    super(scope, id);
    this.props = this.read(monitoringPointProps, props, {});
    this.checkKinds();
    this.checkOrder();
    this.checkForeign();
    const { each, watches } = this.props;
    if (each !== undefined && !(watches instanceof Battery)) this.report('point-parts-of-no-battery', { each });
  }

  /**
   * The room it hangs in, when it is created in one.
   *
   * @zh 所在房间；不是建在房间里时没有。
   */
  get room(): Room | undefined {
    return Room.of(this);
  }

  /**
   * False when an end is missing, which has been reported.
   *
   * @zh 缺少任一端时为 false（已报错）。
   */
  get isComplete(): boolean {
    const { kind, source, server } = this.props as Partial<typeof this.props>;
    return kind !== undefined && source !== undefined && server !== undefined;
  }

  /** A state is so or not and has no limits; a value has limits and is no state. */
  private checkKinds(): void {
    for (const { measure, state, warning, alarm } of this.props.thresholds ?? []) {
      const unit = unitOf(measure);
      const isState = unit === undefined;
      const words = { measure: { zh: measures[measure].zh, en: measures[measure].en } };
      if (isState && (warning ?? alarm)) this.report('threshold-kind', { ...words, found: { zh: '是状态，没有限值', en: 'is a state and has no limits' }, allowed: { zh: "state: 'warning' 或 'alarm'", en: "state: 'warning' or 'alarm'" } });
      else if (!isState && state !== undefined) this.report('threshold-kind', { ...words, found: unit ? { zh: `是数值（${unit}），不是状态`, en: `is a value (${unit}), no state` } : { zh: '是数值，不是状态', en: 'is a value, no state' }, allowed: 'warning: { min, max }, alarm: { min, max }' });
    }
  }

  /** What the kind of the point does not measure, or does not tell of. */
  private checkForeign(): void {
    const { kind, thresholds = [], records = [], readings = [], watches } = this.props as Partial<typeof this.props>;
    if (kind === undefined) return;
    const words = { kind: { zh: monitoringPointKinds[kind].zh, en: kind } };
    const own = measuresOfKind[kind];
    const told = new Set([...thresholds.map(({ measure }) => measure), ...records, ...readings.map(({ measure }) => measure)]);
    for (const measure of told) if (!own.includes(measure)) {
      this.report('point-measure-foreign', { ...words, measure, name: measures[measure].zh, allowed: own.join(', '), kinds: monitoringPointKindNames.filter((each) => measuresOfKind[each].includes(measure)).join(' / ') });
    }
    const classes = watchedBy[kind];
    if (watches && classes && !classes.some((each) => watches instanceof each)) {
      const { title = watches.node.id } = watches as { title?: string };
      this.report('point-watches-foreign', { ...words, watched: `${watches.constructor.name} ${title}`, allowed: classes.map(({ name }) => name).join(', ') });
    }
  }

  /** What is warned of must be met before what is alarmed at: else whoever is on duty gets the alarm first. */
  private checkOrder(): void {
    const { thresholds = [] } = this.props;
    for (const measure of new Set(thresholds.map((each) => each.measure))) {
      const [warning, alarm] = [limitsOf(thresholds, measure, 'warning'), limitsOf(thresholds, measure, 'alarm')];
      for (const side of ['max', 'min'] as const) {
        const [first, then] = [warning?.[side], alarm?.[side]];
        if (first === undefined || then === undefined || (side === 'max' ? first <= then : first >= then)) continue;
        this.report('threshold-order', { measure: { zh: measures[measure].zh, en: measures[measure].en }, side, warning: String(first), alarm: String(then), relation: side === 'max' ? '≤' : '≥', unit: unitOf(measure) ? ` ${unitOf(measure)!}` : '' });
      }
    }
  }
}
